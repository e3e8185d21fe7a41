import {parseParameters} from '../../parameters';
import {studySeeds, type SeedStudy} from '../../seedStudy';
import {bestRate, zigzagParameters, type ZigzagSide} from './run';

export type ZigzagFigure = `${ZigzagSide}Steps` | `${ZigzagSide}Detour` | 'ratio';

/** Median steps to the arrival over the study's seeds, for the lecture to say; the study's test guards them. */
export const medianSteps: Readonly<Record<ZigzagSide, number>> = {
  sigmoid: 21,
  tanh: 6,
  centredSigmoid: 8,
  relu: 21,
  allowed: 10,
};

/**
 * The zig-zag over many seeds, every side of every seed at its own best rate of the sweep; `ratio` is the sigmoid's
 * steps over tanh's. The shown seed is the one nearest the medians of the sigmoid's steps and of the ratio.
 */
export function studyZigzag(seeds = 1000): SeedStudy<ZigzagFigure> {
  return studySeeds(seeds, ['sigmoidSteps', 'ratio'], seed => {
    const parameters = parseParameters(zigzagParameters, {seed});
    const sigmoid = bestRate(parameters, 'sigmoid');
    const tanh = bestRate(parameters, 'tanh');
    const centredSigmoid = bestRate(parameters, 'centredSigmoid');
    const relu = bestRate(parameters, 'relu');
    const allowed = bestRate(parameters, 'allowed');
    return {
      sigmoidSteps: sigmoid.arrivalStep,
      tanhSteps: tanh.arrivalStep,
      centredSigmoidSteps: centredSigmoid.arrivalStep,
      reluSteps: relu.arrivalStep,
      allowedSteps: allowed.arrivalStep,
      sigmoidDetour: sigmoid.detour,
      tanhDetour: tanh.detour,
      centredSigmoidDetour: centredSigmoid.detour,
      reluDetour: relu.detour,
      allowedDetour: allowed.detour,
      ratio: sigmoid.arrivalStep / tanh.arrivalStep,
    };
  });
}
