import {parseParameters} from '../../parameters';
import {studySeeds, type SeedStudy} from '../../seedStudy';
import {zigzagParameters, zigzagSides, type ZigzagParameters, type ZigzagSide} from './parameters';
import {bestRate, travelWithoutOvershoot} from './sweep';

export type ZigzagFigure =
  `${ZigzagSide}${'Steps' | 'Turns' | 'Detour' | 'BestSteps'}` | 'asDrawnSteps' | 'asDrawnTurns';

/** Median steps and turns over the study's seeds, for the lecture to say; the study's test guards them. */
export const zigzagMedians = {
  sigmoid: {steps: 58, turns: 45},
  tanh: {steps: 8, turns: 3},
  centredSigmoid: {steps: 10, turns: 5},
  relu: {steps: 51, turns: 23},
  allowed: {steps: 28, turns: 20},
} as const satisfies Readonly<Record<ZigzagSide, {readonly steps: number; readonly turns: number}>>;

/**
 * The zig-zag over many seeds: every side at the rate at which no step overshoots its sample, on alternating samples;
 * the sigmoid on the samples as drawn, a random order; and every side at its best rate of the sweep. The shown seed is
 * the one nearest the medians of all sides' steps and of the sigmoid's turns and detour.
 */
export function studyZigzag(seeds = 500): SeedStudy<ZigzagFigure> {
  const decisive = [...zigzagSides.map(side => `${side}Steps` as const), 'sigmoidTurns', 'sigmoidDetour'] as const;
  return studySeeds<ZigzagFigure>(seeds, decisive, seed => {
    const parameters = parseParameters(zigzagParameters, {seed});
    const asDrawn = travelWithoutOvershoot({...parameters, order: 'asDrawn'}, 'sigmoid');
    return {
      ...figuresOf(parameters, 'sigmoid'),
      ...figuresOf(parameters, 'tanh'),
      ...figuresOf(parameters, 'centredSigmoid'),
      ...figuresOf(parameters, 'relu'),
      ...figuresOf(parameters, 'allowed'),
      asDrawnSteps: asDrawn.arrivalStep,
      asDrawnTurns: asDrawn.turns,
    };
  });
}

function figuresOf<Side extends ZigzagSide>(parameters: ZigzagParameters, side: Side) {
  const {arrivalStep, turns, detour} = travelWithoutOvershoot(parameters, side);
  const figures = {Steps: arrivalStep, Turns: turns, Detour: detour, BestSteps: bestRate(parameters, side).arrivalStep};
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${side}${name}`, value])) as Readonly<
    Record<`${Side}${keyof typeof figures}`, number>
  >;
}
