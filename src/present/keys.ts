import type {DeskView} from './messages';

/** What a key can tell a talk to do. */
export type TalkAction = 'next' | 'previous' | 'skip' | 'first' | 'last' | 'black' | 'captions';

/** What a key can be for: something the talk does, something the desk shows, or something of the window itself. */
export type Action = TalkAction | DeskView | 'fullscreen' | 'laser' | 'desk' | 'help' | 'close';

/** The keys of reveal.js and Slidev, and those that clickers send. */
export const keys: readonly (readonly [action: Action, keys: readonly string[]])[] = [
  ['next', ['ArrowRight', 'PageDown', ' ', 'Enter', 'n']],
  ['previous', ['ArrowLeft', 'PageUp', 'ArrowUp', 'Backspace', 'p']],
  ['skip', ['ArrowDown']],
  ['first', ['Home']],
  ['last', ['End']],
  ['black', ['b', '.']],
  ['captions', ['c']],
  ['laser', ['l']],
  ['overview', ['o']],
  ['goto', ['g']],
  ['fullscreen', ['f']],
  ['desk', ['d']],
  ['help', ['?']],
  ['close', ['Escape']],
];

const actions: ReadonlyMap<string, Action> = new Map(
  keys.flatMap(([action, pressed]) => pressed.map(key => [key, action] as const)),
);

/**
 * What a pressed key is for; undefined for none of ours, for shortcuts of the browser, for what is being typed, and for
 * the repetitions of a key that is held down.
 */
export function actionOf(event: KeyboardEvent): Action | undefined {
  const {key, target, repeat} = event;
  if (event.ctrlKey || event.metaKey || event.altKey || repeat) return undefined;
  if (target instanceof HTMLInputElement) return key === 'Escape' ? 'close' : undefined;
  if (key === ' ' && event.shiftKey) return 'previous';
  // A button that has the focus wants to be pressed.
  if ((key === ' ' || key === 'Enter') && target instanceof HTMLButtonElement) return undefined;
  // With the caps lock, or on a Korean keyboard in Korean, another character comes from the same key.
  return actions.get(key) ?? actions.get(letterOf(event));
}

function letterOf({code}: KeyboardEvent): string {
  return /^Key[A-Z]$/u.test(code) ? code.slice(3).toLowerCase() : '';
}
