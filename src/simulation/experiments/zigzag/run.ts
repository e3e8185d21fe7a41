import {batchUpdate, deltaRule, distanceBetween, meanLoss, secondMoments, zeroErrorLines} from '../../linearUnit';
import type {LinearDataset, SecondMoments, Update, Weights, ZeroErrorLine} from '../../linearUnit';
import {experimentRun} from '../../parameters';
import {zigzagParameters, zigzagSides, type ZigzagParameters, type ZigzagSide} from './parameters';
import {activationOf, datasetOf, drawSamples, noOvershootRate, optimumOf} from './samples';
import type {ZigzagActivation, ZigzagSamples} from './samples';
import {bestRate, divergence} from './sweep';

export type {Weights} from '../../linearUnit';
export {defaultZigzag, zigzagParameters, zigzagSides, type ZigzagParameters, type ZigzagSide} from './parameters';
export type {ZigzagActivation, ZigzagSamples} from './samples';

export interface ZigzagStep extends Update {
  /** Number of updates made, this one included: 1 for the first. */
  readonly step: number;
  /**
   * Turns made so far: steps whose error has another sign than the last error that was not 0. Where both inputs are
   * positive, the path then turns back, from up and right to down and left or the other way.
   */
  readonly turns: number;
  /** Mean over all samples of error^2 / 2, after the update. */
  readonly loss: number;
  /** To the optimum, after the update. */
  readonly distance: number;
}

export interface ZigzagSummary extends SecondMoments {
  /** The first step after which the distance stays below `arrival` of what it was at the start. */
  readonly arrivalStep: number | undefined;
  /** Turns up to the arrival, or of the whole trajectory. */
  readonly turns: number;
  /** Length of the path up to the arrival, or of the whole trajectory. */
  readonly pathLength: number;
  /** From the start to the optimum. */
  readonly straightLength: number;
  /** How many times the straight way the path is: pathLength / straightLength. */
  readonly detour: number;
  /** Share of the steps up to the arrival in which the two changes do not have opposite signs. */
  readonly sameSignShare: number;
}

export interface ZigzagRun extends LinearDataset {
  readonly activation: ZigzagActivation;
  readonly learningRate: number;
  readonly start: Weights;
  readonly optimum: Weights;
  /** The first update is at index 0; as long as `steps`, shorter when the run diverged. */
  readonly trajectory: readonly ZigzagStep[];
  readonly summary: ZigzagSummary;
  /** The distance grew beyond a thousand times what it was; the trajectory ends there. */
  readonly diverged: boolean;
}

/** What {@link runZigzag} finds: a run for each side. */
export interface Zigzag extends Readonly<Record<ZigzagSide, ZigzagRun>>, ZigzagSamples {
  readonly parameters: ZigzagParameters;
}

/**
 * Chapters 3 to 5: one linear unit learns from two activations, online, one sample at a time.
 *
 * Inputs that are all positive (sigmoid, ReLU) let an update change both weights only in the same direction, and give
 * the loss one steep and one flat axis; centred inputs do neither: LeCun, Bottou, Orr, Mueller 1998, *Efficient
 * BackProp*. All sides share their pre-activations, the order of the samples, the start, and the rule for the rate.
 *
 * @throws ParameterError
 */
export const runZigzag = experimentRun(
  'zigzag',
  zigzagParameters,
  (parameters): Zigzag => {
    const samples = drawSamples(parameters, parameters.steps);
    const learn = (side: ZigzagSide) => descend(parameters, samples, side);
    return {
      parameters,
      ...samples,
      sigmoid: learn('sigmoid'),
      tanh: learn('tanh'),
      centredSigmoid: learn('centredSigmoid'),
      relu: learn('relu'),
      allowed: learn('allowed'),
    };
  },
  {
    titles: {en: 'The way of two weights', ko: '두 가중치의 길'},
    found: zigzag => ({learningRates: Object.fromEntries(zigzagSides.map(side => [side, zigzag[side].learningRate]))}),
  },
);

