import type {LayerGrowth} from '../../src/simulation/experiments/layer-growth/run';

/** The powers of ten that the chart of fading error signals spans, and those that it prints, from the top down. */
export function decadesOf({sigmoid, tanh, tanhGlorot}: LayerGrowth) {
  const errors = [sigmoid, tanh, tanhGlorot].flatMap(({layers}) => layers.map(({errorSize}) => errorSize));
  const lowest = Math.floor(Math.log10(Math.min(...errors))) - 3;
  return {lowest, printed: [0, -5, -10, -15].filter(power => power >= lowest)};
}
