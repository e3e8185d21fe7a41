import {makeChapter} from '../../src/stage/makeChapter';
import type {Theme} from '../../src/theme/theme';
import {bendOutput} from './bend';
import {recallNeuron} from './neuron';
import {setOpening, type OpeningExperiments} from './parts';
import {drawFamily} from './portrait';
import {ask} from './question';
import {script as lectureScript} from './script';

export interface OpeningOptions {
  /** What differs from the experiments of this lecture. */
  readonly experiments?: OpeningExperiments;
  readonly script?: typeof lectureScript;
  readonly theme?: Theme;
}

/** Chapter 0: the family, the neuron they belong to, what a network is without them, and the question this lecture answers. */
export function makeOpeningScene({experiments = {}, script = lectureScript, ...options}: OpeningOptions = {}) {
  return makeChapter(
    script,
    stage => setOpening(stage, experiments),
    {title: drawFamily, recap: recallNeuron, bend: bendOutput, question: ask},
    options,
  );
}

export default makeOpeningScene();
