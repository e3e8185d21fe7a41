import {preluSlopeByA, type Activation} from './activations';
import {
  affine,
  elementwiseProduct,
  mapped,
  product,
  productOfTransposed,
  sumOf,
  sumOfRows,
  Workspace,
  type Matrix,
} from './matrix';

/** A dense layer: activation(inputs x weights^T + biases). */
export interface Layer {
  /** units x inputs: a row is a unit. */
  readonly weights: Matrix;
  /** 1 x units. */
  readonly biases: Matrix;
  readonly activation: Activation;
}

/** Layers from the inputs upwards. */
export type Network = readonly Layer[];

/** One layer on the way up; a row is a sample. */
export interface LayerPass {
  /** samples x inputs. */
  readonly inputs: Matrix;
  /** samples x units. */
  readonly preActivations: Matrix;
  /** samples x units. */
  readonly activations: Matrix;
}

/** Derivatives of the loss by what is in one layer, summed over the samples where a sample has none of its own. */
export interface LayerGradient {
  /** By the activations: what arrives from above; samples x units. */
  readonly activations: Matrix;
  /** The activation's slopes at the pre-activations; samples x units. */
  readonly slopes: Matrix;
  /** By the pre-activations: activations x slopes; samples x units. */
  readonly deltas: Matrix;
  /** units x inputs. */
  readonly weights: Matrix;
  /** 1 x units. */
  readonly biases: Matrix;
  /** By PReLU's slope a, which all units of the layer share; 0 for any other activation. */
  readonly a: number;
}

/**
 * Carries samples up through a network.
 *
 * @param inputs samples x inputs.
 * @param workspace where the matrices come from; without one they are the caller's to keep.
 * @returns one record a layer, from the inputs upwards.
 * @throws RangeError when a layer does not fit what comes from below.
 */
export function forward(
  network: Network,
  inputs: Matrix,
  workspace = new Workspace(sum(network, ({weights}) => 2 * inputs.rows * weights.rows + weights.values.length)),
): readonly LayerPass[] {
  let below = inputs;
  return network.map((layer, index) => {
    checkShape(layer, index, below);
    const preActivations = affine(below, layer.weights, layer.biases, workspace);
    const activations = mapped(preActivations, layer.activation.value, workspace);
    const pass = {inputs: below, preActivations, activations};
    below = activations;
    return pass;
  });
}

/**
 * Carries derivatives back down through a network: backpropagation (Rumelhart, Hinton, Williams 1986).
 *
 * @param outputs derivatives of the loss by the last layer's activations, samples x units.
 * @param workspace where the matrices come from; without one they are the caller's to keep.
 * @returns one record a layer, from the inputs upwards.
 * @throws RangeError when passes or derivatives do not fit the network.
 */
export function backward(
  network: Network,
  passes: readonly LayerPass[],
  outputs: Matrix,
  workspace = new Workspace(
    sum(network, ({weights: {rows, columns}}) => outputs.rows * (2 * rows + columns) + rows * (columns + 1)),
  ),
): readonly LayerGradient[] {
  const gradients: LayerGradient[] = [];
  let above = outputs;
  for (let index = network.length - 1; index >= 0; index -= 1) {
    const layer = network[index];
    const pass = passes[index];
    if (!layer || pass?.activations.columns !== above.columns || pass.activations.rows !== above.rows) {
      throw new RangeError(
        `Layer ${index} gets derivatives of ${above.rows} samples x ${above.columns} units, ` +
          `but went up with ${pass?.activations.rows ?? 0} x ${pass?.activations.columns ?? 0}.`,
      );
    }
    const gradient = backwardLayer(layer, pass, above, workspace);
    gradients.push(gradient);
    if (index > 0) above = product(gradient.deltas, layer.weights, workspace);
  }
  return gradients.reverse();
}

function backwardLayer(
  {activation}: Layer,
  {inputs, preActivations}: LayerPass,
  activations: Matrix,
  workspace: Workspace,
): LayerGradient {
  const slopes = mapped(preActivations, activation.slope, workspace);
  const deltas = elementwiseProduct(activations, slopes, workspace);
  return {
    activations,
    slopes,
    deltas,
    weights: productOfTransposed(deltas, inputs, workspace),
    biases: sumOfRows(deltas, workspace),
    a: activation.learned ? gradientByA(activations, preActivations) : 0,
  };
}

function gradientByA(activations: Matrix, preActivations: Matrix): number {
  return activations.values.reduce((a, value, at) => a + value * preluSlopeByA(preActivations.values[at] ?? 0), 0);
}

/** The network after one step of gradient descent: every parameter, PReLU's a as well, minus rate x its gradient. */
export function descended(network: Network, gradients: readonly LayerGradient[], learningRate: number): Network {
  const workspace = new Workspace(sum(network, ({weights, biases}) => weights.values.length + biases.values.length));
  return network.map(({weights, biases, activation}, index) => {
    const gradient = gradients[index];
    if (!gradient) throw new RangeError(`Layer ${index} has no gradient: there are ${gradients.length}.`);
    return {
      weights: sumOf(weights, gradient.weights, -learningRate, workspace),
      biases: sumOf(biases, gradient.biases, -learningRate, workspace),
      activation: activation.learned?.withA(activation.learned.a - learningRate * gradient.a) ?? activation,
    };
  });
}

/** The outputs of a network: the last layer's activations, samples x outputs. */
export function outputsOf(network: Network, inputs: Matrix): Matrix {
  return forward(network, inputs).at(-1)?.activations ?? inputs;
}

function sum(network: Network, size: (layer: Layer) => number): number {
  return network.reduce((total, layer) => total + size(layer), 0);
}

function checkShape({weights, biases}: Layer, index: number, below: Matrix): void {
  const {rows: units, columns: inputs, values} = weights;
  const fits = inputs === below.columns && values.length === units * inputs && biases.values.length === units;
  if (!fits) {
    throw new RangeError(
      `Layer ${index} of ${units} units gets ${below.columns} numbers a sample: it needs ${units} x ${below.columns} weights ` +
        `and ${units} biases, and has ${values.length} for ${inputs} inputs and ${biases.values.length}.`,
    );
  }
}
