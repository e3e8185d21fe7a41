import type {Features} from './mfcc';

/** What it costs to dwell: an even pace is likelier than one that stops and runs. */
const dwelling = 2;

/** How two recordings of the same words go together. */
export interface Warp {
  /** Of each vector of the first recording, the first vector of the second one with which it goes. */
  readonly partners: readonly number[];
  /** How little the two sound alike: the mean cost of a step. */
  readonly cost: number;
}

/**
 * Dynamic time warping (Sakoe and Chiba, 1978): the way through two recordings on which they differ least, one dwelling
 * while the other goes on.
 *
 * @param first - at least one vector, as is `second`; time and memory grow with the product of their lengths.
 */
export function warp(first: Features, second: Features): Warp {
  const [rows, columns] = [first.length, second.length];
  // How each cell is reached: 0 with both going on, 1 with the first, 2 with the second.
  const moves = new Uint8Array(rows * columns);
  let before = new Float64Array(columns);
  for (const [row, vector] of first.entries()) {
    const costs = new Float64Array(columns);
    for (const [column, other] of second.entries()) {
      const own = distance(vector, other);
      const both = row > 0 && column > 0 ? (before[column - 1] ?? 0) + 2 * own : Infinity;
      const down = row > 0 ? (before[column] ?? 0) + own + dwelling : Infinity;
      const along = column > 0 ? (costs[column - 1] ?? 0) + own + dwelling : Infinity;
      const least = Math.min(both, down, along);
      costs[column] = row + column === 0 ? 2 * own : least;
      moves[row * columns + column] = least === both ? 0 : least === down ? 1 : 2;
    }
    before = costs;
  }
  const partners = new Array<number>(rows).fill(0);
  let [row, column] = [rows - 1, columns - 1];
  while (row > 0 || column > 0) {
    partners[row] = column;
    const move = row === 0 ? 2 : column === 0 ? 1 : moves[row * columns + column];
    if (move !== 2) row--;
    if (move !== 1) column--;
  }
  return {partners, cost: (before[columns - 1] ?? 0) / (rows + columns)};
}

function distance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += ((a[k] ?? 0) - (b[k] ?? 0)) ** 2;
  return Math.sqrt(sum);
}
