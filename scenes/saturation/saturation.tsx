import {runLayerGrowth} from '../../src/simulation/experiments/layer-growth/run';
import {runSaturation} from '../../src/simulation/experiments/saturation/run';
import {runVanishing} from '../../src/simulation/experiments/vanishing/run';
import {defineChapter} from '../../src/stage/defineChapter';
import {backprop, setBackwardPass} from './backprop';
import {bridge} from './bridge';
import {claimsOf} from './claims';
import {growing, slopesDie} from './climb';
import {flatEnds, sameAgain} from './curve';
import {alwaysPositive, deepNet} from './network';
import {setSaturation} from './parts';
import {script} from './script';
import {vanishing} from './vanish';

export {script} from './script';

/**
 * Chapter 3: the flat ends of the sigmoid, and what they do to the error signal of a deep network.
 */
export const makeSaturationScene = defineChapter({
  script,
  experiments: {saturation: runSaturation, growth: runLayerGrowth, vanishing: runVanishing},
  set: (stage, experiments) => {
    const parts = setSaturation(stage, experiments);
    return {parts, back: setBackwardPass(parts)};
  },
  beats: {
    'flat-ends': ({parts}) => flatEnds(parts),
    'same-again': ({parts}) => sameAgain(parts),
    'deep-net': ({parts}) => deepNet(parts),
    'always-positive': ({parts}) => alwaysPositive(parts),
    growing: ({parts}) => growing(parts),
    'slopes-die': ({parts}) => slopesDie(parts),
    backprop: ({parts, back}) => backprop(parts, back),
    vanishing: ({parts, back}) => vanishing(parts, back),
    bridge: ({parts, back}) => bridge(parts, back),
  },
  claims: ({parts}) => claimsOf(parts),
});

export default makeSaturationScene();
