import type {Weights} from 'activation-lecture/simulation';
import {arrivalOf, bestMomentum, bestPlain, descend, type BestRule, type DescentStep} from './descent';
import {sharedValley, type Valley} from './valley';

/** Share of the first distance that counts as arrived; the zig-zag chapter has the same. */
const near = 0.02;

/** Where all descents start: beside the valley's floor, so that there is something to swing across. */
const start: Weights = {w1: 2.3, w2: 0.1};

/** A descent and how it was made. */
export interface Walk {
  readonly learningRate: number;
  readonly momentum: number;
  readonly path: readonly DescentStep[];
  /** The step at which it has arrived; undefined if it does not. */
  readonly arrival: number | undefined;
}

/** Everything that the second and the third chapter show. */
export interface Lesson {
  readonly valley: Valley;
  readonly start: Weights;
  /** Above this learning rate, plain descent flies off. */
  readonly limit: number;
  readonly rules: {readonly plain: BestRule; readonly momentum: BestRule};
  /** A quarter of the best rate, and the steps that the best one needs. */
  readonly timid: Walk;
  /** Fifteen percent above the limit; a few steps are enough. */
  readonly bold: Walk;
  readonly plain: Walk;
  readonly momentum: Walk;
}

/** Walks down the valley in every way of the lesson. */
export function runLesson(): Lesson {
  const valley = sharedValley();
  const rules = {plain: bestPlain(valley), momentum: bestMomentum(valley)};
  const limit = 2 / valley.eigenvalues[0];
  const walk = (learningRate: number, momentum: number, steps: number): Walk => {
    const path = descend(valley, {start, learningRate, momentum, steps});
    return {learningRate, momentum, path, arrival: arrivalOf(path, near)};
  };
  const plain = arrived(walk(rules.plain.learningRate, 0, 200));
  return {
    valley,
    start,
    limit,
    rules,
    timid: walk(rules.plain.learningRate / 4, 0, plain.path.length - 1),
    bold: walk(1.15 * limit, 0, 5),
    plain,
    momentum: arrived(walk(rules.momentum.learningRate, rules.momentum.momentum, 200)),
  };
}

/** The power of ten below all losses of the two walks that are raced. */
export function lowestDecade({plain, momentum}: Pick<Lesson, 'plain' | 'momentum'>): number {
  const losses = [plain, momentum].flatMap(({path}) => path.map(({loss}) => loss));
  return Math.floor(Math.log10(Math.min(...losses)));
}

/** The same walk, ended where it has arrived. */
function arrived(walk: Walk): Walk {
  if (walk.arrival === undefined) throw new Error('The walk does not arrive: give it another start or more steps.');
  return {...walk, path: walk.path.slice(0, walk.arrival + 1)};
}
