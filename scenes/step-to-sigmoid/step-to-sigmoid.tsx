import {
  stepBlindnessParameters,
  type StepBlindnessParameters,
} from '../../src/simulation/experiments/step-blindness/run';
import {makeChapter} from '../../src/stage/makeChapter';
import {checkOptions, upholdClaims, type SceneOptions} from '../options';
import {claimsOf} from './claims';
import {setStep} from './parts';
import {script as lectureScript} from './script';
import {seeBySigmoid, seeByStep} from './seen';
import {drawSlope} from './slope';
import {soften} from './soften';
import {drawStep, showNoSlope} from './step';

export {script} from './script';

export interface StepToSigmoidOptions extends SceneOptions<typeof lectureScript> {
  /** What differs from the experiment of this lecture. */
  readonly experiment?: Partial<StepBlindnessParameters>;
}

/**
 * Chapter 1: the step is blind to differences and has no slope; melted, it is the sigmoid.
 *
 * @returns a fresh description at each call.
 * @throws OptionError naming the option that does not fit; later, when the scene is played, for parameters that make
 *   one of the lecture's sentences untrue.
 */
export function makeStepToSigmoidScene(options: StepToSigmoidOptions = {}) {
  checkOptions('makeStepToSigmoidScene', options, {
    script: lectureScript,
    experiments: {experiment: stepBlindnessParameters},
  });
  const {experiment, script = lectureScript, ...look} = options;
  return makeChapter(
    script,
    stage => {
      const parts = setStep(stage, experiment);
      upholdClaims(lectureScript, script, stage.locale, claimsOf(parts.seen));
      return parts;
    },
    {
      step: drawStep,
      blind: seeByStep,
      'no-slope': showNoSlope,
      soften,
      graded: seeBySigmoid,
      slope: drawSlope,
    },
    look,
  );
}

export default makeStepToSigmoidScene();
