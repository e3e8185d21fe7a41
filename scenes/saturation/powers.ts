import type {SweptDepth} from '../../src/simulation/experiments/vanishing/run';

/** The powers of ten that a log axis spans, and those that it prints, from the top down. */
export interface Powers {
  readonly top: number;
  readonly bottom: number;
  readonly printed: readonly number[];
}

/** For the error signals of all layers. */
export function errorPowers(errors: readonly number[]): Powers {
  const powers = errors.map(Math.log10);
  const [bottom, top] = [Math.floor(Math.min(...powers)), Math.ceil(Math.max(...powers))];
  return {top, bottom, printed: everyThird(top, bottom)};
}

/** For what reaches the first layer, over the depth; below the lowest point there is room for its number. */
export function sweepPowers(sweep: readonly SweptDepth[]): Powers {
  const bottom = Math.floor(1.2 * Math.log10(Math.min(...sweep.map(({errors}) => errors))));
  return {top: 0, bottom, printed: everyFew(0, 0.8 * bottom, 10)};
}

/** A power as it is printed: 1, or 10 and its exponent. */
export function asTens(power: number): readonly number[] {
  return power === 0 ? [1] : [10, power];
}

function everyFew(top: number, bottom: number, step: number): readonly number[] {
  return Array.from({length: Math.floor((top - bottom) / step) + 1}, (_, index) => top - index * step);
}

/** Powers that three divides. */
function everyThird(top: number, bottom: number): readonly number[] {
  return everyFew(3 * Math.floor(top / 3), bottom, 3);
}
