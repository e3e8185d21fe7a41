import type {LayerMean, MeanActivation} from '../../src/simulation/experiments/mean-activation/run';
import type {PreluSlopes} from '../../src/simulation/experiments/prelu-slopes/run';
import type {Revive, ReviveRun} from '../../src/simulation/experiments/revive/run';
import type {Claims} from '../../src/stage/claims';
import type {script} from './script';

/** A share of units that is hardly any change. */
const hardly = 0.2;

interface Shown {
  readonly revived: Revive;
  readonly negativeSlopes: PreluSlopes;
  readonly means: MeanActivation;
}

/** What the lecture's sentences say of the experiments, where other parameters make it untrue. */
export function claimsOf({revived: {relu, leakyRelu, elu}, negativeSlopes, means}: Shown): Claims<typeof script> {
  const staysPut = Math.abs(woken(relu)) < hardly / 2 && last(relu).loss > 0.5 * first(relu).loss;
  const isRevived = last(leakyRelu).loss < 0.5 * last(relu).loss && woken(elu) > woken(leakyRelu);
  return {
    beats: {
      continued: staysPut ? undefined : 'with ReLU units wake or the loss falls',
      revive: isRevived ? undefined : 'with a slope of 0.01 the loss does not fall, or ELU wakes no more units',
      'prelu-negative': negativeSlopes.firstNegative.some(step => step !== undefined)
        ? undefined
        : 'no slope of the run turns negative; another seed in experiments.preluNegative may do',
      'elu-mean':
        distance(means.elu.after) < distance(means.relu.after) ? undefined : 'the means of ELU are no nearer to 0',
    },
  };
}

const first = ({census}: ReviveRun) => census[0] ?? {inactiveShare: 0, loss: 0};
const last = (run: ReviveRun) => run.census.at(-1) ?? first(run);

/** The share of units that came back. */
function woken(run: ReviveRun): number {
  return first(run).inactiveShare - last(run).inactiveShare;
}

function distance(layers: readonly LayerMean[]): number {
  return layers.reduce((sum, {mean}) => sum + Math.abs(mean), 0);
}
