import {z} from 'zod';
import {activations, identity} from '../../activations';
import {initialise, type InitialisationName} from '../../initialisation';
import {forward, type Network} from '../../network';
import {experimentRun, korean} from '../../parameters';
import {seededRandom} from '../../random';
import {twoRings} from '../../rings';
import {logisticLoss, lossOf, train, type Dataset, type Training} from '../../training';
import {onRings} from '../onRings';

const rate = z.number().positive().max(10);

/** The parameters of {@link runDepthTraining}: what each is, its range and its default. */
export const depthTrainingParameters = z
  .strictObject({
    seed: onRings.seed(15),
    points: onRings.points,
    width: onRings.width(10),
    depth: z.int().min(1).max(20).default(8).describe('hidden layers').meta(korean('은닉층의 수')),
    batchSize: onRings.batchSize,
    steps: onRings.steps(250),
    every: z
      .int()
      .min(1)
      .max(10_000)
      .default(10)
      .describe('updates between two measurements of the loss')
      .meta(korean('손실을 재는 간격(고치는 횟수)')),
    learningRates: z
      .strictObject({sigmoid: rate, tanh: rate, relu: rate})
      .readonly()
      .default({sigmoid: 0.03, tanh: 0.1, relu: 0.1})
      .describe('learning rate')
      .meta(korean('학습률')),
  })
  .readonly();

/** All parameters of a {@link runDepthTraining}. */
export type DepthTrainingParameters = z.output<typeof depthTrainingParameters>;

/** The three activations, each with its own initialisation. */
export const depthTrainingArms = {
  sigmoid: 'glorot',
  tanh: 'glorot',
  relu: 'he',
} as const satisfies Readonly<Record<string, InitialisationName>>;

/** The activations that are compared. */
export type DepthTrainingArm = keyof typeof depthTrainingArms;

/** One training of the deep network. */
export interface DepthTrainingRun {
  readonly activation: DepthTrainingArm;
  readonly initialisation: InitialisationName;
  readonly learningRate: number;
  /** Mean loss over all points, from step 0 on. */
  readonly losses: readonly {readonly step: number; readonly loss: number}[];
  readonly finalLoss: number;
  /** Share of hidden activations that are exactly 0 after training: ReLU is sparse. */
  readonly zeroShare: number;
  readonly diverged: boolean;
}

/** What {@link runDepthTraining} finds: a training for each activation. */
export interface DepthTraining extends Readonly<Record<DepthTrainingArm, DepthTrainingRun>> {
  readonly parameters: DepthTrainingParameters;
}

/**
 * Chapter 6, `deep-learning`: one deep network, the same points and batches, three activations, each with its own
 * initialisation and its own best constant learning rate (`study.ts`). Sparse rectifiers: Glorot,
 * Bordes, Bengio 2011. A loss of ln 2 = 0.693 is that of knowing nothing.
 *
 * @throws ParameterError
 */
export const runDepthTraining = experimentRun(
  'depth-training',
  depthTrainingParameters,
  (parameters): DepthTraining => {
    const run = (activation: DepthTrainingArm) =>
      trainDeep(parameters, activation, parameters.learningRates[activation]);
    return {parameters, sigmoid: run('sigmoid'), tanh: run('tanh'), relu: run('relu')};
  },
  {titles: {en: 'Training a deep network', ko: '깊은 신경망의 학습'}, alongside: () => [filmDepthTraining]},
);

/** The networks of {@link runDepthTraining} after every step, the untrained one first: for decision maps. */
export interface DepthTrainingFilm extends Readonly<Record<DepthTrainingArm, readonly Network[]>> {
  readonly dataset: Dataset;
}

/**
 * The same trainings, with the network after every step.
 *
 * @throws ParameterError
 */
export const filmDepthTraining = experimentRun(
  'depth-training',
  depthTrainingParameters,
  (parameters): DepthTrainingFilm => {
    const film = (activation: DepthTrainingArm) =>
      trainingOf(parameters, activation, parameters.learningRates[activation], network => network);
    const relu = film('relu');
    return {
      dataset: relu.dataset,
      sigmoid: film('sigmoid').training.observations,
      tanh: film('tanh').training.observations,
      relu: relu.training.observations,
    };
  },
);

/** Trains one of the three networks. */
export function trainDeep(
  parameters: Omit<DepthTrainingParameters, 'learningRates'>,
  activation: DepthTrainingArm,
  learningRate: number,
): DepthTrainingRun {
  const {dataset, training} = trainingOf(parameters, activation, learningRate, (network, step, all) =>
    step % parameters.every === 0 ? {step, loss: lossOf(network, all, logisticLoss)} : undefined,
  );
  return {
    activation,
    initialisation: depthTrainingArms[activation],
    learningRate,
    losses: training.observations,
    finalLoss: lossOf(training.network, dataset, logisticLoss),
    zeroShare: zeroShare(training.network, dataset),
    diverged: training.diverged,
  };
}

function trainingOf<Observation>(
  {seed, points, width, depth, batchSize, steps}: Omit<DepthTrainingParameters, 'learningRates'>,
  activation: DepthTrainingArm,
  learningRate: number,
  observe: (network: Network, step: number, dataset: Dataset) => Observation | undefined,
): {readonly dataset: Dataset; readonly training: Training<Observation>} {
  const random = seededRandom(seed);
  const dataset = twoRings(random, points);
  const start = initialise(random, {
    widths: [2, ...Array.from({length: depth}, () => width), 1],
    hidden: activations[activation],
    output: identity,
    initialisation: depthTrainingArms[activation],
  });
  const training = train(
    {network: start, dataset, loss: logisticLoss, learningRate, batchSize, steps, random},
    (network, step) => observe(network, step, dataset),
  );
  return {dataset, training};
}

function zeroShare(network: Network, {inputs}: Dataset): number {
  const hidden = forward(network, inputs)
    .slice(0, -1)
    .flatMap(({activations}) => Array.from(activations.values));
  return hidden.filter(value => value === 0).length / hidden.length;
}
