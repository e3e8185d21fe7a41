import {distanceBetween, meanLoss, weightedSum, type Weights} from 'activation-lecture/simulation';
import type {Valley} from './valley';

/** One step of a descent; step 0 is the start. */
export interface DescentStep {
  readonly step: number;
  readonly weights: Weights;
  /** What was added to the weights: nothing at the start. */
  readonly velocity: Weights;
  /** Mean over the samples of error^2 / 2, at these weights. */
  readonly loss: number;
  /** To the optimum. */
  readonly distance: number;
}

/** How a point goes down a valley. */
export interface DescentRule {
  readonly start: Weights;
  /** Above 0. */
  readonly learningRate: number;
  /** What is kept of the velocity, from 0 (plain descent) to below 1. */
  readonly momentum: number;
  /** Steps taken, 1 or more. */
  readonly steps: number;
}

/** The gradient of the mean loss: the mean over the samples of -error x input. */
export function gradientAt({inputs, targets}: Valley, weights: Weights): Weights {
  const mean = (side: 0 | 1) =>
    inputs.reduce((sum, pair, sample) => sum + (weightedSum(weights, pair) - (targets[sample] ?? 0)) * pair[side], 0) /
    inputs.length;
  return {w1: mean(0), w2: mean(1)};
}

/**
 * Gradient descent over all samples at once, with momentum: velocity = momentum x velocity - learning rate x gradient,
 * and the velocity is added to the weights (Polyak 1964).
 *
 * @returns `steps + 1` steps, from the start on.
 * @throws RangeError for a learning rate, a momentum or a number of steps out of its range.
 */
export function descend(valley: Valley, {start, learningRate, momentum, steps}: DescentRule): readonly DescentStep[] {
  if (!(learningRate > 0)) throw new RangeError(`The learning rate is ${learningRate}; it must be above 0.`);
  if (!(momentum >= 0 && momentum < 1))
    throw new RangeError(`The momentum is ${momentum}; it must be from 0 to below 1.`);
  if (!Number.isInteger(steps) || steps < 1) throw new RangeError(`There cannot be ${steps} steps; give 1 or more.`);
  const {optimum} = valley;
  const path: DescentStep[] = [];
  let weights = start;
  let velocity: Weights = {w1: 0, w2: 0};
  for (let step = 0; step <= steps; step += 1) {
    path.push({step, weights, velocity, loss: meanLoss(valley, weights), distance: distanceBetween(weights, optimum)});
    const gradient = gradientAt(valley, weights);
    velocity = {
      w1: momentum * velocity.w1 - learningRate * gradient.w1,
      w2: momentum * velocity.w2 - learningRate * gradient.w2,
    };
    weights = {w1: weights.w1 + velocity.w1, w2: weights.w2 + velocity.w2};
  }
  return path;
}

/** The first step after which the distance stays below this share of the first; undefined if there is none. */
export function arrivalOf(path: readonly DescentStep[], share: number): number | undefined {
  const near = share * (path[0]?.distance ?? 0);
  const last = path.findLastIndex(({distance}) => distance >= near);
  return path[last + 1]?.step;
}

/** What a plain step leaves of the distance along an axis of the valley: below 1 it comes nearer, above 1 it flies off. */
export function leftOver(learningRate: number, eigenvalue: number): number {
  return Math.abs(1 - learningRate * eigenvalue);
}

/** How a point comes down soonest, in the long run. */
export interface BestRule {
  readonly learningRate: number;
  readonly momentum: number;
  /** What each step leaves of the distance. */
  readonly leftOver: number;
}

/** The best that plain descent can do: both axes shrink alike. */
export function bestPlain({eigenvalues: [steep, flat]}: Pick<Valley, 'eigenvalues'>): BestRule {
  const learningRate = 2 / (steep + flat);
  return {learningRate, momentum: 0, leftOver: leftOver(learningRate, flat)};
}

/**
 * The momentum that comes down soonest at plain descent's own best rate: just enough for neither axis to drag on. In
 * narrow valleys the share that is left then falls with the square root of the ratio of steepness (Polyak 1964).
 */
export function bestMomentum(valley: Pick<Valley, 'eigenvalues'>): BestRule {
  const {learningRate} = bestPlain(valley);
  const [steep, flat] = valley.eigenvalues;
  const share = Math.max(Math.sqrt(learningRate * steep) - 1, 1 - Math.sqrt(learningRate * flat));
  return {learningRate, momentum: share ** 2, leftOver: share};
}

/** Steps until a tenth of the distance is left, where each step leaves the same share of it. */
export function stepsToTenth({leftOver: share}: BestRule): number {
  return Math.log(0.1) / Math.log(share);
}

/** Steps to a tenth of the distance over the valley's ratio of steepness, which is 1 or more. */
export const growth = {
  plain: (ratio: number) => stepsToTenth(bestPlain({eigenvalues: [Math.max(1, ratio), 1]})),
  momentum: (ratio: number) => stepsToTenth(bestMomentum({eigenvalues: [Math.max(1, ratio), 1]})),
};
