import type {ActivationName, Operations} from '../../src/simulation/activations';
import {weighed} from '../../src/simulation/experiments/comparison/choice';
import type {Comparison} from '../../src/simulation/experiments/comparison/run';
import type {ZigzagRun} from '../../src/simulation/experiments/zigzag/run';
import type {Claims} from '../../src/stage/claims';
import type {script} from './script';
import {turns} from './turns';

interface Shown {
  readonly comparison: Comparison;
  readonly path: ZigzagRun;
}

/** What the lecture's texts say of the experiments, where other parameters make it untrue. */
export function claimsOf({comparison, path}: Shown): Claims<typeof script> {
  const {winners, scores, perfect} = comparison;
  const relu = comparison.rows.find(({activation}) => activation === 'relu')?.operations;
  const winnersOf = (turn: keyof typeof turns) =>
    weighed(scores, turns[turn]).flatMap(({activation, wins}) => (wins ? [activation] : []));
  const isTold =
    same(winnersOf('depth'), ['leakyRelu', 'prelu']) &&
    same(winnersOf('probability'), ['sigmoid']) &&
    same(winnersOf('cost'), ['relu']);
  return {
    beats: {
      outputs: same(winners.centred, ['tanh'])
        ? undefined
        : `the means nearest to zero are those of ${list(winners.centred)}`,
      slopes: same(winners.unsaturated, ['leakyRelu', 'prelu'])
        ? undefined
        : `the functions with the fewest flat ends are ${list(winners.unsaturated)}`,
      table: relu && isOneComparison(relu) ? undefined : 'ReLU needs more than a comparison',
      'no-perfect': isTold && perfect.length === 0 ? undefined : 'other functions win, or one wins every wish',
      next: path.diverged ? 'the path does not arrive' : undefined,
    },
    title: perfect.length === 0 ? undefined : `${list(perfect)} wins every wish`,
  };
}

function isOneComparison({comparisons, additions, multiplications, divisions, exponentials}: Operations): boolean {
  return comparisons === 1 && additions + multiplications + divisions + exponentials === 0;
}

function same(names: readonly ActivationName[], others: readonly ActivationName[]): boolean {
  return names.length === others.length && names.every(name => others.includes(name));
}

function list(names: readonly ActivationName[]): string {
  return names.join(', ');
}
