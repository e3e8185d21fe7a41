import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {activations, identity, type ActivationName} from '../../src/simulation/activations';
import {initialise, type InitialisationName} from '../../src/simulation/initialisation';
import {matrix, pickRows, type Matrix} from '../../src/simulation/matrix';
import {backward, descended, forward, type Layer, type Network} from '../../src/simulation/network';
import {seededRandom} from '../../src/simulation/random';
import {logisticLoss, lossOf, squaredLoss, type Dataset} from '../../src/simulation/training';

/** The same functions in TensorFlow.js, which differentiates them by itself. */
const tensors = {
  sigmoid: tf.sigmoid,
  tanh: tf.tanh,
  relu: tf.relu,
  leakyRelu: (x: tf.Tensor) => tf.leakyRelu(x, 0.01),
  prelu: (x: tf.Tensor) => tf.prelu(x, tf.scalar(0.25)),
  elu: tf.elu,
  silu: (x: tf.Tensor) => tf.mul(x, tf.sigmoid(x)),
  softplus: tf.softplus,
  gelu: (x: tf.Tensor) => tf.mul(tf.mul(x, 0.5), tf.add(1, tf.erf(tf.mul(x, Math.SQRT1_2)))),
} as const satisfies Partial<Record<ActivationName, (x: tf.Tensor) => tf.Tensor>>;

type TensorName = keyof typeof tensors;
const tensorNames = Object.keys(tensors) as TensorName[];

const shapes = fc.record({
  seed: fc.nat(),
  widths: fc.array(fc.integer({min: 1, max: 9}), {minLength: 2, maxLength: 7}),
  samples: fc.integer({min: 1, max: 6}),
  name: fc.constantFrom(...tensorNames),
  initialisation: fc.constantFrom<InitialisationName>('glorot', 'he', 'positive'),
});

interface Case {
  readonly seed: number;
  readonly widths: readonly number[];
  readonly samples: number;
  readonly name: ActivationName;
  readonly initialisation: InitialisationName;
}

function build({seed, widths, samples, name, initialisation}: Case): {
  readonly network: Network;
  readonly dataset: Dataset;
} {
  const random = seededRandom(seed);
  const drawn = initialise(random, {widths, hidden: activations[name], output: identity, initialisation});
  const network = drawn.map(layer => ({
    ...layer,
    biases: withValues(
      layer.biases,
      layer.biases.values.map(() => random.normal(0, 0.3)),
    ),
  }));
  const rows = (width: number) =>
    matrix(Array.from({length: samples}, () => Array.from({length: width}, () => random.normal())));
  return {network, dataset: {inputs: rows(widths[0] ?? 1), targets: rows(widths.at(-1) ?? 1)}};
}

const withValues = (shape: Matrix, values: Readonly<Float64Array>): Matrix => ({...shape, values});

function gradientsOf(network: Network, {inputs, targets}: Dataset) {
  const passes = forward(network, inputs);
  return backward(network, passes, squaredLoss(passes.at(-1)?.activations ?? inputs, targets).gradient);
}

const length = (values: Iterable<number>) => Math.hypot(...values);
const difference = (left: ArrayLike<number>, right: ArrayLike<number>) => {
  expect(left.length).toBe(right.length);
  return length(Array.from(left, (value, index) => value - (right[index] ?? Number.NaN)));
};

