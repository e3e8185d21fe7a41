import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {activations, identity, prelu, type ActivationName} from '../../src/simulation/activations';
import {initialise, type InitialisationName} from '../../src/simulation/initialisation';
import {
  backward,
  batch,
  descended,
  forward,
  pick,
  type Batch,
  type Layer,
  type Network,
} from '../../src/simulation/network';
import {seededRandom} from '../../src/simulation/random';
import {logisticLoss, lossOf, squaredLoss, type Lesson} from '../../src/simulation/training';

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
  readonly lesson: Lesson;
} {
  const random = seededRandom(seed);
  const drawn = initialise(random, {widths, hidden: activations[name], output: identity, initialisation});
  const network = drawn.map(layer => ({...layer, biases: layer.biases.map(() => random.normal(0, 0.3))}));
  const rows = (width: number) =>
    batch(Array.from({length: samples}, () => Array.from({length: width}, () => random.normal())));
  return {network, lesson: {inputs: rows(widths[0] ?? 1), targets: rows(widths.at(-1) ?? 1)}};
}

function gradientsOf(network: Network, {inputs, targets}: Lesson) {
  const passes = forward(network, inputs);
  return backward(network, passes, squaredLoss(passes.at(-1)?.activations ?? inputs, targets).signals);
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
        const {network, lesson} = build(given);
        const ours = gradientsOf(network, lesson);
        const theirs = tensorGradients(network, lesson, given.name);
        for (const [index, {weights, biases}] of ours.entries()) {
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
        const {network, lesson} = build({...shape, name});
        const ours = gradientsOf(network, lesson);
        const loss = (changed: Network) => lossOf(changed, lesson, squaredLoss);
        const h = 1e-5;
        for (const [index, gradient] of ours.entries()) {
          const numeric = (change: (layer: Layer, by: number) => Layer) => {
            const at = (by: number) =>
              loss(network.map((layer, other) => (other === index ? change(layer, by) : layer)));
            return (at(h) - at(-h)) / (2 * h);
          };
          const bumped = (values: Readonly<Float64Array>, place: number, by: number) =>
            values.map((value, other) => (other === place ? value + by : value));
          const weights = gradient.weights.map((_, place) =>
            numeric((layer, by) => ({...layer, weights: bumped(layer.weights, place, by)})),
          );
          const biases = gradient.biases.map((_, place) =>
            numeric((layer, by) => ({...layer, biases: bumped(layer.biases, place, by)})),
          );
          const a = numeric((layer, by) => {
            const {learned} = layer.activation;
            return learned ? {...layer, activation: learned.withA(learned.a + by)} : layer;
          });
          // A kink within a step of a sample spoils a difference, but not the gradient.
          const size = length([...gradient.weights, ...gradient.biases, gradient.a]) + 1;
          const tolerance = name === 'prelu' || name === 'elu' ? 1e-3 : 1e-6;
          expect(difference(gradient.weights, weights)).toBeLessThan(tolerance * size * size);
          expect(difference(gradient.biases, biases)).toBeLessThan(tolerance * size * size);
          expect(Math.abs(gradient.a - a)).toBeLessThan(tolerance * size * size);
        }
      }),
    );
  });

  it('multiplies signals by slopes, and returns zero for a where it is not learned', () => {
    const {network, lesson} = build({seed: 3, widths: [3, 4, 2], samples: 5, name: 'tanh', initialisation: 'glorot'});
    const passes = forward(network, lesson.inputs);
    const gradients = gradientsOf(network, lesson);
    for (const [index, {signals, slopes, errors, a}] of gradients.entries()) {
      expect(a).toBe(0);
      slopes.values.forEach((slope, at) =>
        expect(slope).toBe(network[index]?.activation.slope(passes[index]?.preActivations.values[at] ?? Number.NaN)),
      );
      errors.values.forEach((error, at) => expect(error).toBe((signals.values[at] ?? 0) * (slopes.values[at] ?? 0)));
    }
    expect(gradients[0]?.signals).toMatchObject({samples: 5, width: 4});
    expect(gradients[1]?.errors).toMatchObject({samples: 5, width: 2});
  });

  it('refuses signals of another shape than the outputs, saying both', () => {
    const {network, lesson} = build({seed: 3, widths: [3, 4, 2], samples: 5, name: 'tanh', initialisation: 'glorot'});
    const passes = forward(network, lesson.inputs);
    const wrong = (samples: number, width: number): Batch => ({
      samples,
      width,
      values: new Float64Array(samples * width),
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
    inputs: 2,
    units: 2,
    weights: Float64Array.of(1, 2, -3, 0.5),
    biases: Float64Array.of(0.5, 1),
    activation: activations.relu,
  };

  it('is activation(weights x inputs + biases)', () => {
    const [pass] = forward(
      [layer],
      batch([
        [1, 1],
        [2, -1],
      ]),
    );
    expect(pass?.preActivations).toEqual({samples: 2, width: 2, values: Float64Array.of(3.5, -1.5, 0.5, -5.5)});
    expect(pass?.activations.values).toEqual(Float64Array.of(3.5, 0, 0.5, 0));
    expect(pass?.inputs.values).toEqual(Float64Array.of(1, 1, 2, -1));
  });

  it("leaves losses unchanged when a hidden layer's units change places", () => {
    fc.assert(
      fc.property(shapes, given => {
        const widths = [3, ...given.widths, 2];
        const {network, lesson} = build({...given, widths});
        const order = seededRandom(given.seed + 1).permutation(widths[1] ?? 1);
        const permuted = network.map((layer, index): Layer => {
          const {inputs, units, weights, biases} = layer;
          const at = (unit: number, input: number) => weights[unit * inputs + input] ?? Number.NaN;
          if (index === 0) {
            return {
              ...layer,
              weights: Float64Array.from(order.flatMap(unit => Array.from({length: inputs}, (_, i) => at(unit, i)))),
              biases: Float64Array.from(order, unit => biases[unit] ?? Number.NaN),
            };
          }
          if (index > 1) return layer;
          const rows = Array.from({length: units}, (_, unit) => order.map(input => at(unit, input)));
          return {...layer, weights: Float64Array.from(rows.flat())};
        });
        const before = lossOf(network, lesson, squaredLoss);
        expect(Math.abs(lossOf(permuted, lesson, squaredLoss) - before)).toBeLessThanOrEqual(1e-12 * before);
      }),
    );
  });

  it('refuses layers that do not fit what comes from below, saying what they need', () => {
    expect(() => forward([layer], batch([[1, 2, 3]]))).toThrow(
      new RangeError(
        'Layer 0 of 2 units gets 3 numbers a sample: it needs 2 x 3 weights and 2 biases, and has 4 for 2 inputs and 2.',
      ),
    );
    expect(() => forward([layer, {...layer, weights: new Float64Array(3)}], batch([[1, 2]]))).toThrow(
      'Layer 1 of 2 units',
    );
    expect(() => forward([{...layer, biases: new Float64Array(1)}], batch([[1, 2]]))).toThrow(
      'and has 4 for 2 inputs and 1.',
    );
  });
});

describe('descended', () => {
  it('moves every parameter against its gradient, and leaves the old network as it was', () => {
    const {network, lesson} = build({seed: 5, widths: [2, 3, 1], samples: 4, name: 'prelu', initialisation: 'he'});
    const gradients = gradientsOf(network, lesson);
    const before = structuredClone(network.map(({weights}) => [...weights]));
    const after = descended(network, gradients, 0.1);
    expect(network.map(({weights}) => [...weights])).toEqual(before);
    after.forEach(({weights, biases}, index) => {
      const [was, gradient] = [network[index], gradients[index]];
      weights.forEach((weight, at) =>
        expect(weight).toBeCloseTo((was?.weights[at] ?? 0) - 0.1 * (gradient?.weights[at] ?? 0), 15),
      );
      biases.forEach((bias, at) =>
        expect(bias).toBeCloseTo((was?.biases[at] ?? 0) - 0.1 * (gradient?.biases[at] ?? 0), 15),
      );
    });
    expect(gradients[0]?.a).not.toBe(0);
    expect(after[0]?.activation.learned?.a).toBeCloseTo(0.25 - 0.1 * (gradients[0]?.a ?? 0), 15);
    expect(after[1]?.activation).toBe(identity);
  });

  it('lowers the loss by rate x |gradient|^2, to first order', () => {
    const {network, lesson} = build({seed: 8, widths: [3, 5, 2], samples: 4, name: 'prelu', initialisation: 'he'});
    const gradients = gradientsOf(network, lesson);
    const rate = 1e-6;
    const expected = rate * length(gradients.flatMap(({weights, biases, a}) => [...weights, ...biases, a])) ** 2;
    const fallen =
      lossOf(network, lesson, squaredLoss) - lossOf(descended(network, gradients, rate), lesson, squaredLoss);
    expect(fallen / expected).toBeCloseTo(1, 3);
  });

  it('refuses a gradient that misses a layer', () => {
    const {network, lesson} = build({seed: 5, widths: [2, 3, 1], samples: 4, name: 'tanh', initialisation: 'he'});
    const gradients = gradientsOf(network, lesson).slice(0, 1);
    expect(() => descended(network, gradients, 0.1)).toThrow(new RangeError('Layer 1 has no gradient: there are 1.'));
  });
});

describe('batch and pick', () => {
  it('lays rows side by side and picks some of them', () => {
    const rows = batch([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(rows).toEqual({samples: 3, width: 2, values: Float64Array.of(1, 2, 3, 4, 5, 6)});
    expect(pick(rows, [2, 0])).toEqual({samples: 2, width: 2, values: Float64Array.of(5, 6, 1, 2)});
  });

  it('refuses no rows and rows of different lengths', () => {
    expect(() => batch([])).toThrow(new RangeError('A batch needs rows of one length, at least 1: there is none.'));
    expect(() => batch([[1], [1, 2]])).toThrow('row 1 has another length than the first, 1.');
  });
});

it('has a loss that is a logistic regression against TensorFlow.js, too', () => {
  const outputs = batch([[-3], [0.2], [40]]);
  const targets = batch([[0], [1], [1]]);
  const {value, signals} = logisticLoss(outputs, targets);
  const theirs = tf.losses.sigmoidCrossEntropy(tf.tensor2d([[0], [1], [1]]), tf.tensor2d([[-3], [0.2], [40]]));
  expect(value).toBeCloseTo(theirs.dataSync()[0] ?? Number.NaN, 6);
  expect(signals.values[1]).toBeCloseTo((activations.sigmoid.value(0.2) - 1) / 3, 15);
  expect(prelu().learned?.a).toBe(0.25);
});

function tensorGradients(network: Network, {inputs, targets}: Lesson, name: TensorName): readonly Float32Array[] {
  return tf.tidy(() => {
    const x = tf.tensor2d([...inputs.values], [inputs.samples, inputs.width]);
    const y = tf.tensor2d([...targets.values], [targets.samples, targets.width]);
    const parameters = network.flatMap(({units, inputs, weights, biases}) => [
      tf.tensor2d([...weights], [units, inputs]),
      tf.tensor1d([...biases]),
    ]);
    const gradient = tf.grads((...variables: tf.Tensor[]) => {
      let values: tf.Tensor = x;
      for (let index = 0; index < network.length; index += 1) {
        const [w = x, b = x] = variables.slice(2 * index);
        const sum = tf.add(tf.matMul(values, w, false, true), b);
        values = index === network.length - 1 ? sum : tensors[name](sum);
      }
      return tf.sum<tf.Scalar>(tf.div(tf.square(tf.sub(values, y)), 2 * inputs.samples));
    });
    return gradient(parameters).map(tensor => tensor.dataSync<'float32'>());
  });
}
