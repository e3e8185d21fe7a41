import {dark, type Theme} from './theme';

/** A colour is given in hex: the check and the shades of a family compute with it. */
const hex = /^#[0-9a-f]{6}$/iu;

/**
 * Looks whether a theme has all that a picture needs. Compiled lessons cannot leave anything out; those in plain
 * JavaScript can, and a typing mistake in a colour compiles.
 *
 * @returns what does not fit, each as a clause (`theme.color.rule is "grey"; ...`); nothing if all does.
 */
export function themeFaults(theme: Theme): readonly string[] {
  return faults('theme', theme, dark);
}

function faults(where: string, given: unknown, model: unknown): readonly string[] {
  if (typeof model === 'object' && model !== null) {
    if (typeof given !== 'object' || given === null) return [`${where} is ${print(given)}, not an object`];
    return Object.entries(model).flatMap(([name, inner]) =>
      faults(`${where}.${name}`, Reflect.get(given, name), inner),
    );
  }
  if (typeof model === 'number') {
    const isSize = typeof given === 'number' && Number.isFinite(given) && given > 0;
    return isSize ? [] : [`${where} is ${print(given)}, not a number above 0`];
  }
  if (typeof given !== 'string') return [`${where} is ${print(given)}, not a string`];
  return where.startsWith('theme.color.') && !hex.test(given)
    ? [`${where} is ${print(given)}, not a colour like #1a2b3c`]
    : [];
}

function print(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value);
}
