import {studySeeds, type SeedStudy} from '../../seedStudy';
import {runMeanActivation} from './run';

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
