import {bentLinesParameters} from '../../src/simulation/experiments/bent-lines/run';
import {depthTrainingParameters} from '../../src/simulation/experiments/depth-training/run';
import {dyingReluParameters} from '../../src/simulation/experiments/dying-relu/run';
import {vanishingParameters} from '../../src/simulation/experiments/vanishing/run';
import {zigzagParameters} from '../../src/simulation/experiments/zigzag/run';
import {makeChapter} from '../../src/stage/makeChapter';
import {checkOptions, upholdClaims, type SceneOptions} from '../options';
import {leftHalf, rectify} from './bend';
import {census} from './census';
import {claimsOf} from './claims';
import {dying} from './dying';
import {noShrink} from './flow';
import {deepLearning} from './learning';
import {bentEnough} from './lines';
import {notCentred} from './notCentred';
import {setRelu, type ReluExperiments} from './parts';
import {script as lectureScript} from './script';

export {script} from './script';

export interface ReluOptions extends SceneOptions<typeof lectureScript> {
  /** What differs from the experiments of this lecture. */
  readonly experiments?: ReluExperiments;
}

/**
 * Chapter 5: one line, bent: what ReLU cures, what it does not, and how it dies.
 *
 * @returns a fresh description at each call.
 * @throws OptionError naming the option that does not fit; later, when the scene is played, for parameters that make
 *   one of the lecture's sentences untrue.
 */
export function makeReluScene(options: ReluOptions = {}) {
  checkOptions('makeReluScene', options, {
    script: lectureScript,
    experiments: {
      'experiments.vanishing': vanishingParameters,
      'experiments.bentLines': bentLinesParameters,
      'experiments.depthTraining': depthTrainingParameters,
      'experiments.zigzag': zigzagParameters,
      'experiments.dyingRelu': dyingReluParameters,
    },
  });
  const {experiments, script = lectureScript, ...look} = options;
  return makeChapter(
    script,
    stage => {
      const parts = setRelu(stage, experiments);
      upholdClaims(lectureScript, script, stage.locale, claimsOf(parts));
      return parts;
    },
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
    look,
  );
}

export default makeReluScene();
