import {matrix, type Matrix} from '../../matrix';
import {backward, forward} from '../../network';
import {seededRandom} from '../../random';
import {squaredLoss} from '../../training';
import {flowNetwork, randomDataset, type LayerGrowth} from './run';

/** What one sample has in the units of one layer, by unit. */
export interface FollowedLayer {
  /** Weighted sums of the outputs below. */
  readonly sums: readonly number[];
  readonly outputs: readonly number[];
  /** The activation's slopes at the sums. */
  readonly slopes: readonly number[];
  /** What the weights above send down: the error signals above, each times its weight, added up. */
  readonly arriving: readonly number[];
  /** The error signal: what arrives times the slope. */
  readonly errors: readonly number[];
}

/** One sample on its way up through a network, and its error on the way down. */
export interface FollowedSample {
  readonly inputs: readonly number[];
  readonly target: number;
  /** Hidden layers from the inputs upwards, then the linear output unit, whose slope is 1. */
  readonly layers: readonly FollowedLayer[];
  /** By layer of the sending unit, the inputs first, then by sending, then by receiving unit. */
  readonly weights: readonly (readonly (readonly number[])[])[];
}

/**
 * The first sample of {@link runLayerGrowth} in its own network with the sigmoid, every figure of it: what is printed
 * of one unit can be worked out from what is printed of others.
 */
export function followSample({parameters, sigmoid}: LayerGrowth, index = 0): FollowedSample {
  const random = seededRandom(parameters.seed);
  const {inputs, targets} = randomDataset(random, parameters, () => random.uniform());
  const network = flowNetwork(random, {...sigmoid, width: parameters.width, depth: parameters.depth});
  const sample = matrix([rowOf(inputs, index)]);
  const target = matrix([rowOf(targets, index)]);
  const passes = forward(network, sample);
  const gradients = backward(network, passes, squaredLoss(passes.at(-1)?.activations ?? sample, target).gradient);
  return {
    inputs: rowOf(inputs, index),
    target: rowOf(targets, index)[0] ?? 0,
    layers: gradients.flatMap(({slopes, activations, deltas}, layer) => {
      const pass = passes[layer];
      if (!pass) return [];
      return [
        {
          sums: rowOf(pass.preActivations, 0),
          outputs: rowOf(pass.activations, 0),
          slopes: rowOf(slopes, 0),
          arriving: rowOf(activations, 0),
          errors: rowOf(deltas, 0),
        },
      ];
    }),
    weights: network.map(({weights: {rows: units, columns: senders, values}}) =>
      Array.from({length: senders}, (_, sender) =>
        Array.from({length: units}, (__, receiver) => values[receiver * senders + sender] ?? 0),
      ),
    ),
  };
}

function rowOf({columns, values}: Matrix, row: number): readonly number[] {
  return Array.from(values.subarray(row * columns, (row + 1) * columns));
}
