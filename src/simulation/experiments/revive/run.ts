import {z} from 'zod';
import {activations, type Activation} from '../../activations';
import type {Network} from '../../network';
import {experimentRun, korean} from '../../parameters';
import {seededRandom} from '../../random';
import {logisticLoss, train, type Dataset, type Training} from '../../training';
import {dyingReluFields, takeCensus, trainRelu, type Census, type Moment} from '../dying-relu/run';
import {onRings} from '../onRings';

/** The parameters of {@link runRevive}: what each is, its range and its default. */
export const reviveParameters = z
  .strictObject({
    seed: onRings.seed(18),
    ...dyingReluFields,
    moreSteps: z
      .int()
      .min(1)
      .max(20_000)
      .default(1000)
      .describe('updates after the death, at the fitting rate')
      .meta(korean('죽은 뒤 알맞은 학습률로 고치는 횟수')),
    every: z
      .int()
      .min(1)
      .max(10_000)
      .default(25)
      .describe('updates between two counts')
      .meta(korean('세는 간격(고치는 횟수)')),
  })
  .readonly();

/** All parameters of a {@link runRevive}. */
export type ReviveParameters = z.output<typeof reviveParameters>;

/** What ReLU is replaced by. */
export const reviveArms = ['relu', 'leakyRelu', 'prelu', 'elu'] as const;

/** The activations with which the dead network goes on. */
export type ReviveArm = (typeof reviveArms)[number];

/** What became of the hidden units that were inactive on every sample before the swap. */
export interface Revival {
  /** How many there were, with ReLU. */
  readonly inactive: number;
  /** Of these, active at once with the new activation: what it sends up is another input to the layer above. */
  readonly wokeAtSwap: number;
  /** Of the others, active after the training. */
  readonly wokeByLearning: number;
  /** Of those that stayed inactive, the ones whose weights or bias changed all the same. */
  readonly learnedInactive: number;
}

/** The dead network continued with one activation. */
export interface ReviveRun {
  readonly activation: ReviveArm;
  /** From step 0, the dead network, on; "inactive" is on every sample, whatever the slope there. */
  readonly census: readonly Census[];
  readonly revival: Revival;
  readonly diverged: boolean;
}

/** What {@link runRevive} finds: a training for each activation. */
export interface Revive extends Readonly<Record<ReviveArm, ReviveRun>> {
  readonly parameters: ReviveParameters;
}

/**
 * Chapter 7, `revive`: the network that died in chapter 6, continued at the fitting rate with ReLU, Leaky ReLU (Maas,
 * Hannun, Ng 2013), PReLU (He et al. 2015) and ELU (Clevert et al. 2015) in its hidden layers, on the same batches.
 *
 * PReLU's slope is shared by a whole layer, so that its gradient sums over units and samples: at the others' rate, and
 * from weights this large, it often diverges, and says so.
 *
 * @throws ParameterError
 */
export const runRevive = experimentRun(
  'revive',
  reviveParameters,
  (parameters): Revive => {
    const dead = deadNetwork(parameters);
    const before = takeCensus({...dead, step: 0});
    const run = (name: ReviveArm): ReviveRun => {
      const start = swapped(dead.network, name);
      const {observations, network, diverged} = continued(parameters, {...dead, network: start}, takeCensus);
      const after = takeCensus({network, dataset: dead.dataset, step: parameters.moreSteps});
      const revival = revivalOf([before, observations[0] ?? before, after], start, network);
      return {activation: name, census: observations, revival, diverged};
    };
    return {parameters, relu: run('relu'), leakyRelu: run('leakyRelu'), prelu: run('prelu'), elu: run('elu')};
  },
  {titles: {en: 'A dead network goes on', ko: '죽은 신경망 되살리기'}, alongside: () => [filmRevive]},
);

/** The networks of {@link runRevive}, one for each count: for decision maps. */
export interface ReviveFilm extends Readonly<Record<ReviveArm, readonly Network[]>> {
  readonly dataset: Dataset;
}

/**
 * The same trainings, with the network at each count.
 *
 * @throws ParameterError
 */
export const filmRevive = experimentRun('revive', reviveParameters, (parameters): ReviveFilm => {
  const dead = deadNetwork(parameters);
  const film = (name: ReviveArm) =>
    continued(parameters, {...dead, network: swapped(dead.network, name)}, ({network}) => network).observations;
  return {
    dataset: dead.dataset,
    relu: film('relu'),
    leakyRelu: film('leakyRelu'),
    prelu: film('prelu'),
    elu: film('elu'),
  };
});

type Dead = Omit<Moment, 'step'>;

function deadNetwork(parameters: ReviveParameters): Dead {
  const {dataset, training} = trainRelu(parameters, parameters.tooLarge, () => undefined);
  return {dataset, network: training.network};
}

/** The network with another activation in its hidden layers. */
function swapped(network: Network, name: ReviveArm): Network {
  const activation: Activation = activations[name];
  return network.map((layer, index) => (index < network.length - 1 ? {...layer, activation} : layer));
}

function continued<Observation>(
  {seed, fitting, batchSize, moreSteps, every}: ReviveParameters,
  {network, dataset}: Dead,
  observe: (moment: Moment) => Observation,
): Training<Observation> {
  return train(
    {
      network,
      dataset,
      loss: logisticLoss,
      learningRate: fitting,
      batchSize,
      steps: moreSteps,
      random: seededRandom(seed),
    },
    (network, step) => (step % every === 0 ? observe({network, dataset, step}) : undefined),
  );
}

function revivalOf(counts: readonly [Census, Census, Census], start: Network, end: Network): Revival {
  const [before, swap, after] = counts.map(({inactiveUnits}) => inactiveUnits.map(units => new Set(units)));
  const units = (before ?? []).flatMap((layer, index) => [...layer].map(unit => ({index, unit})));
  const asleep = units.filter(({index, unit}) => swap?.[index]?.has(unit));
  const still = asleep.filter(({index, unit}) => after?.[index]?.has(unit));
  return {
    inactive: units.length,
    wokeAtSwap: units.length - asleep.length,
    wokeByLearning: asleep.length - still.length,
    learnedInactive: still.filter(
      ({index, unit}) => String(unitOf(start, index, unit)) !== String(unitOf(end, index, unit)),
    ).length,
  };
}

/** A unit's weights and its bias. */
function unitOf(network: Network, layer: number, unit: number): readonly number[] {
  const {weights, biases} = network[layer] ?? {};
  const row = weights?.values.subarray(unit * weights.columns, (unit + 1) * weights.columns) ?? [];
  return [...row, biases?.values[unit] ?? 0];
}
