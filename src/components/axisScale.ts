import type {Interval} from './PlotArea';

/** On a log axis equal steps are equal factors; both ends of its range are positive. */
export type Scaling = 'linear' | 'log';

/** How far along an axis a value stands: 0 at the range's lower end, 1 at its upper one. */
export function shareOfRange(value: number, [from, to]: Interval, scaling: Scaling): number {
  return scaling === 'linear' ? (value - from) / (to - from) : Math.log(value / from) / Math.log(to / from);
}

/** The value that stands so far along an axis; the inverse of {@link shareOfRange}. */
export function valueAtShare(share: number, [from, to]: Interval, scaling: Scaling): number {
  return scaling === 'linear' ? from + share * (to - from) : from * (to / from) ** share;
}
