import type {Pair} from './linearUnit';
import type {Matrix} from './matrix';
import {forward, type Network} from './network';

/**
 * A unit of the first layer in the plane of its two inputs x: its line is weights . x + bias = 0, and a ReLU unit is
 * active on the side to which its weights point.
 */
export interface UnitLine {
  readonly weights: Pair;
  readonly bias: number;
  /** One a sample: weights . x + bias. */
  readonly preActivations: readonly number[];
  /** Samples on the active side. */
  readonly active: number;
}

/**
 * The line of a unit, and on which side of it the samples lie.
 *
 * @throws RangeError when the first layer has no such unit, or not two inputs.
 */
export function unitLine(network: Network, unit: number, inputs: Matrix): UnitLine {
  const [first] = network;
  const [pass] = forward(network.slice(0, 1), inputs);
  const units = first?.weights.rows ?? 0;
  if (!first || !pass || first.weights.columns !== 2 || !(unit >= 0 && unit < units)) {
    throw new RangeError(
      `Unit ${unit} has no line in a plane: the first layer has ${units} units of ${first?.weights.columns ?? 0} inputs.`,
    );
  }
  const [w1 = 0, w2 = 0] = first.weights.values.subarray(2 * unit, 2 * unit + 2);
  const {rows, columns, values} = pass.preActivations;
  const preActivations = Array.from({length: rows}, (_, sample) => values[sample * columns + unit] ?? 0);
  return {
    weights: [w1, w2],
    bias: first.biases.values[unit] ?? 0,
    preActivations,
    active: preActivations.filter(value => value > 0).length,
  };
}
