/**
 * Places spread evenly over a length of 1, the first and the last at its ends.
 *
 * @returns where the one with this index lies, from -0.5 to 0.5; one alone lies in the middle.
 */
export function spread(index: number, count: number): number {
  return count < 2 ? 0 : index / (count - 1) - 0.5;
}
