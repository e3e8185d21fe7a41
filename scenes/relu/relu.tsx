import {makeChapter} from '../../src/stage/makeChapter';
import type {Theme} from '../../src/theme/theme';
import {leftHalf, rectify} from './bend';
import {census} from './census';
import {dying} from './dying';
import {noShrink} from './flow';
import {deepLearning} from './learning';
import {bentEnough} from './lines';
import {notCentred} from './notCentred';
import {setRelu, type ReluExperiments} from './parts';
import {script as lectureScript} from './script';

export interface ReluOptions {
  /** What differs from the experiments of this lecture. */
  readonly experiments?: ReluExperiments;
  readonly script?: typeof lectureScript;
  readonly theme?: Theme;
}

/** Chapter 5: one line, bent: what ReLU cures, what it does not, and how it dies. */
export function makeReluScene({experiments, script = lectureScript, ...options}: ReluOptions = {}) {
  return makeChapter(
    script,
    stage => setRelu(stage, experiments),
    {
      rectify,
      'no-shrink': noShrink,
      'bent-enough': bentEnough,
      'deep-learning': deepLearning,
      'not-centred': notCentred,
      dying,
      census,
      'left-half': leftHalf,
    },
    options,
  );
}

export default makeReluScene();
