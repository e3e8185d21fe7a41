import {preluSlopeByA, type Activation} from './activations';

/** A dense layer: activation(weights x inputs + biases). */
export interface Layer {
  readonly inputs: number;
  readonly units: number;
  /** units x inputs, row by row: a row is a unit. */
  readonly weights: Readonly<Float64Array>;
  /** One a unit. */
  readonly biases: Readonly<Float64Array>;
  readonly activation: Activation;
}

/** Layers from the inputs upwards. */
export type Network = readonly Layer[];

/** Samples side by side: samples x width numbers, row by row: a row is a sample. */
export interface Batch {
  readonly samples: number;
  readonly width: number;
  readonly values: Readonly<Float64Array>;
}

/** What happened in one layer on the way up; each batch is samples x units. */
export interface LayerPass {
  readonly inputs: Batch;
  readonly preActivations: Batch;
  readonly activations: Batch;
}

/** What happened in one layer on the way down. */
export interface LayerGradient {
  /** Derivatives of the loss by the layer's activations: what arrives from above; samples x units. */
  readonly signals: Batch;
  /** Derivatives of the activations by the pre-activations; samples x units. */
  readonly slopes: Batch;
  /** Derivatives of the loss by the pre-activations: signals x slopes; samples x units. */
  readonly errors: Batch;
  /** units x inputs, summed over the samples. */
  readonly weights: Readonly<Float64Array>;
  /** One a unit, summed over the samples. */
  readonly biases: Readonly<Float64Array>;
  /** By PReLU's shared slope a, summed over units and samples; 0 for any other activation. */
  readonly a: number;
}

/**
 * A batch from its rows.
 *
 * @throws RangeError when there is no row, or the rows differ in length.
 */
export function batch(rows: readonly (readonly number[])[]): Batch {
  const width = rows[0]?.length ?? 0;
  const odd = rows.findIndex(row => row.length !== width);
  if (width === 0 || odd >= 0) {
    const found = width === 0 ? 'there is none' : `row ${odd} has another length than the first, ${width}`;
    throw new RangeError(`A batch needs rows of one length, at least 1: ${found}.`);
  }
  return {samples: rows.length, width, values: Float64Array.from(rows.flat())};
}

/** The rows of a batch with these indices, in this order. */
export function pick({width, values}: Batch, samples: readonly number[]): Batch {
  const picked = new Float64Array(samples.length * width);
  samples.forEach((sample, row) => picked.set(values.subarray(sample * width, (sample + 1) * width), row * width));
  return {samples: samples.length, width, values: picked};
}

/**
 * Carries a batch up through a network.
 *
 * @returns one record a layer, from the inputs upwards.
 * @throws RangeError when a layer does not fit what comes from below.
 */
export function forward(network: Network, inputs: Batch): readonly LayerPass[] {
  const passes: LayerPass[] = [];
  let below = inputs;
  for (const [index, layer] of network.entries()) {
    checkShape(layer, index, below);
    const pass = forwardLayer(layer, below);
    passes.push(pass);
    below = pass.activations;
  }
  return passes;
}

/**
 * Carries derivatives back down through a network, by backpropagation (Rumelhart, Hinton, Williams 1986).
 *
 * @param signals derivatives of the loss by the last layer's activations, samples x units.
 * @returns one record a layer, from the inputs upwards.
 * @throws RangeError when passes or signals do not fit the network.
 */
export function backward(network: Network, passes: readonly LayerPass[], signals: Batch): readonly LayerGradient[] {
  const gradients: LayerGradient[] = [];
  let above = signals;
  for (let index = network.length - 1; index >= 0; index -= 1) {
    const layer = network[index];
    const pass = passes[index];
    if (!layer || pass?.activations.width !== above.width || pass.activations.samples !== above.samples) {
      throw new RangeError(
        `Layer ${index} gets derivatives of ${above.samples} samples x ${above.width} units, ` +
          `but went up with ${pass?.activations.samples ?? 0} x ${pass?.activations.width ?? 0}.`,
      );
    }
    gradients.push(backwardLayer(layer, pass, above));
    if (index > 0) above = signalsBelow(layer, gradients[gradients.length - 1]?.errors ?? above);
  }
  return gradients.reverse();
}

