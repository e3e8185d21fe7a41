import type {Matrix} from './matrix';
import {backward, forward, type Network} from './network';
import type {Dataset, LossFunction} from './training';

/** One layer of a real pass up and down again; means are over samples and units. */
export interface LayerFlow {
  /** 1 for the lowest. */
  readonly layer: number;
  readonly meanPreActivation: number;
  readonly meanActivation: number;
  readonly meanSlope: number;
  /** Size of the error signal: the length of all derivatives of the loss by the pre-activations. */
  readonly errorSize: number;
  /** What the weights above made of the error signal of the layer above; undefined at the top. */
  readonly weightFactor: number | undefined;
  /** What the slopes made of it: errorSize = errorSize above x weightFactor x slopeFactor. */
  readonly slopeFactor: number;
  /** Length of the derivatives of the loss by the layer's weights. */
  readonly gradientSize: number;
}

/**
 * How large the signals are in each layer on the way up, and the errors on the way down.
 *
 * @returns one record a layer, from the inputs upwards.
 */
export function gradientFlow(network: Network, {inputs, targets}: Dataset, loss: LossFunction): readonly LayerFlow[] {
  const passes = forward(network, inputs);
  const {gradient: outputs} = loss(passes.at(-1)?.activations ?? inputs, targets);
  const gradients = backward(network, passes, outputs);
  return gradients.flatMap((gradient, index): LayerFlow[] => {
    const pass = passes[index];
    if (!pass) return [];
    const above = gradients[index + 1];
    const arrived = length(gradient.activations);
    const errorSize = length(gradient.deltas);
    return [
      {
        layer: index + 1,
        meanPreActivation: meanOf(pass.preActivations),
        meanActivation: meanOf(pass.activations),
        meanSlope: meanOf(gradient.slopes),
        errorSize,
        weightFactor: above && share(arrived, length(above.deltas)),
        slopeFactor: share(errorSize, arrived),
        gradientSize: length(gradient.weights),
      },
    ];
  });
}

/** The mean of all numbers of a matrix. */
export function meanOf({values}: Matrix): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Euclidean length, scaled so that squares of vanishing numbers do not underflow. */
function length({values}: Matrix): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest === 0 ? 0 : largest * Math.sqrt(values.reduce((sum, value) => sum + (value / largest) ** 2, 0));
}

/** Where nothing arrives, nothing is passed on: 0. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
