/** The middle of many runs and how far they scatter. */
export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/**
 * Quartiles of a non-empty list, between neighbours by linear interpolation (type 7 of Hyndman and Fan 1996). Infinite
 * values, such as steps of a run that never arrived, are sorted in like any other.
 *
 * @throws RangeError when the list is empty or holds NaN.
 */
export function quartiles(values: readonly number[]): Quartiles {
  const missing = values.findIndex(Number.isNaN);
  if (values.length === 0) throw new RangeError('Quartiles need at least one number: there is none.');
  if (missing >= 0) throw new RangeError(`Quartiles need numbers: number ${missing} of ${values.length} is NaN.`);
  const sorted = values.toSorted((left, right) => (left < right ? -1 : left > right ? 1 : 0));
  const at = (share: number) => {
    const position = share * (sorted.length - 1);
    const below = sorted[Math.floor(position)] ?? Number.NaN;
    const above = sorted[Math.ceil(position)] ?? Number.NaN;
    return below === above ? below : below + (above - below) * (position - Math.floor(position));
  };
  return {lower: at(0.25), median: at(0.5), upper: at(0.75)};
}

/** The middle value of a non-empty list. */
export function median(values: readonly number[]): number {
  return quartiles(values).median;
}

/** The mean of a list. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
