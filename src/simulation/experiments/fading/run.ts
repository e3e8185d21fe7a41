import {z} from 'zod';
import {experimentRun, korean, seed} from '../../parameters';
import {seededRandom} from '../../random';
import {flowArm, flowNetwork, randomDataset, type FlowArm} from '../layer-growth/run';

/** The parameters of {@link runFading}: what each is, its range and its default. `study.ts` finds the seed. */
export const fadingParameters = z
  .strictObject({
    seed: seed.default(2).describe('seed of inputs, targets and weights').meta(korean('입력, 목표, 가중치의 시드')),
    width: z
      .int()
      .min(1)
      .max(128)
      .default(64)
      .describe('units of each hidden layer, and inputs')
      .meta(korean('은닉층 하나의 유닛 수이자 입력의 수')),
    depth: z.int().min(2).max(100).default(30).describe('hidden layers').meta(korean('은닉층의 수')),
    samples: z
      .int()
      .min(1)
      .max(1024)
      .default(16)
      .describe('samples carried up and down')
      .meta(korean('위아래로 흘려보내는 표본의 수')),
  })
  .readonly();

/** All parameters of a {@link runFading}. */
export type FadingParameters = z.output<typeof fadingParameters>;

/** What {@link runFading} finds: the error signal, layer by layer. */
export interface Fading {
  readonly parameters: FadingParameters;
  /** With Glorot's weights. */
  readonly sigmoid: FlowArm;
  /** With Glorot's weights. */
  readonly tanh: FlowArm;
  /** With He's weights. */
  readonly relu: FlowArm;
}

/**
 * Chapter 5, `fading`: a network deep enough to see the error signal fade with tanh, too, though its weights are
 * initialised for it (Glorot and Bengio 2010), and less with ReLU and its own initialisation (He et al. 2015).
 *
 * @throws ParameterError
 */
export const runFading = experimentRun(
  'fading',
  fadingParameters,
  (parameters): Fading => {
    const arm = (activation: 'sigmoid' | 'tanh' | 'relu') => {
      const random = seededRandom(parameters.seed);
      const dataset = randomDataset(random, parameters, () => random.normal());
      return flowArm(random, dataset, {
        ...parameters,
        activation,
        initialisation: activation === 'relu' ? 'he' : 'glorot',
      });
    };
    return {parameters, sigmoid: arm('sigmoid'), tanh: arm('tanh'), relu: arm('relu')};
  },
  {titles: {en: 'An error signal that fades', ko: '흐려지는 오차 신호'}},
);

/** The weights of the first unit of the lowest layer, as Glorot's initialisation draws them for tanh. */
export function firstUnitOfFading(parameters: FadingParameters): readonly number[] {
  const random = seededRandom(parameters.seed);
  randomDataset(random, parameters, () => random.normal());
  const [lowest] = flowNetwork(random, {...parameters, activation: 'tanh', initialisation: 'glorot'});
  return Array.from(lowest?.weights.values.subarray(0, parameters.width) ?? []);
}
