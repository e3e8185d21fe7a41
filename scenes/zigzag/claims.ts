import type {Zigzag} from '../../src/simulation/experiments/zigzag/run';
import type {Claims} from '../../src/stage/claims';
import type {script} from './script';

/** What the lecture's sentences say of the experiment, where other parameters make it untrue. */
export function claimsOf({parameters, sigmoid, allowed}: Zigzag): Claims<typeof script> {
  const {start, optimum, allowedOptimum, samples} = parameters;
  const arrival = sigmoid.summary.arrivalStep;
  const control = allowed.summary.arrivalStep;
  const isUpLeft = optimum.w1 < start.w1 && optimum.w2 > start.w2;
  const isOpen = Math.sign(allowedOptimum.w1 - start.w1) * Math.sign(allowedOptimum.w2 - start.w2) >= 0;
  const late = arrival === undefined ? 'the path does not arrive within the steps of the experiment' : undefined;
  return {
    beats: {
      target: isUpLeft ? undefined : 'the optimum does not lie up and to the left of the start',
      path: late,
      cost: late,
      control: isOpen
        ? control !== undefined && control < (arrival ?? Infinity)
          ? undefined
          : 'the control does not arrive in fewer steps'
        : 'the optimum of the control does not lie in an open quadrant',
    },
    words: {inputs: samples === 8 ? undefined : `there are ${samples} samples`},
  };
}
