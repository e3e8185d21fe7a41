import {depthTrainingParameters, trainDeep, type DepthTrainingArm} from '../experiments/depth-training/run';
import {runDyingRelu} from '../experiments/dying-relu/run';
import {runMeanActivation} from '../experiments/mean-activation/run';
import {parseParameters} from '../parameters';
import {runPreluSlopes} from '../experiments/prelu-slopes/run';
import {runRevive, type ReviveRun} from '../experiments/revive/run';
import {quartiles, type Quartiles} from '../statistics';
import {studySeeds, type SeedStudy} from './seedStudy';

/** Rates tried for each activation of `depth-training`. */
export const deepRates: readonly number[] = [0.03, 0.1, 0.3];

export interface DepthTrainingStudy extends SeedStudy<DepthTrainingArm> {
  /** The rate with the lowest upper quartile of the final loss: one that fails on every third seed is not the best. */
  readonly bestRates: Readonly<Record<DepthTrainingArm, number>>;
  /** Final losses at every rate tried. */
  readonly sweep: Readonly<
    Record<DepthTrainingArm, readonly {readonly learningRate: number; readonly loss: Quartiles}[]>
  >;
}

/** `depth-training` over many seeds: the decimal logarithms of the final losses, each activation at its best rate. */
export function studyDepthTraining(seeds = 21): DepthTrainingStudy {
  const runs = {sigmoid: sweepDeep('sigmoid', seeds), tanh: sweepDeep('tanh', seeds), relu: sweepDeep('relu', seeds)};
  const study = studySeeds(seeds, ['sigmoid', 'tanh', 'relu'] as const, seed => ({
    sigmoid: Math.log10(runs.sigmoid.best.losses[seed] ?? Number.NaN),
    tanh: Math.log10(runs.tanh.best.losses[seed] ?? Number.NaN),
    relu: Math.log10(runs.relu.best.losses[seed] ?? Number.NaN),
  }));
  return {
    ...study,
    bestRates: {
      sigmoid: runs.sigmoid.best.learningRate,
      tanh: runs.tanh.best.learningRate,
      relu: runs.relu.best.learningRate,
    },
    sweep: {sigmoid: runs.sigmoid.sweep, tanh: runs.tanh.sweep, relu: runs.relu.sweep},
  };
}

function sweepDeep(activation: DepthTrainingArm, seeds: number) {
  const tried = deepRates.map(learningRate => ({
    learningRate,
    losses: Array.from({length: seeds}, (_, seed) => {
      const parameters = parseParameters(depthTrainingParameters, {seed, every: 10_000});
      return trainDeep(parameters, activation, learningRate).finalLoss;
    }),
  }));
  const [best = {learningRate: Number.NaN, losses: []}] = tried.toSorted(
    (left, right) => quartiles(left.losses).upper - quartiles(right.losses).upper,
  );
  return {best, sweep: tried.map(({learningRate, losses}) => ({learningRate, loss: quartiles(losses)}))};
}

export type DyingFigure =
  | 'tooLargeInactive'
  | 'tooLargeLoss'
  | 'fittingInactive'
  | 'fittingLoss'
  | `${'relu' | 'leakyRelu' | 'elu'}${'Inactive' | 'Loss'}`
  | 'preluDiverged';

const decisive = [
  'tooLargeInactive',
  'tooLargeLoss',
  'fittingInactive',
  'leakyReluInactive',
  'leakyReluLoss',
  'eluInactive',
] as const;

/**
 * `dying-relu` and `revive` over many seeds: they tell one story and show one seed. Shares of inactive units and losses
 * after training; `preluDiverged` is 1 or 0.
 */
export function studyDying(seeds = 21): SeedStudy<DyingFigure> {
  return studySeeds(seeds, decisive, seed => {
    const {tooLarge, fitting} = runDyingRelu({seed});
    const {relu, leakyRelu, prelu, elu} = runRevive({seed});
    return {
      tooLargeInactive: tooLarge.census.at(-1)?.inactiveShare ?? Number.NaN,
      tooLargeLoss: tooLarge.census.at(-1)?.loss ?? Number.NaN,
      fittingInactive: fitting.census.at(-1)?.inactiveShare ?? Number.NaN,
      fittingLoss: fitting.census.at(-1)?.loss ?? Number.NaN,
      ...lastOf('relu', relu),
      ...lastOf('leakyRelu', leakyRelu),
      ...lastOf('elu', elu),
      preluDiverged: Number(prelu.diverged),
    };
  });
}

function lastOf<Arm extends string>(arm: Arm, {census}: ReviveRun) {
  const last = census.at(-1);
  return {[`${arm}Inactive`]: last?.inactiveShare ?? Number.NaN, [`${arm}Loss`]: last?.loss ?? Number.NaN} as Readonly<
    Record<`${Arm}Inactive` | `${Arm}Loss`, number>
  >;
}

/** `prelu-slopes` over many seeds: a of each of the three layers, the final loss, and whether any a ended negative. */
export function studyPreluSlopes(seeds = 21): SeedStudy<'first' | 'second' | 'third' | 'loss' | 'negative'> {
  return studySeeds(seeds, ['first', 'second', 'third'], seed => {
    const {readings} = runPreluSlopes({seed});
    const {slopes, loss} = readings.at(-1) ?? {slopes: [], loss: Number.NaN};
    const [first = 0, second = 0, third = 0] = slopes;
    return {first, second, third, loss, negative: Number(slopes.some(slope => slope < 0))};
  });
}

/** `mean-activation` over many seeds: each activation's mean over all layers, before training and after. */
export function studyMeanActivation(seeds = 21): SeedStudy<'reluBefore' | 'eluBefore' | 'reluAfter' | 'eluAfter'> {
  return studySeeds(seeds, ['reluBefore', 'eluBefore', 'reluAfter', 'eluAfter'], seed => {
    const {relu, elu} = runMeanActivation({seed});
    const overall = (layers: readonly {readonly mean: number}[]) =>
      layers.reduce((sum, {mean}) => sum + mean, 0) / layers.length;
    return {
      reluBefore: overall(relu.before),
      eluBefore: overall(elu.before),
      reluAfter: overall(relu.after),
      eluAfter: overall(elu.after),
    };
  });
}
