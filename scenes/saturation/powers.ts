import type {LayerGrowth} from '../../src/simulation/experiments/layer-growth/run';
import type {SweptDepth} from '../../src/simulation/experiments/vanishing/run';

/** The powers of ten that a log axis spans, and those that it prints, from the top down. */
export interface Powers {
  readonly top: number;
  readonly bottom: number;
  readonly printed: readonly number[];
}

/** For the error signal of every layer. */
export function errorPowers({sigmoid: {layers, output}}: LayerGrowth): Powers {
  const powers = [...layers, output].map(({errorSize}) => Math.log10(errorSize));
  const [bottom, top] = [Math.floor(Math.min(...powers)), Math.ceil(Math.max(...powers))];
  return {top, bottom, printed: everyFew(top, bottom, 3)};
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
