import {runStepBlindness, type StepBlindness} from '../../src/simulation/experiments/step-blindness/run';
import type {Claims} from '../../src/stage/claims';
import type {script} from './script';

/** What the lecture's sentences say of the experiment, where other parameters make it untrue. */
export function claimsOf({parameters: {threshold, inputs}, differences}: StepBlindness): Claims<typeof script> {
  const {parameters: said} = runStepBlindness();
  const isSaid = threshold === said.threshold && String(inputs) === String(said.inputs);
  const shown = `the inputs are ${inputs.join(', ')} and the threshold is ${threshold}`;
  const [first, second] = differences.map(({from, to, sigmoid}) => sigmoid / (to - from));
  const isQuarter = [first, second].every(ratio => ratio !== undefined && Math.abs(ratio - 0.25) < 0.02);
  return {
    beats: {
      blind: isSaid ? undefined : shown,
      graded: isQuarter
        ? undefined
        : `the sigmoid passes on ${first?.toFixed(3)} and ${second?.toFixed(3)} of the gaps`,
    },
  };
}