/** The mean loss of a run's samples at any weights: its contours are what the path runs over. */
export function zigzagLoss(run: ZigzagRun, weights: Weights): number {
  return meanLoss(run, weights);
}

/** The lines on which each of a run's samples has no error: all pass through the optimum. */
export function zigzagLines(run: ZigzagRun): readonly ZeroErrorLine[] {
  return zeroErrorLines(run);
}

/** The change that the mean of all samples makes at any weights, at the run's rate. */
export function zigzagBatchUpdate(run: ZigzagRun, weights: Weights): readonly [number, number] {
  return batchUpdate(run, weights, run.learningRate);
}

/** A sample without inputs has no rate that overshoots it; it learns nothing at any. */
const anyRate = 1;

function rateOf(
  parameters: ZigzagParameters,
  {sequence}: ZigzagSamples,
  dataset: LinearDataset,
  side: ZigzagSide,
): number {
  const given = parameters.learningRates[side];
  if (given !== undefined) return given;
  if (parameters.rateRule === 'best') return bestRate(parameters, side).learningRate;
  const rate = noOvershootRate(dataset, sequence);
  return Number.isFinite(rate) ? rate : anyRate;
}

function descend(parameters: ZigzagParameters, samples: ZigzagSamples, side: ZigzagSide): ZigzagRun {
  const {start, steps} = parameters;
  const dataset = datasetOf(parameters, samples, side);
  const learningRate = rateOf(parameters, samples, dataset, side);
  const optimum = optimumOf(parameters, side);
  const straightLength = distanceBetween(start, optimum);
  const trajectory: ZigzagStep[] = [];
  let weights = start;
  let diverged = false;
  let [turns, lastError] = [0, 0];
  for (let step = 1; step <= steps && !diverged; step += 1) {
    const update = deltaRule(dataset, samples.sequence[step - 1] ?? 0, weights, learningRate);
    weights = update.weights;
    if (update.error * lastError < 0) turns += 1;
    if (update.error !== 0) lastError = update.error;
    const distance = distanceBetween(weights, optimum);
    diverged = distance > divergence * straightLength;
    if (!diverged) trajectory.push({...update, step, turns, loss: meanLoss(dataset, weights), distance});
  }
  const arrivalStep = diverged ? undefined : arrivalOf(trajectory, parameters.arrival * straightLength);
  const way = trajectory.slice(0, arrivalStep);
  const pathLength = way.reduce((length, {changes}) => length + Math.hypot(...changes), 0);
  const sameSign = way.filter(({changes: [first, second]}) => Math.sign(first) * Math.sign(second) >= 0);
  return {
    ...dataset,
    activation: activationOf(side),
    learningRate,
    start,
    optimum,
    trajectory,
    diverged,
    summary: {
      ...secondMoments(dataset.inputs),
      arrivalStep,
      turns: way.at(-1)?.turns ?? 0,
      pathLength,
      straightLength,
      detour: pathLength / straightLength,
      sameSignShare: sameSign.length / way.length,
    },
  };
}

function arrivalOf(trajectory: readonly ZigzagStep[], near: number): number | undefined {
  const lastOutside = trajectory.findLastIndex(({distance}) => distance >= near) + 1;
  return lastOutside === trajectory.length ? undefined : lastOutside + 1;
}

/**
 * Where the mean of all samples leads at the run's rate: the start and every point reached, up to the arrival.
 *
 * @param share - of the first distance that counts as arrived.
 * @returns at most 1001 points.
 */
export function zigzagBatchPath(run: ZigzagRun, share: number): readonly Weights[] {
  const near = share * distanceBetween(run.start, run.optimum);
  const path = [run.start];
  for (let at = run.start; distanceBetween(at, run.optimum) >= near && path.length <= 1000; path.push(at)) {
    const [first, second] = zigzagBatchUpdate(run, at);
    at = {w1: at.w1 + first, w2: at.w2 + second};
  }
  return path;
}
