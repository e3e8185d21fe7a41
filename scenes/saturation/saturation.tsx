import {runLayerGrowth} from '../../src/simulation/experiments/layer-growth/run';
import {runSaturation} from '../../src/simulation/experiments/saturation/run';
import {runVanishing} from '../../src/simulation/experiments/vanishing/run';
import {defineChapter} from '../../src/stage/defineChapter';
import {backprop, setBackwardPass} from './backprop';
import {bridge} from './bridge';
import {claimsOf} from './claims';
import {growing, slopesDie} from './climb';
import {flatEnds, sameAgain} from './curve';
import {deepNet} from './network';
import {setSaturation} from './parts';
import {script} from './script';
import {alwaysPositive, setSum} from './sum';
import {deeper, vanishing} from './vanish';

export {script} from './script';

/**
 * Chapter 3: the flat ends of the sigmoid, and what they do to the error signal of a deep network.
 */
export const makeSaturationScene = defineChapter({
  script,
  experiments: {saturation: runSaturation, growth: runLayerGrowth, vanishing: runVanishing},
  shows: {
    'flat-ends': ['saturation'],
    'same-again': ['saturation'],
    'deep-net': ['growth'],
    'always-positive': ['growth'],
    growing: ['growth'],
    'slopes-die': ['growth'],
    backprop: ['growth'],
    vanishing: ['growth'],
    deeper: ['vanishing'],
  },
  set: (stage, experiments) => {
    const parts = setSaturation(stage, experiments);
    return {parts, sum: setSum(), back: setBackwardPass(parts)};
  },
  beats: {
    'flat-ends': ({parts}, cue) => flatEnds(parts, cue),
    'same-again': ({parts}, cue) => sameAgain(parts, cue),
    'deep-net': ({parts}, cue) => deepNet(parts, cue),
    'always-positive': ({parts, sum}, cue) => alwaysPositive(parts, sum, cue),
    growing: ({parts, sum}, cue) => growing(parts, sum, cue),
    'slopes-die': ({parts}, cue) => slopesDie(parts, cue),
    backprop: ({parts, back}, cue) => backprop(parts, back, cue),
    vanishing: ({parts, back}, cue) => vanishing(parts, back, cue),
    deeper: ({parts, back}, cue) => deeper(parts, back, cue),
    bridge: ({parts}, cue) => bridge(parts, cue),
  },
  claims: ({parts}) => claimsOf(parts),
});

export default makeSaturationScene();
