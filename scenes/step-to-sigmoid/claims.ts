import {runStepBlindness, type StepBlindness} from '../../src/simulation/experiments/step-blindness/run';
import type {Claims} from '../../src/stage/claims';
import type {script} from './script';

/** What the lecture's sentences say of the experiment, where other parameters make it untrue. */
export function claimsOf({parameters: {threshold, inputs}}: StepBlindness): Claims<typeof script> {
  const {parameters: said} = runStepBlindness();
  const isSaid = threshold === said.threshold && String(inputs) === String(said.inputs);
  const shown = `the inputs are ${inputs.join(', ')} and the threshold is ${threshold}`;
  return {beats: {blind: isSaid ? undefined : shown}};
}
