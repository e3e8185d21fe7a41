import {preluSlopeByA, type Activation} from './activations';
import {Workspace} from './workspace';

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
export function pick({width, values}: Batch, samples: readonly number[], workspace = new Workspace()): Batch {
  const picked = workspace.take(samples.length * width);
  samples.forEach((sample, row) => {
    for (let column = 0; column < width; column += 1) {
      picked[row * width + column] = values[sample * width + column] ?? 0;
    }
  });
  return {samples: samples.length, width, values: picked};
}

/**
 * Carries a batch up through a network.
 *
 * @param workspace where the arrays come from; by default they are the caller's to keep, as parts of one buffer.
 * @returns one record a layer, from the inputs upwards.
 * @throws RangeError when a layer does not fit what comes from below.
 */
export function forward(
  network: Network,
  inputs: Batch,
  workspace = new Workspace(sumOver(network, ({units, weights}) => 2 * inputs.samples * units + weights.length)),
): readonly LayerPass[] {
  let below = inputs;
  return network.map((layer, index) => {
    checkShape(layer, index, below);
    const pass = forwardLayer(layer, below, workspace);
    below = pass.activations;
    return pass;
  });
}

/**
 * Carries derivatives back down through a network, by backpropagation (Rumelhart, Hinton, Williams 1986).
 *
 * @param signals derivatives of the loss by the last layer's activations, samples x units.
 * @param workspace where the arrays come from; by default they are the caller's to keep, as parts of one buffer.
 * @returns one record a layer, from the inputs upwards.
 * @throws RangeError when passes or signals do not fit the network.
 */
export function backward(
  network: Network,
  passes: readonly LayerPass[],
  signals: Batch,
  workspace = new Workspace(
    sumOver(network, ({units, inputs}) => signals.samples * (2 * units + inputs) + units * (inputs + 1)),
  ),
): readonly LayerGradient[] {
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
    const gradient = backwardLayer(layer, pass, above, workspace);
    gradients.push(gradient);
    if (index > 0) above = signalsBelow(layer, gradient.errors, workspace);
  }
  return gradients.reverse();
}

/** The network after one step of gradient descent: every parameter, PReLU's a as well, minus rate x its gradient. */
export function descended(network: Network, gradients: readonly LayerGradient[], learningRate: number): Network {
  const workspace = new Workspace(sumOver(network, ({weights, biases}) => weights.length + biases.length));
  return network.map((layer, index) => {
    const gradient = gradients[index];
    if (!gradient) throw new RangeError(`Layer ${index} has no gradient: there are ${gradients.length}.`);
    return {
      ...layer,
      weights: moved(layer.weights, gradient.weights, learningRate, workspace),
      biases: moved(layer.biases, gradient.biases, learningRate, workspace),
      activation: bentAnew(layer.activation, learningRate * gradient.a),
    };
  });
}

function bentAnew(activation: Activation, change: number): Activation {
  return activation.learned ? activation.learned.withA(activation.learned.a - change) : activation;
}

function forwardLayer({units, weights, biases, activation}: Layer, inputs: Batch, workspace: Workspace): LayerPass {
  const {samples, width, values} = inputs;
  const {value} = activation;
  const preActivations = workspace.take(samples * units);
  const activations = workspace.take(samples * units);
  for (let sample = 0; sample < samples; sample += 1) preActivations.set(biases, sample * units);
  addProduct(
    preActivations,
    {values, rows: samples, inner: width, rowStride: width, innerStride: 1},
    transposed(weights, units, width, workspace),
    units,
  );
  for (let at = 0; at < activations.length; at += 1) activations[at] = value(preActivations[at] ?? 0);
  const shaped = (values: Float64Array): Batch => ({samples, width: units, values});
  return {inputs, preActivations: shaped(preActivations), activations: shaped(activations)};
}

function backwardLayer(
  layer: Layer,
  {inputs, preActivations}: LayerPass,
  signals: Batch,
  workspace: Workspace,
): LayerGradient {
  const {samples, width: units} = signals;
  const {slope} = layer.activation;
  const slopes = workspace.take(samples * units);
  const errors = workspace.take(samples * units);
  const weights = workspace.take(units * inputs.width);
  const biases = workspace.take(units);
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
      if (layer.activation.learned) a += signal * preluSlopeByA(preActivation);
    }
  }
  addProduct(
    weights,
    {values: errors, rows: units, inner: samples, rowStride: 1, innerStride: units},
    inputs.values,
    inputs.width,
  );
  const shaped = (values: Float64Array): Batch => ({samples, width: units, values});
  return {signals, slopes: shaped(slopes), errors: shaped(errors), weights, biases, a};
}

/** Every unit sends its error back along its weights. */
function signalsBelow({inputs: width, weights}: Layer, errors: Batch, workspace: Workspace): Batch {
  const {samples, width: units} = errors;
  const values = workspace.take(samples * width);
  addProduct(
    values,
    {values: errors.values, rows: samples, inner: units, rowStride: units, innerStride: 1},
    weights,
    width,
  );
  return {samples, width, values};
}

/** A matrix of rows x inner numbers, stored by rows (inner stride 1) or by columns (row stride 1). */
interface Matrix {
  readonly values: Readonly<Float64Array>;
  readonly rows: number;
  readonly inner: number;
  readonly rowStride: number;
  readonly innerStride: number;
}

/** Adds left x right to a matrix of rows x columns numbers, of which both it and `right` are stored by rows. */
function addProduct(
  to: Float64Array,
  {values, rows, inner, rowStride, innerStride}: Matrix,
  right: Readonly<Float64Array>,
  columns: number,
): void {
  for (let row = 0; row < rows; row += 1) {
    let column = 0;
    // Four sums side by side: a processor would have to wait for one before it can add to it.
    for (; column + 3 < columns; column += 4) {
      const at = row * columns + column;
      let sum0 = to[at] ?? 0;
      let sum1 = to[at + 1] ?? 0;
      let sum2 = to[at + 2] ?? 0;
      let sum3 = to[at + 3] ?? 0;
      for (let k = 0; k < inner; k += 1) {
        const scale = values[row * rowStride + k * innerStride] ?? 0;
        const from = k * columns + column;
        sum0 += scale * (right[from] ?? 0);
        sum1 += scale * (right[from + 1] ?? 0);
        sum2 += scale * (right[from + 2] ?? 0);
        sum3 += scale * (right[from + 3] ?? 0);
      }
      to[at] = sum0;
      to[at + 1] = sum1;
      to[at + 2] = sum2;
      to[at + 3] = sum3;
    }
    for (; column < columns; column += 1) {
      const at = row * columns + column;
      let sum = to[at] ?? 0;
      for (let k = 0; k < inner; k += 1) {
        sum += (values[row * rowStride + k * innerStride] ?? 0) * (right[k * columns + column] ?? 0);
      }
      to[at] = sum;
    }
  }
}

function transposed(values: Readonly<Float64Array>, rows: number, columns: number, workspace: Workspace): Float64Array {
  const turned = workspace.take(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      turned[column * rows + row] = values[row * columns + column] ?? 0;
    }
  }
  return turned;
}

function moved(
  from: Readonly<Float64Array>,
  gradient: Readonly<Float64Array>,
  learningRate: number,
  workspace: Workspace,
): Float64Array {
  const to = workspace.take(from.length);
  for (let at = 0; at < to.length; at += 1) to[at] = (from[at] ?? 0) - learningRate * (gradient[at] ?? 0);
  return to;
}

function sumOver(network: Network, size: (layer: Layer) => number): number {
  return network.reduce((sum, layer) => sum + size(layer), 0);
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
