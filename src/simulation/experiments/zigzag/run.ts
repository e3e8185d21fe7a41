import {z} from 'zod';
import {activations} from '../../activations';
import {deltaRule, distanceBetween, meanLoss, secondMoments, weightedSum} from '../../linearUnit';
import type {LinearDataset, Pair, SecondMoments, Update, Weights} from '../../linearUnit';
import {experimentRun, parseParameters, seed} from '../../parameters';
import {seededRandom} from '../../random';

export type {Weights} from '../../linearUnit';

/** Activations of the layer below; `centredSigmoid` is sigmoid - 0.5. */
export type ZigzagActivation = 'sigmoid' | 'tanh' | 'centredSigmoid' | 'relu';

/** The four activations, and `allowed`: sigmoid inputs, the optimum up and to the right. */
export const zigzagSides = ['sigmoid', 'tanh', 'centredSigmoid', 'relu', 'allowed'] as const;

/** One of {@link zigzagSides}. */
export type ZigzagSide = (typeof zigzagSides)[number];

const coordinate = z.number().min(-100).max(100);
const rate = z.number().positive().max(100);
const point = z.strictObject({w1: coordinate, w2: coordinate}).readonly();

/** The seed nearest the medians and its best learning rates: `study.ts` finds them, its test guards them. */
const shown = {
  seed: 310,
  learningRates: {sigmoid: 2, tanh: 0.56, centredSigmoid: 3.6, relu: 0.18, allowed: 0.62},
};

/** The parameters of {@link runZigzag}: what each is, its range and its default. */
export const zigzagParameters = z
  .strictObject({
    seed: seed.default(shown.seed).describe('seed of the pre-activations'),
    samples: z.int().min(1).max(1000).default(8).describe('samples, taken in turn'),
    spread: z.number().positive().max(100).default(1.5).describe('standard deviation of the pre-activations'),
    start: point.default({w1: 1, w2: -1}).describe('weights at the start'),
    optimum: point.default({w1: -1, w2: 1}).describe('weights that answer every sample exactly'),
    allowedOptimum: point.default({w1: 3, w2: 1}).describe('the optimum of the control, in an allowed quadrant'),
    steps: z.int().min(1).max(100_000).default(64).describe('updates in a trajectory'),
    arrival: z.number().positive().max(1).default(0.02).describe('share of the first distance that counts as arrived'),
    learningRates: z
      .strictObject({sigmoid: rate, tanh: rate, centredSigmoid: rate, relu: rate, allowed: rate})
      .readonly()
      .default(shown.learningRates)
      .describe('learning rate; where all are left out, each is the best of the sweep'),
  })
  .refine(
    ({start, optimum, allowedOptimum}) => [optimum, allowedOptimum].every(end => distanceBetween(start, end) > 0),
    {
      error: 'start cannot lie on optimum or allowedOptimum: there would be no way to go. Move one of them.',
    },
  )
  .readonly();

/** All parameters of a {@link runZigzag}. */
export type ZigzagParameters = z.output<typeof zigzagParameters>;

/** The parameters of the experiment that the lecture shows. */
export const defaultZigzag: ZigzagParameters = parseParameters(zigzagParameters, {});

export interface ZigzagStep extends Update {
  /** Number of updates made, this one included: 1 for the first. */
  readonly step: number;
  /** Mean over all samples of error^2 / 2, after the update. */
  readonly loss: number;
  /** To the optimum, after the update. */
  readonly distance: number;
}