describe('backward', () => {
  it("agrees with TensorFlow.js's gradients to 1e-4 of each layer's gradient, for any shape and activation", () => {
    fc.assert(
      fc.property(shapes, given => {
        // 1 - tanh^2 has no digits left in 32 bits where positive weights take it.
        fc.pre(given.name !== 'tanh' || given.initialisation !== 'positive');
        const {network, dataset} = build(given);
        const ours = gradientsOf(network, dataset);
        const theirs = tensorGradients(network, dataset, given.name);
        for (const [index, gradient] of ours.entries()) {
          const [weights, biases] = [gradient.weights.values, gradient.biases.values];
          const [w = [], b = []] = theirs.slice(2 * index);
          const size = length([...weights, ...biases]);
          expect(difference(weights, w)).toBeLessThanOrEqual(1e-4 * size + 1e-30);
          expect(difference(biases, b)).toBeLessThanOrEqual(1e-4 * size + 1e-30);
        }
      }),
    );
  });

  it('agrees with central differences of the loss in every weight, bias and a', () => {
    const names = fc.constantFrom<ActivationName>('sigmoid', 'tanh', 'prelu', 'elu', 'gelu', 'silu', 'softplus');
    fc.assert(
      fc.property(shapes, names, (shape, name) => {
        const {network, dataset} = build({...shape, name});
        const ours = gradientsOf(network, dataset);
        const loss = (changed: Network) => lossOf(changed, dataset, squaredLoss);
        const h = 1e-5;
        for (const [index, gradient] of ours.entries()) {
          const numeric = (change: (layer: Layer, by: number) => Layer) => {
            const at = (by: number) =>
              loss(network.map((layer, other) => (other === index ? change(layer, by) : layer)));
            return (at(h) - at(-h)) / (2 * h);
          };
          const bumped = (matrix: Matrix, place: number, by: number) =>
            withValues(
              matrix,
              matrix.values.map((value, other) => (other === place ? value + by : value)),
            );
          const weights = gradient.weights.values.map((_, place) =>
            numeric((layer, by) => ({...layer, weights: bumped(layer.weights, place, by)})),
          );
          const biases = gradient.biases.values.map((_, place) =>
            numeric((layer, by) => ({...layer, biases: bumped(layer.biases, place, by)})),
          );
          const a = numeric((layer, by) => {
            const {learned} = layer.activation;
            return learned ? {...layer, activation: learned.withA(learned.a + by)} : layer;
          });
          // A kink within a step of a sample spoils a difference, but not the gradient.
          const size = length([...gradient.weights.values, ...gradient.biases.values, gradient.a]) + 1;
          const tolerance = name === 'prelu' || name === 'elu' ? 1e-3 : 1e-6;
          expect(difference(gradient.weights.values, weights)).toBeLessThan(tolerance * size * size);
          expect(difference(gradient.biases.values, biases)).toBeLessThan(tolerance * size * size);
          expect(Math.abs(gradient.a - a)).toBeLessThan(tolerance * size * size);
        }
      }),
    );
  });

  it('multiplies the derivatives that arrive by slopes, and gives 0 for a where it is not learned', () => {
    const {network, dataset} = build({seed: 3, widths: [3, 4, 2], samples: 5, name: 'tanh', initialisation: 'glorot'});
    const passes = forward(network, dataset.inputs);
    const gradients = gradientsOf(network, dataset);
    for (const [index, {activations: arrived, slopes, deltas, a}] of gradients.entries()) {
      expect(a).toBe(0);
      slopes.values.forEach((slope, at) =>
        expect(slope).toBe(network[index]?.activation.slope(passes[index]?.preActivations.values[at] ?? Number.NaN)),
      );
      deltas.values.forEach((delta, at) => expect(delta).toBe((arrived.values[at] ?? 0) * (slopes.values[at] ?? 0)));
    }
    expect(gradients[0]?.activations).toMatchObject({rows: 5, columns: 4});
    expect(gradients[1]?.deltas).toMatchObject({rows: 5, columns: 2});
  });

  it('refuses derivatives of another shape than the outputs, saying both', () => {
    const {network, dataset} = build({seed: 3, widths: [3, 4, 2], samples: 5, name: 'tanh', initialisation: 'glorot'});
    const passes = forward(network, dataset.inputs);
    const wrong = (rows: number, columns: number): Matrix => ({
      rows,
      columns,
      values: new Float64Array(rows * columns),
    });
    expect(() => backward(network, passes, wrong(5, 3))).toThrow(
      new RangeError('Layer 1 gets derivatives of 5 samples x 3 units, but went up with 5 x 2.'),
    );
    expect(() => backward(network, passes, wrong(4, 2))).toThrow('Layer 1 gets derivatives of 4 samples x 2 units');
    expect(() => backward(network, passes.slice(0, 1), wrong(5, 2))).toThrow('but went up with 0 x 0.');
  });
});

