import {studySeeds, type SeedStudy} from '../../seedStudy';
import {reached} from '../vanishing/run';
import {runLayerGrowth} from './run';

export type LayerGrowthFigure = 'sigmoidCeiling' | 'sigmoid' | 'tanh' | 'tanhGlorot' | 'sigmoidGlorot';

/**
 * `layer-growth` over many seeds: the mean pre-activation of the highest layer, and for each arm the decimal logarithm
 * of the share of the error signal that reaches the first layer.
 */
export function studyLayerGrowth(seeds = 101): SeedStudy<LayerGrowthFigure> {
  return studySeeds(seeds, ['sigmoidCeiling', 'sigmoid', 'tanh'], seed => {
    const {sigmoid, tanh, tanhGlorot, sigmoidGlorot} = runLayerGrowth({seed});
    return {
      sigmoidCeiling: sigmoid.layers.at(-1)?.meanPreActivation ?? 0,
      sigmoid: Math.log10(reached(sigmoid).errors),
      tanh: Math.log10(reached(tanh).errors),
      tanhGlorot: Math.log10(reached(tanhGlorot).errors),
      sigmoidGlorot: Math.log10(reached(sigmoidGlorot).errors),
    };
  });
}