export interface ZigzagSummary extends SecondMoments {
  /** The first step after which the distance stays below `arrival` of what it was at the start. */
  readonly arrivalStep: number | undefined;
  /** Length of the path up to the arrival, or of the whole trajectory. */
  readonly pathLength: number;
  /** From the start to the optimum. */
  readonly straightLength: number;
  /** pathLength / straightLength. */
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
export interface Zigzag extends Readonly<Record<ZigzagSide, ZigzagRun>> {
  readonly parameters: ZigzagParameters;
  /** One pair a sample; every side's inputs are these under its activation. */
  readonly preActivations: readonly Pair[];
}

/**
 * Chapters 3 to 5, from `first-steps` on: one linear unit learns from two activations, online, one sample at a time.
 *
 * Inputs that are all positive (sigmoid, ReLU) let an update change both weights only in the same direction, and give
 * the loss one steep and one flat axis; centred inputs do neither: LeCun, Bottou, Orr, Mueller 1998, *Efficient
 * BackProp*. All sides share their pre-activations, start and optimum; each has its own best constant learning rate.
 *
 * @throws ParameterError
 */
export function runZigzag(given: Partial<ZigzagParameters> = {}): Zigzag {
  const isShown = Object.keys(given).length === 0 || given.learningRates !== undefined;
  return run(isShown ? given : {...given, learningRates: bestLearningRates(given)});
}

/** The mean loss of a run's samples at any weights: its contours are what the path runs over. */
export function zigzagLoss(run: ZigzagRun, weights: Weights): number {
  return meanLoss(run, weights);
}

const run = experimentRun(zigzagParameters, parameters => {
  const preActivations = drawPreActivations(parameters);
  const learn = (side: ZigzagSide) => descend(parameters, side, datasetOf(parameters, preActivations, side));
  return {
    parameters,
    preActivations,
    sigmoid: learn('sigmoid'),
    tanh: learn('tanh'),
    centredSigmoid: learn('centredSigmoid'),
    relu: learn('relu'),
    allowed: learn('allowed'),
  };
});

function drawPreActivations({seed, samples, spread}: ZigzagParameters): readonly Pair[] {
  const random = seededRandom(seed);
  return Array.from({length: samples}, () => [random.normal(0, spread), random.normal(0, spread)]);
}

function datasetOf(parameters: ZigzagParameters, preActivations: readonly Pair[], side: ZigzagSide): LinearDataset {
  const {value} = activations[activationOf(side)];
  const inputs = preActivations.map(([z1, z2]): Pair => [value(z1), value(z2)]);
  return {inputs, targets: inputs.map(pair => weightedSum(optimumOf(parameters, side), pair))};
}

function activationOf(side: ZigzagSide): ZigzagActivation {
  return side === 'allowed' ? 'sigmoid' : side;
}

function optimumOf({optimum, allowedOptimum}: ZigzagParameters, side: ZigzagSide): Weights {
  return side === 'allowed' ? allowedOptimum : optimum;
}

/** A run whose distance has grown this many times will not come back. */
const divergence = 1000;

function descend(parameters: ZigzagParameters, side: ZigzagSide, dataset: LinearDataset): ZigzagRun {
  const {start, steps, learningRates} = parameters;
  const optimum = optimumOf(parameters, side);
  const straightLength = distanceBetween(start, optimum);
  const trajectory: ZigzagStep[] = [];
  let weights = start;
  let diverged = false;
  for (let step = 1; step <= steps && !diverged; step += 1) {
    const update = deltaRule(dataset, (step - 1) % dataset.inputs.length, weights, learningRates[side]);
    weights = update.weights;
    const distance = distanceBetween(weights, optimum);
    diverged = distance > divergence * straightLength;
    if (!diverged) trajectory.push({...update, step, loss: meanLoss(dataset, weights), distance});
  }
  const arrivalStep = diverged ? undefined : arrivalOf(trajectory, parameters.arrival * straightLength);
  const way = trajectory.slice(0, arrivalStep);
  const pathLength = way.reduce((length, {changes}) => length + Math.hypot(...changes), 0);
  const sameSign = way.filter(({changes: [first, second]}) => Math.sign(first) * Math.sign(second) >= 0);
  return {
    ...dataset,
    activation: activationOf(side),
    learningRate: learningRates[side],
    start,
    optimum,
    trajectory,
    diverged,
    summary: {
      ...secondMoments(dataset.inputs),
      arrivalStep,
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

/** Two digits, 24 a decade (IEC 60063), from 0.01 to 10: log-spaced rates that can be read. */
export const sweptRates: readonly number[] = [0.01, 0.1, 1]
  .flatMap(decade =>
    [10, 11, 12, 13, 15, 16, 18, 20, 22, 24, 27, 30, 33, 36, 39, 43, 47, 51, 56, 62, 68, 75, 82, 91].map(digits =>
      Number(((digits * decade) / 10).toPrecision(2)),
    ),
  )
  .concat(10);

/** Updates within which a swept rate has to arrive. */
export const sweptSteps = 512;

/** What a sweep finds for one side. */
export interface BestRate {
  readonly learningRate: number;
  /** Infinite when no rate arrives within the swept steps. */
  readonly arrivalStep: number;
  readonly detour: number;
}

/**
 * The swept rate that arrives in the fewest steps; of several, the one with the shortest path, then the smallest. Where
 * none arrives, as when ReLU answers every sample with 0, it is the smallest.
 */
export function bestRate(parameters: ZigzagParameters, side: ZigzagSide): BestRate {
  const dataset = datasetOf(parameters, drawPreActivations(parameters), side);
  let best: BestRate = {learningRate: sweptRates[0] ?? 0, ...nowhere};
  for (const learningRate of sweptRates) {
    const tried = {learningRate, ...travel(parameters, side, dataset, learningRate, best.arrivalStep)};
    const shorter = tried.arrivalStep === best.arrivalStep && tried.detour < best.detour;
    if (tried.arrivalStep < best.arrivalStep || shorter) best = tried;
  }
  return best;
}

const bestLearningRates = experimentRun(zigzagParameters, parameters => {
  const best = (side: ZigzagSide) => bestRate(parameters, side).learningRate;
  return {
    sigmoid: best('sigmoid'),
    tanh: best('tanh'),
    centredSigmoid: best('centredSigmoid'),
    relu: best('relu'),
    allowed: best('allowed'),
  };
});

const nowhere = {arrivalStep: Infinity, detour: Infinity};

/**
 * `descend` without its records, for the many runs of a sweep: the targets are exact, so that the way to the optimum
 * d = optimum - weights shrinks by itself, d -= rate x (d . x) x. A run that is slower than `slowest` is given up.
 */
function travel(
  parameters: ZigzagParameters,
  side: ZigzagSide,
  {inputs}: LinearDataset,
  learningRate: number,
  slowest: number,
): {readonly arrivalStep: number; readonly detour: number} {
  const {start, arrival} = parameters;
  const optimum = optimumOf(parameters, side);
  const straightLength = distanceBetween(start, optimum);
  const near = (arrival * straightLength) ** 2;
  const far = (divergence * straightLength) ** 2;
  let d1 = optimum.w1 - start.w1;
  let d2 = optimum.w2 - start.w2;
  let pathLength = 0;
  let arrivalLength = 0;
  let lastOutside = 0;
  for (let step = 1; step <= sweptSteps; step += 1) {
    const [x1, x2] = inputs[(step - 1) % inputs.length] ?? [0, 0];
    const scale = learningRate * (d1 * x1 + d2 * x2);
    d1 -= scale * x1;
    d2 -= scale * x2;
    pathLength += Math.abs(scale) * Math.sqrt(x1 * x1 + x2 * x2);
    const distance = d1 * d1 + d2 * d2;
    if (distance > far || (distance >= near && step >= slowest)) return nowhere;
    if (distance >= near) lastOutside = step;
    else if (lastOutside === step - 1) arrivalLength = pathLength;
  }
  if (lastOutside === sweptSteps) return nowhere;
  return {arrivalStep: lastOutside + 1, detour: arrivalLength / straightLength};
}
