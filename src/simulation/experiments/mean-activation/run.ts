import {z} from 'zod';
import {activations, identity} from '../../activations';
import {initialise} from '../../initialisation';
import type {Matrix} from '../../matrix';
import {forward, type Network} from '../../network';
import {experimentRun, korean} from '../../parameters';
import {seededRandom} from '../../random';
import {twoRings} from '../../rings';
import {logisticLoss, lossOf, train} from '../../training';
import {onRings} from '../onRings';

/** The parameters of {@link runMeanActivation}: what each is, its range and its default. */
export const meanActivationParameters = z
  .strictObject({
    seed: onRings.seed(14),
    points: onRings.points,
    width: onRings.width(16),
    depth: z.int().min(1).max(10).default(4).describe('hidden layers').meta(korean('은닉층의 수')),
    batchSize: onRings.batchSize,
    steps: onRings.steps(200),
    learningRate: z.number().positive().max(10).default(0.05).describe('learning rate').meta(korean('학습률')),
  })
  .readonly();

/** All parameters of a {@link runMeanActivation}. */
export type MeanActivationParameters = z.output<typeof meanActivationParameters>;

/** How far a layer's outputs are from being centred. */
export interface LayerMean {
  /** 1 for the lowest. */
  readonly layer: number;
  /** Mean over units and points. */
  readonly mean: number;
  /** Mean over the units of the size of each unit's own mean: the shift the next layer's units see. */
  readonly shift: number;
}

/** A training with one activation. */
export interface MeanActivationRun {
  readonly activation: 'relu' | 'elu';
  /** Hidden layers, the lowest first, before training and after. */
  readonly before: readonly LayerMean[];
  readonly after: readonly LayerMean[];
  readonly finalLoss: number;
  readonly diverged: boolean;
}

/** The outputs of every hidden unit on every point, the lowest layer first: a list a unit. */
export type LayerOutputs = readonly (readonly (readonly number[])[])[];

/** What {@link runMeanActivation} finds. */
export interface MeanActivation {
  readonly parameters: MeanActivationParameters;
  readonly relu: MeanActivationRun;
  readonly elu: MeanActivationRun;
}

/**
 * Chapter 7, `elu-mean`: ELU's negative outputs bring mean activations nearer to 0 than ReLU's, not to it (Clevert,
 * Unterthiner, Hochreiter 2015). Same points, first weights (He's) and batches.
 *
 * @throws ParameterError
 */
export const runMeanActivation = experimentRun(
  'mean-activation',
  meanActivationParameters,
  (parameters): MeanActivation => {
    const run = (activation: 'relu' | 'elu'): MeanActivationRun => {
      const {start, network, dataset, diverged} = trained(parameters, activation);
      return {
        activation,
        before: layerMeans(start, dataset.inputs),
        after: layerMeans(network, dataset.inputs),
        finalLoss: lossOf(network, dataset, logisticLoss),
        diverged,
      };
    };
    return {parameters, relu: run('relu'), elu: run('elu')};
  },
  {
    titles: {en: 'Mean outputs of ReLU and ELU', ko: 'ReLU와 ELU의 출력 평균'},
    alongside: () => [outputsOfMeanActivation],
  },
);

function trained(
  {seed, points, width, depth, batchSize, steps, learningRate}: MeanActivationParameters,
  activation: 'relu' | 'elu',
) {
  const random = seededRandom(seed);
  const dataset = twoRings(random, points);
  const start = initialise(random, {
    widths: [2, ...Array.from({length: depth}, () => width), 1],
    hidden: activations[activation],
    output: identity,
    initialisation: 'he',
  });
  const {network, diverged} = train(
    {network: start, dataset, loss: logisticLoss, learningRate, batchSize, steps, random},
    () => undefined,
  );
  return {start, network, dataset, diverged};
}

/** The outputs of the trained networks of {@link runMeanActivation}, of which it gives the means. */
export const outputsOfMeanActivation = experimentRun('mean-activation', meanActivationParameters, parameters => ({
  relu: layerOutputs(trained(parameters, 'relu')),
  elu: layerOutputs(trained(parameters, 'elu')),
}));

function layerOutputs({network, dataset}: ReturnType<typeof trained>): LayerOutputs {
  return forward(network, dataset.inputs)
    .slice(0, -1)
    .map(({activations: {rows, columns, values}}) =>
      Array.from({length: columns}, (_, unit) =>
        Array.from({length: rows}, (__, sample) => values[sample * columns + unit] ?? 0),
      ),
    );
}

function layerMeans(network: Network, inputs: Matrix): readonly LayerMean[] {
  const hidden = forward(network, inputs).slice(0, -1);
  return hidden.map(({activations: {rows: samples, columns: width, values}}, index) => {
    const means = Array.from({length: width}, () => 0);
    values.forEach((value, at) => {
      means[at % width] = (means[at % width] ?? 0) + value / samples;
    });
    const average = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / width;
    return {layer: index + 1, mean: average(means), shift: average(means.map(Math.abs))};
  });
}
