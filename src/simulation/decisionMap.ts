import {sigmoid} from './activations';
import type {Pair} from './linearUnit';
import type {Matrix} from './matrix';
import {outputsOf, type Network} from './network';

/** What a network of two inputs and one logit answers in every cell of a square about the origin. */
export interface DecisionMap {
  /** The square reaches from -reach to reach, both ways. */
  readonly reach: number;
  /** Cells of a side. */
  readonly cells: number;
  /** Probability of label 1 at the middle of each cell, row by row: the lowest row first, each from left to right. */
  readonly probabilities: readonly number[];
}

const {value: probability} = sigmoid();
const grids = new Map<string, Matrix>();

/** The decision map of a network, in about a millisecond for the lecture's networks and 24 x 24 cells. */
export function decisionMap(network: Network, {reach = 2.6, cells = 24} = {}): DecisionMap {
  return {reach, cells, probabilities: Array.from(outputsOf(network, gridOf(reach, cells)).values, probability)};
}

/** The middle of a cell of a map. */
export function cellMiddle({reach, cells}: Pick<DecisionMap, 'reach' | 'cells'>, cell: number): Pair {
  const middle = (index: number) => reach * ((2 * index + 1) / cells - 1);
  return [middle(cell % cells), middle(Math.floor(cell / cells))];
}

/** Kept, because a map is drawn again at every step of a training. */
function gridOf(reach: number, cells: number): Matrix {
  const key = `${reach} ${cells}`;
  const known = grids.get(key);
  if (known) return known;
  const middles = Array.from({length: cells * cells}, (_, cell) => cellMiddle({reach, cells}, cell));
  const grid = {rows: middles.length, columns: 2, values: Float64Array.from(middles.flat())};
  grids.set(key, grid);
  return grid;
}
