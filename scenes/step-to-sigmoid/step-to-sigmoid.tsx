import type {StepBlindnessParameters} from '../../src/simulation/stepBlindness';
import {makeChapter} from '../../src/stage/makeChapter';
import type {Theme} from '../../src/theme/theme';
import {setStep} from './parts';
import {script as lectureScript} from './script';
import {seeBySigmoid, seeByStep} from './seen';
import {drawSlope} from './slope';
import {soften} from './soften';
import {drawStep, showNoSlope} from './step';

export interface StepToSigmoidOptions {
  /** What differs from the experiment of this lecture. */
  readonly experiment?: Partial<StepBlindnessParameters>;
  readonly script?: typeof lectureScript;
  readonly theme?: Theme;
}

/** Chapter 1: the step is blind to differences and has no slope; melted, it is the sigmoid. */
export function makeStepToSigmoidScene({experiment, script = lectureScript, ...options}: StepToSigmoidOptions = {}) {
  return makeChapter(
    script,
    stage => setStep(stage, experiment),
    {
      step: drawStep,
      blind: seeByStep,
      'no-slope': showNoSlope,
      soften,
      graded: seeBySigmoid,
      slope: drawSlope,
    },
    options,
  );
}

export default makeStepToSigmoidScene();
