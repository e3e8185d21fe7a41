import {deltaRuleParameters} from '../../src/simulation/experiments/delta-rule/run';
import {stackedLayersParameters} from '../../src/simulation/experiments/stacked-layers/run';
import {zigzagParameters} from '../../src/simulation/experiments/zigzag/run';
import {makeChapter} from '../../src/stage/makeChapter';
import {checkOptions, type SceneOptions} from '../options';
import {bendOutput} from './bend';
import {recallNeuron} from './neuron';
import {setOpening, type OpeningExperiments} from './parts';
import {drawFamily} from './portrait';
import {ask} from './question';
import {script as lectureScript} from './script';

export {script} from './script';

export interface OpeningOptions extends SceneOptions<typeof lectureScript> {
  /** What differs from the experiments of this lecture. */
  readonly experiments?: OpeningExperiments;
}

/**
 * Chapter 0: the family, the neuron they belong to, what a network is without them, and the question this lecture
 * answers.
 *
 * @returns a fresh description at each call.
 * @throws OptionError naming the option that does not fit.
 */
export function makeOpeningScene(options: OpeningOptions = {}) {
  checkOptions('makeOpeningScene', options, {
    script: lectureScript,
    experiments: {
      'experiments.neuron': deltaRuleParameters,
      'experiments.stackedLayers': stackedLayersParameters,
      'experiments.zigzag': zigzagParameters,
    },
  });
  const {experiments, script = lectureScript, ...look} = options;
  return makeChapter(
    script,
    stage => setOpening(stage, experiments),
    {title: drawFamily, recap: recallNeuron, bend: bendOutput, question: ask},
    {...look, heading: false},
  );
}

export default makeOpeningScene();
