import {z} from 'zod';
import {sigmoid, step} from '../../activations';
import {experimentRun, korean, noSeed} from '../../parameters';

const input = z.number().min(-100).max(100);

/** The parameters of {@link runStepBlindness}: what each is, its range and its default. */
export const stepBlindnessParameters = z
  .strictObject({
    seed: noSeed,
    threshold: z
      .number()
      .min(-100)
      .max(100)
      .default(0.5)
      .describe('threshold of the step')
      .meta(korean('계단 함수의 문턱값')),
    inputs: z
      .array(input)
      .min(2)
      .max(100)
      .readonly()
      .default([0.0001, 0.499, 0.501])
      .describe('inputs, in order')
      .meta(korean('입력(순서대로)')),
  })
  .readonly();

/** All parameters of a {@link runStepBlindness}. */
export type StepBlindnessParameters = z.output<typeof stepBlindnessParameters>;

/** What both functions make of one input. */
export interface SeenInput {
  readonly input: number;
  readonly step: number;
  readonly stepSlope: number;
  readonly sigmoid: number;
  readonly sigmoidSlope: number;
}

/** What both functions make of the difference between neighbouring inputs. */
export interface SeenDifference {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly sigmoid: number;
}

/** What {@link runStepBlindness} finds. */
export interface StepBlindness {
  readonly parameters: StepBlindnessParameters;
  readonly inputs: readonly SeenInput[];
  readonly differences: readonly SeenDifference[];
}

/**
 * Chapter 2, `blind`, `no-slope` and `graded`: a step loses one difference and exaggerates another, and its slope is 0
 * wherever it exists; the sigmoid (steepness 1, centred at 0) does neither. The step is the unit of McCulloch and Pitts
 * 1943 and of Rosenblatt's perceptron, 1958.
 *
 * @throws ParameterError
 */
export const runStepBlindness = experimentRun(
  'step-blindness',
  stepBlindnessParameters,
  (parameters): StepBlindness => {
    const stepped = step(parameters.threshold);
    const soft = sigmoid();
    const inputs = parameters.inputs.map(input => ({
      input,
      step: stepped.value(input),
      stepSlope: stepped.slope(input),
      sigmoid: soft.value(input),
      sigmoidSlope: soft.slope(input),
    }));
    const differences = inputs.slice(1).flatMap((to, index) => {
      const from = inputs[index];
      if (!from) return [];
      return [{from: from.input, to: to.input, step: to.step - from.step, sigmoid: to.sigmoid - from.sigmoid}];
    });
    return {parameters, inputs, differences};
  },
  {titles: {en: 'What a step cannot see', ko: '계단 함수가 보지 못하는 것'}},
);
