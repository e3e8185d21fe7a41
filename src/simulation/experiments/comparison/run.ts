import {z} from 'zod';
import {
  activations,
  type Activation,
  type ActivationName,
  type Operations,
  type Range,
  type Smoothness,
} from '../../activations';
import {experimentRun, korean, noSeed} from '../../parameters';

import type {ChoiceScores} from './choice';

/** The rows of the table; `centredSigmoid` and `identity` are only controls of other experiments. */
export const comparedActivations = [
  'step',
  'sigmoid',
  'tanh',
  'relu',
  'leakyRelu',
  'prelu',
  'elu',
  'gelu',
  'silu',
  'softplus',
] as const satisfies readonly ActivationName[];

/** The parameters of {@link runComparison}: what each is, its range and its default. */
export const comparisonParameters = z
  .strictObject({
    seed: noSeed,
    deviation: z
      .number()
      .min(0.01)
      .max(10)
      .default(1)
      .describe('standard deviation of the normal input')
      .meta(korean('정규분포 입력의 표준편차')),
  })
  .readonly();

/** All parameters of a {@link runComparison}. */
export type ComparisonParameters = z.output<typeof comparisonParameters>;

/** One function. */
export interface ComparisonRow {
  readonly activation: ActivationName;
  readonly range: Range;
  /** For normal input with mean 0. */
  readonly meanOutput: number;
  readonly saturates: {readonly left: boolean; readonly right: boolean};
  readonly canDie: boolean;
  /** The largest slope, wherever there is one; 0 for the step. */
  readonly largestSlope: number;
  readonly smoothness: Smoothness;
  readonly operations: Operations;
}

/** What one may ask of an activation function. */
export type Wish = 'centred' | 'unsaturated' | 'undying' | 'passesSignals' | 'smooth' | 'cheap';

/** What {@link runComparison} finds. */
export interface Comparison {
  readonly parameters: ComparisonParameters;
  readonly rows: readonly ComparisonRow[];
  /** For each wish the functions that fulfil it best. */
  readonly winners: Readonly<Record<Wish, readonly ActivationName[]>>;
  /** What each is worth to a choice: followed by hand from its row. */
  readonly scores: readonly ChoiceScores[];
  /** Functions that win every wish: there is none. */
  readonly perfect: readonly ActivationName[];
}

/**
 * Chapter 8, `table` and `no-perfect`: all functions side by side, and that none is best at everything. Operations are
 * counted from the textbook's formulas, not timed.
 *
 * @throws ParameterError
 */
export const runComparison = experimentRun(
  'comparison',
  comparisonParameters,
  (parameters): Comparison => {
    const rows = comparedActivations.map(name => rowOf(activations[name], parameters.deviation));
    const winners = {
      centred: least(rows, ({meanOutput}) => Math.abs(meanOutput)),
      unsaturated: least(rows, ({saturates}) => Number(saturates.left) + Number(saturates.right)),
      undying: least(rows, ({canDie}) => Number(canDie)),
      passesSignals: least(rows, ({largestSlope}) => Math.abs(largestSlope - 1)),
      smooth: least(rows, ({smoothness}) => roughness.indexOf(smoothness)),
      cheap: least(rows, ({operations}) => operationCount(operations)),
    };
    const perfect = comparedActivations.filter(name => Object.values(winners).every(names => names.includes(name)));
    return {parameters, rows, winners, scores: rows.map(scoresOf), perfect};
  },
  {titles: {en: 'All functions side by side', ko: '모든 함수를 나란히'}},
);

/**
 * depth: the share of its two ends that are not flat; probability: 1 for outputs that fill the range from 0 to 1 without a
 * jump, else 0; cost: one part in as many as it has operations.
 */
function scoresOf({activation, saturates, range, smoothness, operations}: ComparisonRow): ChoiceScores {
  return {
    activation,
    depth: (Number(!saturates.left) + Number(!saturates.right)) / 2,
    probability: Number(range.from === 0 && range.to === 1 && smoothness !== 'C-1'),
    cost: 1 / operationCount(operations),
  };
}

const roughness: readonly Smoothness[] = ['C∞', 'C1', 'C0', 'C-1'];

function rowOf(activation: Activation, deviation: number): ComparisonRow {
  const {name, range, saturates, canDie, smoothness, operations} = activation;
  return {
    activation: name,
    range,
    meanOutput: normalMean(activation, deviation),
    saturates,
    canDie,
    largestSlope: largestSlope(activation),
    smoothness,
    operations,
  };
}

/** An exponential counts as ten of the other operations: as more than all the arithmetic of any of the formulas. */
function operationCount({comparisons, additions, multiplications, divisions, exponentials}: Operations): number {
  return 10 * exponentials + comparisons + additions + multiplications + divisions;
}

/** Rows within rounding of the least. */
function least(rows: readonly ComparisonRow[], measure: (row: ComparisonRow) => number): readonly ActivationName[] {
  const smallest = Math.min(...rows.map(measure));
  return rows.filter(row => measure(row) - smallest < 1e-9).map(({activation}) => activation);
}

/** Standard deviations beyond which the normal distribution holds nothing that a double could tell from 0. */
const reach = 9;
const panels = 200;
/** Gauss and Legendre's nodes and weights for three points on [-1, 1]. */
const nodes = [
  [-Math.sqrt(0.6), 5 / 9],
  [0, 8 / 9],
  [Math.sqrt(0.6), 5 / 9],
] as const;

/** Mean output for normal input, integrated between kinks. */
function normalMean({value, kinks}: Activation, deviation: number): number {
  const ends = [-reach * deviation, ...kinks.filter(kink => Math.abs(kink) < reach * deviation), reach * deviation];
  const density = (x: number) => Math.exp(-((x / deviation) ** 2) / 2) / (deviation * Math.sqrt(2 * Math.PI));
  return ends.slice(1).reduce((sum, to, index) => sum + integral(ends[index] ?? to, to, x => value(x) * density(x)), 0);
}

function integral(from: number, to: number, integrand: (x: number) => number): number {
  const half = (to - from) / panels / 2;
  let sum = 0;
  for (let panel = 0; panel < panels; panel += 1) {
    const middle = from + (2 * panel + 1) * half;
    for (const [node, weight] of nodes) sum += weight * integrand(middle + node * half);
  }
  return sum * half;
}

/** The top of the slope on [-20, 20], beyond which every slope is constant to the last digit. */
function largestSlope({slope}: Activation): number {
  const grid = 4000;
  const at = (index: number) => (40 * index) / grid - 20;
  let best = 0;
  for (let index = 0; index <= grid; index += 1) if (slope(at(index)) > slope(at(best))) best = index;
  let from = at(best - 1);
  let to = at(best + 1);
  while (to - from > 1e-9) {
    const third = (to - from) / 3;
    if (slope(from + third) < slope(to - third)) from += third;
    else to -= third;
  }
  return Math.max(slope(at(best)), slope((from + to) / 2));
}
