import {runLayerGrowth} from '../experiments/layer-growth/run';
import {reached, runVanishing, type VanishingArm} from '../experiments/vanishing/run';
import {studySeeds, type SeedStudy} from './seedStudy';

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

export type VanishingFigure = VanishingArm | `sigmoidAt${8 | 20 | 40}`;

/**
 * `vanishing` over many seeds: the decimal logarithms of the share of the error signal that reaches the first layer of
 * the charted networks, and of the share of the sigmoid's gradient in the sweep at 8, 20 and 40 layers.
 */
export function studyVanishing(seeds = 51): SeedStudy<VanishingFigure> {
  return studySeeds(seeds, ['sigmoid', 'tanh', 'relu', 'sigmoidAt20'], seed => {
    const {arms, sweep} = runVanishing({seed});
    const errors = (arm: VanishingArm) => Math.log10(reached(arms[arm]).errors);
    const at = (layers: number) => Math.log10(sweep.sigmoid.find(({depth}) => depth === layers)?.gradients ?? 0);
    return {
      sigmoid: errors('sigmoid'),
      tanh: errors('tanh'),
      relu: errors('relu'),
      reluGlorot: errors('reluGlorot'),
      sigmoidAt8: at(8),
      sigmoidAt20: at(20),
      sigmoidAt40: at(40),
    };
  });
}
