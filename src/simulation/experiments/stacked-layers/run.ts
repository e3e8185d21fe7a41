import {z} from 'zod';
import {identity, sigmoid, type Activation} from '../../activations';
import {matrix, type Matrix} from '../../matrix';
import {outputsOf, type Network} from '../../network';
import {experimentRun, korean, seed} from '../../parameters';
import {seededRandom, type Random} from '../../random';

/** The parameters of {@link runStackedLayers}: what each is, its range and its default. */
export const stackedLayersParameters = z
  .strictObject({
    seed: seed.default(1).describe('seed of weights and biases').meta(korean('가중치와 편향의 시드')),
    layers: z.int().min(1).max(20).default(3).describe('hidden layers').meta(korean('은닉층의 수')),
    width: z
      .int()
      .min(1)
      .max(64)
      .default(8)
      .describe('units of each hidden layer')
      .meta(korean('은닉층 하나의 유닛 수')),
    spread: z
      .number()
      .positive()
      .max(20)
      .default(6)
      .describe('standard deviation of weights times the root of their number')
      .meta(korean('가중치의 표준편차에 그 개수의 제곱근을 곱한 값')),
    points: z
      .int()
      .min(3)
      .max(1000)
      .default(161)
      .describe('inputs tried, evenly spaced from -1 to 1')
      .meta(korean('-1에서 1까지 고르게 넣어 보는 입력의 수')),
  })
  .readonly();

/** All parameters of a {@link runStackedLayers}. */
export type StackedLayersParameters = z.output<typeof stackedLayersParameters>;

/** What the network answers with one activation in its hidden layers. */
export interface Answers {
  /** One for each input. */
  readonly outputs: readonly number[];
  /** The outputs brought to the range from -1, the lowest, to 1, the highest: what is compared is the shape. */
  readonly shape: readonly number[];
  /** How far the outputs lie off the straight line through their two ends, at most, as a share of their range. */
  readonly bend: number;
}

/** What {@link runStackedLayers} finds. */
export interface StackedLayers {
  readonly parameters: StackedLayersParameters;
  /** From -1 to 1. */
  readonly inputs: readonly number[];
  /** Without an activation: every unit hands on its weighted sum. */
  readonly linear: Answers;
  readonly sigmoid: Answers;
}

/**
 * Chapter 1, `bend`: one input through several layers of random weights and biases. Without an activation the answer
 * is a straight line however many layers there are, since sums of multiples of straight lines are straight lines; a
 * network that bends can come close to any continuous curve (Cybenko 1989).
 *
 * @throws ParameterError
 */
export const runStackedLayers = experimentRun(
  'stacked-layers',
  stackedLayersParameters,
  (parameters): StackedLayers => {
    const answers = (activation: Activation) => answersOf(parameters, activation);
    return {parameters, inputs: inputsOf(parameters), linear: answers(identity), sigmoid: answers(sigmoid())};
  },
  {titles: {en: 'Layers without an activation', ko: '활성화 함수 없는 층'}},
);

/**
 * What the same network answers while its activation bends: `(1 - amount) * identity + amount * sigmoid`.
 *
 * @param amount - from 0, no activation, to 1, the sigmoid.
 */
export function bentAnswers(parameters: StackedLayersParameters, amount: number): Answers {
  const soft = sigmoid();
  const mix = (of: 'value' | 'slope') => (x: number) => (1 - amount) * identity[of](x) + amount * soft[of](x);
  return answersOf(parameters, {...soft, value: mix('value'), slope: mix('slope')});
}

function inputsOf({points}: StackedLayersParameters): readonly number[] {
  return Array.from({length: points}, (_, index) => -1 + (2 * index) / (points - 1));
}

function answersOf(parameters: StackedLayersParameters, activation: Activation): Answers {
  const inputs = matrix(inputsOf(parameters).map(input => [input]));
  const outputs = [...outputsOf(networkOf(parameters, activation), inputs).values];
  return {outputs, shape: shapeOf(outputs), bend: bendOf(outputs)};
}

function networkOf({seed, layers, width, spread}: StackedLayersParameters, hidden: Activation): Network {
  const random = seededRandom(seed);
  const widths = [1, ...Array.from({length: layers}, () => width), 1];
  return widths.slice(1).map((units, index) => {
    const inputs = widths[index] ?? 1;
    return {
      weights: normals(random, units, inputs, spread / Math.sqrt(inputs)),
      biases: normals(random, 1, units, spread / 2),
      activation: index < layers ? hidden : identity,
    };
  });
}

function normals(random: Random, rows: number, columns: number, deviation: number): Matrix {
  return {rows, columns, values: Float64Array.from({length: rows * columns}, () => random.normal(0, deviation))};
}

function shapeOf(outputs: readonly number[]): readonly number[] {
  const [low, high] = [Math.min(...outputs), Math.max(...outputs)];
  return outputs.map(output => (high === low ? 0 : (2 * (output - low)) / (high - low) - 1));
}

function bendOf(outputs: readonly number[]): number {
  const [first = 0, last = 0] = [outputs[0], outputs.at(-1)];
  const height = Math.max(...outputs) - Math.min(...outputs);
  const off = outputs.map((output, index) =>
    Math.abs(output - (first + ((last - first) * index) / (outputs.length - 1))),
  );
  return height === 0 ? 0 : Math.max(...off) / height;
}
