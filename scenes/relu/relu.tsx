import {runBentLines} from '../../src/simulation/experiments/bent-lines/run';
import {runDepthTraining} from '../../src/simulation/experiments/depth-training/run';
import {runDyingRelu} from '../../src/simulation/experiments/dying-relu/run';
import {reached, runVanishing} from '../../src/simulation/experiments/vanishing/run';
import {runZigzag} from '../../src/simulation/experiments/zigzag/run';
import {defineChapter} from '../../src/stage/defineChapter';
import {leftHalf, rectify} from './bend';
import {census} from './census';
import {claimsOf} from './claims';
import {dying} from './dying';
import {noShrink} from './flow';
import {deepLearning} from './learning';
import {bentEnough} from './lines';
import {notCentred} from './notCentred';
import {setRelu} from './parts';
import {script} from './script';

export {script} from './script';

/**
 * Chapter 6: one line, bent: what ReLU cures, what it does not, and how it dies.
 */
export const makeReluScene = defineChapter({
  script,
  experiments: {
    vanishing: runVanishing,
    bentLines: runBentLines,
    depthTraining: runDepthTraining,
    zigzag: runZigzag,
    dyingRelu: runDyingRelu,
  },
  shows: {
    'no-shrink': ['vanishing'],
    'bent-enough': ['bentLines'],
    'deep-learning': ['depthTraining'],
    'not-centred': ['zigzag'],
    dying: ['dyingRelu'],
    census: ['dyingRelu'],
  },
  set: setRelu,
  beats: {
    rectify,
    'no-shrink': noShrink,
    'bent-enough': bentEnough,
    'deep-learning': deepLearning,
    'not-centred': notCentred,
    dying,
    census,
    'left-half': leftHalf,
  },
  answers: {
    'no-shrink': ({vanishing: {arms}}) => 100 * reached(arms.relu).errors,
    census: ({dyingRelu: {tooLarge}}) => 100 * (tooLarge.census.at(-1)?.inactiveShare ?? Number.NaN),
  },
  claims: claimsOf,
});

export default makeReluScene();