describe('forward', () => {
  const layer: Layer = {
    weights: matrix([
      [1, 2],
      [-3, 0.5],
    ]),
    biases: matrix([[0.5, 1]]),
    activation: activations.relu,
  };

  it('is activation(inputs x weights^T + biases)', () => {
    const [pass] = forward(
      [layer],
      matrix([
        [1, 1],
        [2, -1],
      ]),
    );
    expect(pass?.preActivations).toEqual({rows: 2, columns: 2, values: Float64Array.of(3.5, -1.5, 0.5, -5.5)});
    expect(pass?.activations.values).toEqual(Float64Array.of(3.5, 0, 0.5, 0));
    expect(pass?.inputs.values).toEqual(Float64Array.of(1, 1, 2, -1));
  });

  it("leaves losses unchanged when a hidden layer's units change places", () => {
    fc.assert(
      fc.property(shapes, given => {
        const widths = [3, ...given.widths, 2];
        const {network, dataset} = build({...given, widths});
        const order = seededRandom(given.seed + 1).permutation(widths[1] ?? 1);
        const permuted = network.map((layer, index): Layer => {
          const {weights, biases} = layer;
          const {rows: units, columns: inputs} = weights;
          const at = (unit: number, input: number) => weights.values[unit * inputs + input] ?? Number.NaN;
          if (index === 0) {
            return {
              ...layer,
              weights: matrix(order.map(unit => Array.from({length: inputs}, (_, i) => at(unit, i)))),
              biases: matrix([order.map(unit => biases.values[unit] ?? Number.NaN)]),
            };
          }
          if (index > 1) return layer;
          const rows = Array.from({length: units}, (_, unit) => order.map(input => at(unit, input)));
          return {...layer, weights: matrix(rows)};
        });
        const before = lossOf(network, dataset, squaredLoss);
        expect(Math.abs(lossOf(permuted, dataset, squaredLoss) - before)).toBeLessThanOrEqual(1e-12 * before);
      }),
    );
  });

  it('refuses layers that do not fit what comes from below, saying what they need', () => {
    expect(() => forward([layer], matrix([[1, 2, 3]]))).toThrow(
      new RangeError(
        'Layer 0 of 2 units gets 3 numbers a sample: it needs 2 x 3 weights and 2 biases, and has 4 for 2 inputs and 2.',
      ),
    );
    expect(() =>
      forward([layer, {...layer, weights: {...layer.weights, values: new Float64Array(3)}}], matrix([[1, 2]])),
    ).toThrow('Layer 1 of 2 units');
    expect(() => forward([{...layer, biases: matrix([[1]])}], matrix([[1, 2]]))).toThrow(
      'and has 4 for 2 inputs and 1.',
    );
  });
});

