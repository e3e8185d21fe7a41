import type {Weights, Zigzag} from '../../src/simulation/experiments/zigzag/run';
import type {Claims} from '../../src/stage/claims';
import type {script} from './script';

/** Steps with which nobody would call a step short: each is a tenth of the way. */
const fewSteps = 10;

/** What the lecture's sentences say of the experiment, where other parameters make it untrue. */
export function claimsOf({parameters, sigmoid, allowed}: Zigzag, batch: readonly Weights[]): Claims<typeof script> {
  const {start, optimum, allowedOptimum, samples} = parameters;
  const arrival = sigmoid.summary.arrivalStep;
  const control = allowed.summary.arrivalStep;
  const isUpLeft = optimum.w1 < start.w1 && optimum.w2 > start.w2;
  const isOpen = Math.sign(allowedOptimum.w1 - start.w1) * Math.sign(allowedOptimum.w2 - start.w2) >= 0;
  const {turns} = sigmoid.summary;
  const straight = sigmoid.trajectory.slice(0, 5).some(({turns: made}, index) => made !== index);
  const isAllPositive = sigmoid.inputs.flat().every(input => input > 0);
  const isClosed = batch.slice(1).some(({w1, w2}, at) => {
    const before = batch[at] ?? start;
    return Math.sign(w1 - before.w1) !== Math.sign(w2 - before.w2);
  });
  const late = arrival === undefined ? 'the path does not arrive within the steps of the experiment' : undefined;
  return {
    beats: {
      target: isUpLeft ? undefined : 'the optimum does not lie up and to the left of the start',
      'first-steps': straight ? 'one of the first five steps does not turn back on the one before' : undefined,
      path: late ?? (2 * turns > (arrival ?? 0) ? undefined : `the path turns ${turns} times in ${arrival ?? 0} steps`),
      cost: late,
      why: isAllPositive ? undefined : 'not all inputs are positive',
      batch:
        isClosed && batch.length - 1 > fewSteps
          ? undefined
          : `the mean of all samples does not lead into a closed quadrant, or arrives in ${batch.length - 1} steps`,
      control: isOpen
        ? control !== undefined &&
          control < 0.7 * (arrival ?? Infinity) &&
          allowed.learningRate === sigmoid.learningRate
          ? undefined
          : 'the control does not arrive in far fewer steps at the same learning rate'
        : 'the optimum of the control does not lie in an open quadrant',
    },
    words: {inputs: samples === 8 ? undefined : `there are ${samples} samples`},
  };
}
