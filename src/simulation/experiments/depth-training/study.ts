import {parseParameters} from '../../parameters';
import {studySeeds, type SeedStudy} from '../../seedStudy';
import {quartiles, type Quartiles} from '../../statistics';
import {depthTrainingParameters, trainDeep, type DepthTrainingArm} from './run';

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
