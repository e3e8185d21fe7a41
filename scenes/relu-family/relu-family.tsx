import {runMeanActivation} from '../../src/simulation/experiments/mean-activation/run';
import {runPreluSlopes} from '../../src/simulation/experiments/prelu-slopes/run';
import {runRevive} from '../../src/simulation/experiments/revive/run';
import {defineChapter} from '../../src/stage/defineChapter';
import {claimsOf} from './claims';
import {elu, eluMean} from './elu';
import {family, which} from './family';
import {leaky} from './leaky';
import {seedOfValley, setFamily} from './parts';
import {prelu, preluNegative} from './prelu';
import {continued, revive} from './revive';
import {script} from './script';

export {script} from './script';

/**
 * Chapter 7: what is done about ReLU's left half, and all functions in one picture.
 */
export const makeReluFamilyScene = defineChapter({
  script,
  experiments: {revive: runRevive, prelu: runPreluSlopes, preluNegative: runPreluSlopes, means: runMeanActivation},
  usual: {preluNegative: {seed: seedOfValley}},
  shows: {
    continued: ['revive'],
    revive: ['revive'],
    prelu: ['prelu'],
    'prelu-negative': ['preluNegative'],
    'elu-mean': ['means'],
  },
  set: setFamily,
  beats: {
    leaky,
    continued,
    revive,
    prelu,
    'prelu-negative': preluNegative,
    elu,
    'elu-mean': eluMean,
    family,
    which,
  },
  answers: {
    revive: ({revived: {elu}}) => elu.revival.wokeAtSwap + elu.revival.wokeByLearning,
  },
  claims: claimsOf,
});

export default makeReluFamilyScene();