/** The network after one step of gradient descent: every parameter, PReLU's a as well, minus rate x its gradient. */
export function descended(network: Network, gradients: readonly LayerGradient[], learningRate: number): Network {
  return network.map((layer, index) => {
    const gradient = gradients[index];
    if (!gradient) throw new RangeError(`Layer ${index} has no gradient: there are ${gradients.length}.`);
    return {
      ...layer,
      weights: moved(layer.weights, gradient.weights, learningRate),
      biases: moved(layer.biases, gradient.biases, learningRate),
      activation: bentAnew(layer.activation, learningRate * gradient.a),
    };
  });
}

function bentAnew(activation: Activation, change: number): Activation {
  return activation.learned ? activation.learned.withA(activation.learned.a - change) : activation;
}

function forwardLayer({units, weights, biases, activation}: Layer, inputs: Batch): LayerPass {
  const {samples, width, values} = inputs;
  const {value} = activation;
  const preActivations = new Float64Array(samples * units);
  const activations = new Float64Array(samples * units);
  for (let sample = 0; sample < samples; sample += 1) {
    for (let unit = 0; unit < units; unit += 1) {
      const row = unit * width;
      const base = sample * width;
      let sum = biases[unit] ?? 0;
      for (let input = 0; input < width; input += 1) sum += (weights[row + input] ?? 0) * (values[base + input] ?? 0);
      const at = sample * units + unit;
      preActivations[at] = sum;
      activations[at] = value(sum);
    }
  }
  const shaped = (values: Float64Array): Batch => ({samples, width: units, values});
  return {inputs, preActivations: shaped(preActivations), activations: shaped(activations)};
}

function backwardLayer(layer: Layer, {inputs, preActivations}: LayerPass, signals: Batch): LayerGradient {
  const {samples, width: units} = signals;
  const {slope} = layer.activation;
  const slopes = new Float64Array(samples * units);
  const errors = new Float64Array(samples * units);
  const weights = new Float64Array(units * inputs.width);
  const biases = new Float64Array(units);
  let a = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    for (let unit = 0; unit < units; unit += 1) {
      const at = sample * units + unit;
      const signal = signals.values[at] ?? 0;
      const preActivation = preActivations.values[at] ?? 0;
      const steepness = slope(preActivation);
      const error = signal * steepness;
      slopes[at] = steepness;
      errors[at] = error;
      biases[unit] = (biases[unit] ?? 0) + error;
      addScaled(weights, unit * inputs.width, inputs.values, sample * inputs.width, inputs.width, error);
      if (layer.activation.learned) a += signal * preluSlopeByA(preActivation);
    }
  }
  const shaped = (values: Float64Array): Batch => ({samples, width: units, values});
  return {signals, slopes: shaped(slopes), errors: shaped(errors), weights, biases, a};
}

/** Every unit sends its error back along its weights. */
function signalsBelow({inputs: width, weights}: Layer, errors: Batch): Batch {
  const {samples, width: units} = errors;
  const values = new Float64Array(samples * width);
  for (let sample = 0; sample < samples; sample += 1) {
    for (let unit = 0; unit < units; unit += 1) {
      const error = errors.values[sample * units + unit] ?? 0;
      addScaled(values, sample * width, weights, unit * width, width, error);
    }
  }
  return {samples, width, values};
}

function addScaled(
  to: Float64Array,
  toStart: number,
  from: Readonly<Float64Array>,
  fromStart: number,
  length: number,
  scale: number,
): void {
  if (scale === 0) return;
  for (let index = 0; index < length; index += 1) {
    to[toStart + index] = (to[toStart + index] ?? 0) + scale * (from[fromStart + index] ?? 0);
  }
}

function moved(from: Readonly<Float64Array>, gradient: Readonly<Float64Array>, learningRate: number): Float64Array {
  const to = new Float64Array(from);
  addScaled(to, 0, gradient, 0, gradient.length, -learningRate);
  return to;
}

function checkShape({inputs, units, weights, biases}: Layer, index: number, below: Batch): void {
  const fits = inputs === below.width && weights.length === units * inputs && biases.length === units;
  if (!fits) {
    throw new RangeError(
      `Layer ${index} of ${units} units gets ${below.width} numbers a sample: it needs ${units} x ${below.width} weights ` +
        `and ${units} biases, and has ${weights.length} for ${inputs} inputs and ${biases.length}.`,
    );
  }
}
