import {studySeeds, type SeedStudy} from '../../seedStudy';
import {reached} from '../vanishing/run';
import {runFading} from './run';

/** `fading` over many seeds: the share of the error signal that reaches the first layer; of the sigmoid's, its logarithm. */
export function studyFading(seeds = 21): SeedStudy<'tanh' | 'relu' | 'sigmoidPower'> {
  return studySeeds(seeds, ['tanh', 'relu'], seed => {
    const {sigmoid, tanh, relu} = runFading({seed});
    return {
      tanh: reached(tanh).errors,
      relu: reached(relu).errors,
      sigmoidPower: Math.log10(reached(sigmoid).errors),
    };
  });
}
