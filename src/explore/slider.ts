import type {ExperimentShape} from '../stage/options';

type NumberShape = Extract<ExperimentShape, {kind: 'number'}>;

/** How far a slider reaches: its positions are whole numbers from 0 to `steps`. */
export interface Slider {
  readonly steps: number;
  readonly positionOf: (value: number) => number;
  readonly valueAt: (position: number) => number;
}

/** By what a slider reaches beyond the lecture's value where the whole range is far too wide. */
const reach = {factor: 32, times: 4};

/** A linear range that is at most so many times as wide as the lecture's value is taken whole. */
const whole = 20;

/** More integers than these are no range but names, as seeds are: there is no slider for them. */
const mostIntegers = 1e7;

/**
 * The slider of a number: over its whole range, or, where that is far wider than what is worth trying, around the
 * lecture's value. A field beside it takes all that is allowed.
 *
 * @param lecture - the lecture's value, or what its run has found.
 * @param value - has to be within reach, too.
 * @returns undefined where a slider makes no sense.
 */
export function sliderOf(shape: NumberShape, lecture: number, value: number): Slider | undefined {
  const {integer, from: lowest, to: highest, scale} = shape;
  if (integer && highest - lowest > mostIntegers) return undefined;
  const size = Math.max(Math.abs(lecture), 1);
  const isWide = highest - lowest > whole * Math.max(size, integer ? 16 : 1);
  const near =
    scale === 'log'
      ? [Math.max(lecture / reach.factor, lowest), Math.min(lecture * reach.factor, highest)]
      : isWide
        ? [Math.max(lecture - reach.times * size, lowest), Math.min(lecture + reach.times * size, highest)]
        : [lowest, highest];
  const [from, to] = [Math.min(value, ...near), Math.max(value, ...near)];
  if (!(to > from) || !Number.isFinite(to - from)) return undefined;
  if (scale === 'log' && from > 0) {
    const span = Math.log(to / from);
    const round = (exact: number) => (integer ? Math.round(exact) : Number(exact.toPrecision(2)));
    return {
      steps: 200,
      positionOf: given => Math.round((Math.log(given / from) / span) * 200),
      valueAt: position => clamp(round(from * Math.exp((span * position) / 200)), from, to),
    };
  }
  const step = integer ? 1 : 10 ** Math.floor(Math.log10((to - from) / 50));
  const steps = Math.round((to - from) / step);
  return {
    steps,
    positionOf: given => Math.round((given - from) / step),
    valueAt: position => clamp(Number((from + position * step).toPrecision(10)), from, to),
  };
}

function clamp(value: number, from: number, to: number): number {
  return Math.min(to, Math.max(from, value));
}
