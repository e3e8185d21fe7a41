import {z} from 'zod';
import {deltaRule, type Pair, type Update, type Weights} from '../../linearUnit';
import {experimentRun, korean, seed} from '../../parameters';
import {seededRandom} from '../../random';

/** The parameters of {@link runDeltaRule}: what each is, its range and its default. */
export const deltaRuleParameters = z
  .strictObject({
    seed: seed.default(4).describe('seed of the samples').meta(korean('표본의 시드')),
    samples: z.int().min(1).max(12).default(4).describe('samples in the table').meta(korean('표에 있는 표본의 수')),
    learningRate: z.number().positive().max(10).default(0.5).describe('learning rate').meta(korean('학습률')),
    start: z
      .strictObject({w1: z.number().min(-10).max(10), w2: z.number().min(-10).max(10)})
      .readonly()
      .default({w1: 0.5, w2: -0.5})
      .describe('weights before the update')
      .meta(korean('고치기 전의 가중치')),
  })
  .readonly();

/** All parameters of a {@link runDeltaRule}. */
export type DeltaRuleParameters = z.output<typeof deltaRuleParameters>;

/** A small table of samples, and one update worked through on the first. */
export interface DeltaRule {
  readonly parameters: DeltaRuleParameters;
  readonly samples: readonly {readonly inputs: Pair; readonly target: number}[];
  readonly learningRate: number;
  readonly start: Weights;
  readonly update: Update;
}

/**
 * Chapter 4, `learning-rule`: one update of the delta rule with numbers short enough to be followed (Widrow and Hoff
 * 1960). The inputs are activations, tenths between 0 and 1; the targets are 0 or 1, whichever side of the even sum
 * the sample lies on.
 *
 * @throws ParameterError
 */
export const runDeltaRule = experimentRun(
  'delta-rule',
  deltaRuleParameters,
  (parameters): DeltaRule => {
    const {seed, learningRate, start} = parameters;
    const random = seededRandom(seed);
    const tenth = () => Math.floor(random.uniform(1, 10)) / 10;
    const samples = Array.from({length: parameters.samples}, () => {
      const inputs: Pair = [tenth(), tenth()];
      return {inputs, target: inputs[1] > inputs[0] ? 1 : 0};
    });
    const dataset = {inputs: samples.map(({inputs}) => inputs), targets: samples.map(({target}) => target)};
    return {parameters, samples, learningRate, start, update: deltaRule(dataset, 0, start, learningRate)};
  },
  {titles: {en: 'One update of the delta rule', ko: '델타 규칙 한 걸음'}},
);
