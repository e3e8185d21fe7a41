/** From and to, in maths units. */
export type Interval = readonly [from: number, to: number];

/** A point in maths units; on an ordinal scale category 0, 1, 2, ... stands at 0, 1, 2, ... */
export type Point = readonly [x: number, y: number];

/** How one axis turns values into shares of its length: 0 at its lower end, 1 at its upper one. */
export interface Scale {
  readonly kind: 'linear' | 'log' | 'ordinal';
  readonly domain: Interval;
  /** The categories of an ordinal scale. */
  readonly names?: readonly string[];
}

/** A bare interval is a linear scale. */
export type ScaleLike = Interval | Scale;

/** Equal steps are equal differences. The two ends may be given in either order. */
export function linear(from: number, to: number): Scale {
  return {kind: 'linear', domain: [from, to]};
}

/**
 * Equal steps are equal factors.
 *
 * @throws RangeError for an end that is not above 0.
 */
export function log(from: number, to: number): Scale {
  if (!(from > 0 && to > 0)) {
    throw new RangeError(`A log scale cannot run from ${from} to ${to}: both ends must be above 0.`);
  }
  return {kind: 'log', domain: [from, to]};
}

/** Categories side by side, each as wide as the others; the first stands at 0. */
export function ordinal(names: readonly string[]): Scale {
  return {kind: 'ordinal', domain: [-0.5, names.length - 0.5], names};
}

/** The scale itself, or the linear scale over an interval. */
export function scaleOf(scale: ScaleLike): Scale {
  return 'kind' in scale ? scale : linear(...scale);
}

/** Where a value stands along the axis; below 0 or above 1 outside of it, not finite where the scale has no place. */
export function shareOf({kind, domain: [from, to]}: Scale, value: number): number {
  return kind === 'log' ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
}

/** The value that stands there; the inverse of {@link shareOf}. */
export function valueAt({kind, domain: [from, to]}: Scale, share: number): number {
  return kind === 'log' ? from * (to / from) ** share : from + share * (to - from);
}

/** How much the share grows with the value, at a value. */
export function densityAt({kind, domain: [from, to]}: Scale, value: number): number {
  return kind === 'log' ? 1 / (value * Math.log(to / from)) : 1 / (to - from);
}

/** The value from which bars, stems and areas rise: 0, or the end nearest to it; a log scale has no 0. */
export function floorOf({kind, domain}: Scale): number {
  const [low, high] = [Math.min(...domain), Math.max(...domain)];
  return kind === 'log' ? low : Math.min(high, Math.max(low, 0));
}

/** On the way from one scale to another, both ends moving as their scale counts. */
export function mixScales(from: Scale, to: Scale, share: number): Scale {
  if (from.kind !== to.kind) return share < 1 ? from : to;
  const between = (a: number, b: number) => (to.kind === 'log' ? a * (b / a) ** share : a + (b - a) * share);
  const domain = [between(from.domain[0], to.domain[0]), between(from.domain[1], to.domain[1])] as const;
  return share >= 1 ? to : {...to, domain};
}

/** The same scale with its middle kept and its ends moved out by a factor. */
export function widened(scale: Scale, factor: number): Scale {
  const [from, to] = scale.domain;
  const [middle, half] = [(from + to) / 2, ((to - from) / 2) * factor];
  return {...scale, domain: [middle - half, middle + half]};
}

/** Round values inside the scale, about `count` of them: steps of 1, 2 or 5, or powers of ten on a log scale. */
export function ticksOf({kind, domain, names}: Scale, count = 5): readonly number[] {
  const [low, high] = [Math.min(...domain), Math.max(...domain)];
  if (names) return names.map((_, index) => index);
  if (kind === 'log') {
    const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
    const every = Math.max(1, Math.round((last - first) / count));
    return range(Math.floor((last - first) / every) + 1).map(index => Number(`1e${first + index * every}`));
  }
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const ratio = rough / power;
  const step = power * (ratio >= Math.sqrt(50) ? 10 : ratio >= Math.sqrt(10) ? 5 : ratio >= Math.sqrt(2) ? 2 : 1);
  const [first, last] = [Math.ceil(low / step - 1e-9), Math.floor(high / step + 1e-9)];
  return range(last - first + 1).map(index => Number(((first + index) * step).toPrecision(12)));
}

function range(count: number): readonly number[] {
  return Array.from({length: Math.max(0, count)}, (_, index) => index);
}
