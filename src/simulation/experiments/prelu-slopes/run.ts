import {z} from 'zod';
import {identity, prelu} from '../../activations';
import {initialise} from '../../initialisation';
import type {Network} from '../../network';
import {experimentRun, korean} from '../../parameters';
import {seededRandom} from '../../random';
import {twoRings} from '../../rings';
import {logisticLoss, lossOf, train} from '../../training';
import {onRings} from '../onRings';

/** The parameters of {@link runPreluSlopes}: what each is, its range and its default. */
export const preluSlopesParameters = z
  .strictObject({
    seed: onRings.seed(20),
    points: onRings.points,
    width: onRings.width(16),
    depth: z
      .int()
      .min(1)
      .max(10)
      .default(3)
      .describe('hidden layers, each with a slope of its own')
      .meta(korean('은닉층의 수(층마다 기울기 하나)')),
    initialSlope: z
      .number()
      .min(-1)
      .max(1)
      .default(0.25)
      .describe('slope a at the start')
      .meta(korean('처음 기울기 a')),
    batchSize: onRings.batchSize,
    steps: onRings.steps(500),
    every: z
      .int()
      .min(1)
      .max(10_000)
      .default(10)
      .describe('updates between two readings')
      .meta(korean('기울기를 읽는 간격(고치는 횟수)')),
    learningRate: z
      .number()
      .positive()
      .max(10)
      .default(0.1)
      .describe('learning rate, of a as of the weights')
      .meta(korean('a와 가중치의 학습률')),
  })
  .readonly();

/** All parameters of a {@link runPreluSlopes}. */
export type PreluSlopesParameters = z.output<typeof preluSlopesParameters>;

/** One reading of the learned slopes. */
export interface PreluReading {
  readonly step: number;
  /** a of each hidden layer, the lowest first. */
  readonly slopes: readonly number[];
  /** Mean over all points. */
  readonly loss: number;
}

/** What {@link runPreluSlopes} finds. */
export interface PreluSlopes {
  readonly parameters: PreluSlopesParameters;
  /** From step 0 on. */
  readonly readings: readonly PreluReading[];
  /** For each hidden layer the first reading with a negative slope. */
  readonly firstNegative: readonly (number | undefined)[];
  readonly diverged: boolean;
}

/**
 * Chapter 7, `prelu`: the slope a of every layer while a network learns, from 0.25 on and without weight decay, as He
 * et al. 2015 have it. Nothing keeps a positive: where it turns negative the function has a valley.
 *
 * @throws ParameterError
 */
export const runPreluSlopes = experimentRun(
  'prelu-slopes',
  preluSlopesParameters,
  (parameters): PreluSlopes => {
    const {seed, points, width, depth, initialSlope, batchSize, steps, every, learningRate} = parameters;
    const random = seededRandom(seed);
    const dataset = twoRings(random, points);
    const network = initialise(random, {
      widths: [2, ...Array.from({length: depth}, () => width), 1],
      hidden: prelu(initialSlope),
      output: identity,
      initialisation: 'he',
    });
    const {observations: readings, diverged} = train(
      {network, dataset, loss: logisticLoss, learningRate, batchSize, steps, random},
      (network, step) =>
        step % every === 0
          ? {step, slopes: slopesOf(network), loss: lossOf(network, dataset, logisticLoss)}
          : undefined,
    );
    const firstNegative = Array.from(
      {length: depth},
      (_, layer) => readings.find(({slopes}) => (slopes[layer] ?? 0) < 0)?.step,
    );
    return {parameters, readings, firstNegative, diverged};
  },
  {titles: {en: 'Slopes that PReLU learns', ko: 'PReLU가 배우는 기울기'}},
);

function slopesOf(network: Network): readonly number[] {
  return network.flatMap(({activation}) => (activation.learned ? [activation.learned.a] : []));
}
