import {studySeeds, type SeedStudy} from '../../seedStudy';
import {reached, runVanishing, type VanishingArm} from './run';

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