describe('descended', () => {
  it('moves every parameter against its gradient, and leaves the old network as it was', () => {
    const {network, dataset} = build({seed: 5, widths: [2, 3, 1], samples: 4, name: 'prelu', initialisation: 'he'});
    const gradients = gradientsOf(network, dataset);
    const before = network.map(({weights}) => [...weights.values]);
    const after = descended(network, gradients, 0.1);
    expect(network.map(({weights}) => [...weights.values])).toEqual(before);
    after.forEach(({weights, biases}, index) => {
      const [was, gradient] = [network[index], gradients[index]];
      weights.values.forEach((weight, at) =>
        expect(weight).toBeCloseTo((was?.weights.values[at] ?? 0) - 0.1 * (gradient?.weights.values[at] ?? 0), 15),
      );
      biases.values.forEach((bias, at) =>
        expect(bias).toBeCloseTo((was?.biases.values[at] ?? 0) - 0.1 * (gradient?.biases.values[at] ?? 0), 15),
      );
    });
    expect(gradients[0]?.a).not.toBe(0);
    expect(after[0]?.activation.learned?.a).toBeCloseTo(0.25 - 0.1 * (gradients[0]?.a ?? 0), 15);
    expect(after[1]?.activation).toBe(identity);
  });

  it('lowers the loss by rate x |gradient|^2, to first order', () => {
    const {network, dataset} = build({seed: 8, widths: [3, 5, 2], samples: 4, name: 'prelu', initialisation: 'he'});
    const gradients = gradientsOf(network, dataset);
    const rate = 1e-6;
    const expected =
      rate * length(gradients.flatMap(({weights, biases, a}) => [...weights.values, ...biases.values, a])) ** 2;
    const fallen =
      lossOf(network, dataset, squaredLoss) - lossOf(descended(network, gradients, rate), dataset, squaredLoss);
    expect(fallen / expected).toBeCloseTo(1, 3);
  });

  it('refuses a gradient that misses a layer', () => {
    const {network, dataset} = build({seed: 5, widths: [2, 3, 1], samples: 4, name: 'tanh', initialisation: 'he'});
    const gradients = gradientsOf(network, dataset).slice(0, 1);
    expect(() => descended(network, gradients, 0.1)).toThrow(new RangeError('Layer 1 has no gradient: there are 1.'));
  });
});

describe('a matrix', () => {
  it('lays rows side by side and picks some of them', () => {
    const rows = matrix([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(rows).toEqual({rows: 3, columns: 2, values: Float64Array.of(1, 2, 3, 4, 5, 6)});
    expect(pickRows(rows, [2, 0])).toEqual({rows: 2, columns: 2, values: Float64Array.of(5, 6, 1, 2)});
  });

  it('refuses no rows and rows of different lengths', () => {
    expect(() => matrix([])).toThrow(new RangeError('A matrix needs rows of one length, at least 1: there is none.'));
    expect(() => matrix([[1], [1, 2]])).toThrow('row 1 has another length than the first, 1.');
  });
});

it('has a loss that is a logistic regression against TensorFlow.js, too', () => {
  const outputs = matrix([[-3], [0.2], [40]]);
  const targets = matrix([[0], [1], [1]]);
  const {value, gradient} = logisticLoss(outputs, targets);
  const theirs = tf.losses.sigmoidCrossEntropy(tf.tensor2d([[0], [1], [1]]), tf.tensor2d([[-3], [0.2], [40]]));
  expect(value).toBeCloseTo(theirs.dataSync()[0] ?? Number.NaN, 6);
  expect(gradient.values[1]).toBeCloseTo((activations.sigmoid.value(0.2) - 1) / 3, 15);
});

function tensorGradients(network: Network, {inputs, targets}: Dataset, name: TensorName): readonly Float32Array[] {
  return tf.tidy(() => {
    const x = tf.tensor2d([...inputs.values], [inputs.rows, inputs.columns]);
    const y = tf.tensor2d([...targets.values], [targets.rows, targets.columns]);
    const parameters = network.flatMap(({weights, biases}) => [
      tf.tensor2d([...weights.values], [weights.rows, weights.columns]),
      tf.tensor1d([...biases.values]),
    ]);
    const gradient = tf.grads((...variables: tf.Tensor[]) => {
      let values: tf.Tensor = x;
      for (let index = 0; index < network.length; index += 1) {
        const [w = x, b = x] = variables.slice(2 * index);
        const sum = tf.add(tf.matMul(values, w, false, true), b);
        values = index === network.length - 1 ? sum : tensors[name](sum);
      }
      return tf.sum<tf.Scalar>(tf.div(tf.square(tf.sub(values, y)), 2 * inputs.rows));
    });
    return gradient(parameters).map(tensor => tensor.dataSync<'float32'>());
  });
}
