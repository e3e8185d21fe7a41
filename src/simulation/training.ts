import {sigmoid, softplus} from './activations';
import {pickRows, Workspace, type Matrix} from './matrix';
import {backward, descended, forward, outputsOf, type Network} from './network';
import type {Random} from './random';

/** A loss, and its derivatives by the outputs. */
export interface Loss {
  /** Mean over the samples. */
  readonly value: number;
  /** Derivatives of the mean by the outputs; samples x outputs. */
  readonly gradient: Matrix;
}

/** A loss from outputs and targets of one shape, samples x outputs. */
export type LossFunction = (outputs: Matrix, targets: Matrix) => Loss;

/** Half the squared error, summed over the outputs. */
export const squaredLoss: LossFunction = (outputs, targets) =>
  meanLoss(
    outputs,
    targets,
    (output, target) => (output - target) ** 2 / 2,
    (output, target) => output - target,
  );

const {value: probability} = sigmoid();

/**
 * Cross-entropy of labels 0 or 1 with the sigmoid of the outputs, which are logits. A unit that knows nothing (output
 * 0) has a loss of ln 2 = 0.693.
 */
export const logisticLoss: LossFunction = (outputs, targets) =>
  meanLoss(
    outputs,
    targets,
    (output, target) => softplus.value(output) - target * output,
    (output, target) => probability(output) - target,
  );

/** Samples to learn from; a row is a sample. */
export interface Dataset {
  readonly inputs: Matrix;
  readonly targets: Matrix;
}

/** Stochastic gradient descent with one constant learning rate. */
export interface Descent {
  readonly network: Network;
  readonly dataset: Dataset;
  readonly loss: LossFunction;
  readonly learningRate: number;
  /** Samples an update learns from; 1 is online. */
  readonly batchSize: number;
  readonly steps: number;
  /** Shuffles the samples anew for every pass through them. */
  readonly random: Random;
}

/** A training and what was seen on the way. */
export interface Training<Observation> {
  /** One for each call of `observe` that gave one. */
  readonly observations: readonly Observation[];
  readonly network: Network;
  /** A weight or bias grew beyond a million; `network` and `observations` are from before that step. */
  readonly diverged: boolean;
}

/** Hears of a training by its number, from 1 on, and of the share of its steps that is done, from 0 to 1. */
export type Watcher = (training: number, share: number) => void;

let watching: {readonly watch: Watcher; training: number} | undefined;

/**
 * Tells from now on how far every training has come: which one it is, from 1 on, and the share of its steps that is
 * done. Each call counts anew.
 */
export function watchTrainings(watch: Watcher): void {
  watching = {watch, training: 0};
}

/**
 * Trains a network by stochastic gradient descent. A batch does not reach into the next pass: the last one of a pass
 * is smaller when the samples do not divide evenly.
 *
 * @param observe is called with the network after every step, first with step 0 and the untrained network.
 */
export function train<Observation>(
  {network: start, dataset, loss, learningRate, batchSize, steps, random}: Descent,
  observe: (network: Network, step: number) => Observation | undefined,
): Training<Observation> {
  const observations: Observation[] = [];
  const workspace = new Workspace();
  const see = (network: Network, step: number) => {
    const observation = observe(network, step);
    if (observation !== undefined) observations.push(observation);
  };
  let network = start;
  let waiting: readonly number[] = [];
  see(network, 0);
  if (watching) watching.training += 1;
  for (let step = 1; step <= steps; step += 1) {
    if (waiting.length === 0) waiting = random.permutation(dataset.inputs.rows);
    const samples = waiting.slice(0, batchSize);
    waiting = waiting.slice(batchSize);
    watching?.watch(watching.training, step / steps);
    workspace.reuse();
    const inputs = pickRows(dataset.inputs, samples, workspace);
    const passes = forward(network, inputs, workspace);
    const targets = pickRows(dataset.targets, samples, workspace);
    const {gradient} = loss(passes.at(-1)?.activations ?? inputs, targets);
    const next = descended(network, backward(network, passes, gradient, workspace), learningRate);
    if (!isBounded(next)) return {observations, network, diverged: true};
    network = next;
    see(network, step);
  }
  return {observations, network, diverged: false};
}

/** The mean loss of a network on all samples of a dataset. */
export function lossOf(network: Network, {inputs, targets}: Dataset, loss: LossFunction): number {
  return loss(outputsOf(network, inputs), targets).value;
}

/** No weight comes back from there, and below it no output overflows. */
const divergence = 1e6;

function isBounded(network: Network): boolean {
  return network.every(({weights, biases}) => isBoundedMatrix(weights) && isBoundedMatrix(biases));
}

function isBoundedMatrix({values}: Matrix): boolean {
  for (let at = 0; at < values.length; at += 1) {
    if (!(Math.abs(values[at] ?? 0) <= divergence)) return false;
  }
  return true;
}

function meanLoss(
  outputs: Matrix,
  targets: Matrix,
  value: (output: number, target: number) => number,
  slope: (output: number, target: number) => number,
): Loss {
  if (outputs.rows !== targets.rows || outputs.columns !== targets.columns) {
    throw new RangeError(
      `Outputs of ${outputs.rows} x ${outputs.columns} need as many targets, not ${targets.rows} x ${targets.columns}.`,
    );
  }
  const {rows, columns} = outputs;
  const derivatives = new Float64Array(rows * columns);
  let sum = 0;
  for (let at = 0; at < derivatives.length; at += 1) {
    const output = outputs.values[at] ?? 0;
    const target = targets.values[at] ?? 0;
    sum += value(output, target);
    derivatives[at] = slope(output, target) / rows;
  }
  return {value: sum / rows, gradient: {rows, columns, values: derivatives}};
}
