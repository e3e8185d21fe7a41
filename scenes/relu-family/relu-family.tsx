import {meanActivationParameters} from '../../src/simulation/experiments/mean-activation/run';
import {preluSlopesParameters} from '../../src/simulation/experiments/prelu-slopes/run';
import {reviveParameters} from '../../src/simulation/experiments/revive/run';
import {makeChapter} from '../../src/stage/makeChapter';
import {checkOptions, upholdClaims, type SceneOptions} from '../options';
import {claimsOf} from './claims';
import {elu, eluMean} from './elu';
import {family, which} from './family';
import {leaky} from './leaky';
import {setFamily, type FamilyExperiments} from './parts';
import {prelu, preluNegative} from './prelu';
import {continued, revive} from './revive';
import {script as lectureScript} from './script';

export {script} from './script';

export interface ReluFamilyOptions extends SceneOptions<typeof lectureScript> {
  /** What differs from the experiments of this lecture. */
  readonly experiments?: FamilyExperiments;
}

/**
 * Chapter 6: what is done about ReLU's left half, and all functions in one picture.
 *
 * @returns a fresh description at each call.
 * @throws OptionError naming the option that does not fit; later, when the scene is played, for parameters that make
 *   one of the lecture's sentences untrue.
 */
export function makeReluFamilyScene(options: ReluFamilyOptions = {}) {
  checkOptions('makeReluFamilyScene', options, {
    script: lectureScript,
    experiments: {
      'experiments.revive': reviveParameters,
      'experiments.prelu': preluSlopesParameters,
      'experiments.preluNegative': preluSlopesParameters,
      'experiments.means': meanActivationParameters,
    },
  });
  const {experiments, script = lectureScript, ...look} = options;
  return makeChapter(
    script,
    stage => {
      const parts = setFamily(stage, experiments);
      upholdClaims(lectureScript, script, stage.locale, claimsOf(parts));
      return parts;
    },
    {
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
    look,
  );
}

export default makeReluFamilyScene();
