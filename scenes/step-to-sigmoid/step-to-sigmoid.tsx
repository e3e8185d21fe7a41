import {runStepBlindness} from '../../src/simulation/experiments/step-blindness/run';
import {defineChapter, type ExperimentsOf} from '../../src/stage/defineChapter';
import {claimsOf} from './claims';
import {setStep} from './parts';
import {script} from './script';
import {seeBySigmoid, seeByStep} from './seen';
import {drawSlope} from './slope';
import {soften} from './soften';
import {drawStep, showNoSlope} from './step';

export {script} from './script';

/**
 * Chapter 2: the step is blind to differences and has no slope; melted, it is the sigmoid.
 */
export const makeStepToSigmoidScene = defineChapter({
  script,
  experiments: {blindness: runStepBlindness},
  shows: {
    step: ['blindness'],
    blind: ['blindness'],
    'no-slope': ['blindness'],
    graded: ['blindness'],
  },
  set: (stage, {blindness}) => setStep(stage, blindness),
  beats: {
    step: drawStep,
    blind: seeByStep,
    'no-slope': showNoSlope,
    soften,
    graded: seeBySigmoid,
    slope: drawSlope,
  },
  claims: ({seen}) => claimsOf(seen),
});

/** What another lesson may change in this chapter's experiments. */
export type StepToSigmoidExperiments = ExperimentsOf<typeof makeStepToSigmoidScene>;

export default makeStepToSigmoidScene();
