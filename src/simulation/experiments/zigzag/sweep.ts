import {distanceBetween, type LinearDataset} from '../../linearUnit';
import type {ZigzagParameters, ZigzagSide} from './parameters';
import {datasetOf, drawSamples, noOvershootRate, optimumOf} from './samples';

/** A run whose distance has grown this many times will not come back. */
export const divergence = 1000;

/** Two digits, 24 a decade (IEC 60063), from 0.01 to 10: log-spaced rates that can be read. */
export const sweptRates: readonly number[] = [0.01, 0.1, 1]
  .flatMap(decade =>
    [10, 11, 12, 13, 15, 16, 18, 20, 22, 24, 27, 30, 33, 36, 39, 43, 47, 51, 56, 62, 68, 75, 82, 91].map(digits =>
      Number(((digits * decade) / 10).toPrecision(2)),
    ),
  )
  .concat(10);

/** Updates within which a run of a sweep or of a study has to arrive. */
export const sweptSteps = 512;

/** How a side gets to its optimum. */
export interface Travel {
  readonly learningRate: number;
  /** Infinite when it does not arrive within the swept steps. */
  readonly arrivalStep: number;
  readonly turns: number;
  readonly detour: number;
}

/**
 * The swept rate that arrives in the fewest steps; of several, the one with the shortest path, then the smallest. Where
 * none arrives, as when ReLU answers every sample with 0, it is the smallest.
 */
export function bestRate(parameters: ZigzagParameters, side: ZigzagSide): Travel {
  const samples = drawSamples(parameters, sweptSteps);
  const dataset = datasetOf(parameters, samples, side);
  let best: Travel = {learningRate: sweptRates[0] ?? 0, ...nowhere};
  for (const learningRate of sweptRates) {
    const tried = travel(parameters, side, dataset, samples.sequence, learningRate, best.arrivalStep);
    const shorter = tried.arrivalStep === best.arrivalStep && tried.detour < best.detour;
    if (tried.arrivalStep < best.arrivalStep || shorter) best = tried;
  }
  return best;
}

/** What {@link bestRate} finds, at the rate at which no step overshoots its sample. */
export function travelWithoutOvershoot(parameters: ZigzagParameters, side: ZigzagSide): Travel {
  const samples = drawSamples(parameters, sweptSteps);
  const dataset = datasetOf(parameters, samples, side);
  return travel(parameters, side, dataset, samples.sequence, noOvershootRate(dataset, samples.sequence));
}

const nowhere = {arrivalStep: Infinity, turns: Infinity, detour: Infinity};

/**
 * A run without its records, for the many of a sweep: the targets are exact, so that the way to the optimum d = optimum -
 * weights shrinks by itself, d -= rate x (d . x) x. A run that is slower than `slowest` is given up.
 */
function travel(
  parameters: ZigzagParameters,
  side: ZigzagSide,
  {inputs}: LinearDataset,
  sequence: readonly number[],
  learningRate: number,
  slowest = Infinity,
): Travel {
  const {start, arrival} = parameters;
  const optimum = optimumOf(parameters, side);
  const straightLength = distanceBetween(start, optimum);
  const near = (arrival * straightLength) ** 2;
  const far = (divergence * straightLength) ** 2;
  let d1 = optimum.w1 - start.w1;
  let d2 = optimum.w2 - start.w2;
  let [pathLength, turns, lastError] = [0, 0, 0];
  let arrived = {pathLength, turns};
  let lastOutside = 0;
  for (let step = 1; step <= sweptSteps; step += 1) {
    const [x1, x2] = inputs[sequence[step - 1] ?? 0] ?? [0, 0];
    const error = d1 * x1 + d2 * x2;
    d1 -= learningRate * error * x1;
    d2 -= learningRate * error * x2;
    pathLength += learningRate * Math.abs(error) * Math.sqrt(x1 * x1 + x2 * x2);
    if (error * lastError < 0) turns += 1;
    if (error !== 0) lastError = error;
    const distance = d1 * d1 + d2 * d2;
    if (!(distance <= far) || (distance >= near && step >= slowest)) return {learningRate, ...nowhere};
    if (distance >= near) lastOutside = step;
    else if (lastOutside === step - 1) arrived = {pathLength, turns};
  }
  if (lastOutside === sweptSteps) return {learningRate, ...nowhere};
  return {
    learningRate,
    arrivalStep: lastOutside + 1,
    turns: arrived.turns,
    detour: arrived.pathLength / straightLength,
  };
}
