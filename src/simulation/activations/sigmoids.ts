import {noOperations, range, type Activation} from './activation';

/** 1 / (1 + e^-x), with the exponential never of a positive number. */
function logistic(x: number): number {
  const decay = Math.exp(-Math.abs(x));
  return (x < 0 ? decay : 1) / (1 + decay);
}

/** s(1 - s), without the cancellation of 1 - s far out on the right; rounding must not take it above a quarter. */
function logisticSlope(x: number): number {
  const decay = Math.exp(-Math.abs(x));
  return Math.min(0.25, decay / (1 + decay) ** 2);
}

/** 0 below the threshold, 1 from it on. It has no slope at the threshold; `slope` is 0 there as everywhere. */
export function step(threshold = 0.5): Activation {
  return {
    name: 'step',
    value: x => (x >= threshold ? 1 : x < threshold ? 0 : Number.NaN),
    slope: x => (Number.isNaN(x) ? x : 0),
    kinks: [threshold],
    range: range(0, 1, true, true),
    limits: {left: 0, right: 1},
    saturates: {left: true, right: true},
    zeroCentred: false,
    monotonic: true,
    smoothness: 'C-1',
    canDie: true,
    operations: {...noOperations, comparisons: 1},
  };
}

/** The logistic function of `steepness * x`; its largest slope is a quarter of its steepness, at 0. */
export function sigmoid(steepness = 1): Activation {
  return {
    name: 'sigmoid',
    value: x => logistic(steepness * x),
    slope: x => steepness * logisticSlope(steepness * x),
    kinks: [],
    range: range(0, 1),
    limits: {left: 0, right: 1},
    saturates: {left: true, right: true},
    zeroCentred: false,
    monotonic: true,
    smoothness: 'C∞',
    canDie: false,
    operations: {...noOperations, additions: 2, divisions: 1, exponentials: 1},
  };
}

/** sigmoid(x) - 0.5: the sigmoid with its centre moved to 0 and nothing else changed. */
export const centredSigmoid: Activation = {
  ...sigmoid(),
  name: 'centredSigmoid',
  // Written with tanh, because s - 0.5 would lose its digits near 0.
  value: x => Math.tanh(x / 2) / 2,
  range: range(-0.5, 0.5),
  limits: {left: -0.5, right: 0.5},
  zeroCentred: true,
  operations: {...noOperations, additions: 3, divisions: 1, exponentials: 1},
};

/** tanh(x) = 2 sigmoid(2x) - 1; its largest slope is 1, at 0. */
export const tanh: Activation = {
  ...sigmoid(),
  name: 'tanh',
  value: Math.tanh,
  slope: x => 4 * logisticSlope(2 * x),
  range: range(-1, 1),
  limits: {left: -1, right: 1},
  zeroCentred: true,
  operations: {...noOperations, additions: 3, multiplications: 2, divisions: 1, exponentials: 1},
};

/** SiLU, x sigmoid(x): Elfwing, Uchibe, Doya 2017; as Swish: Ramachandran, Zoph, Le 2017. */
export const silu: Activation = {
  name: 'silu',
  value: x => (x === -Infinity ? 0 : x * logistic(x)),
  slope: x => (Math.abs(x) === Infinity ? logistic(x) : logistic(x) + x * logisticSlope(x)),
  kinks: [],
  range: range(-0.2784645427610738, Infinity, true),
  limits: {left: 0, right: Infinity},
  saturates: {left: true, right: false},
  zeroCentred: false,
  monotonic: false,
  smoothness: 'C∞',
  canDie: false,
  operations: {...noOperations, additions: 2, multiplications: 1, divisions: 1, exponentials: 1},
};

/** Softplus, ln(1 + e^x), whose derivative is the sigmoid: Dugas et al. 2001. */
export const softplus: Activation = {
  name: 'softplus',
  value: x => Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x))),
  slope: logistic,
  kinks: [],
  range: range(0, Infinity),
  limits: {left: 0, right: Infinity},
  saturates: {left: true, right: false},
  zeroCentred: false,
  monotonic: true,
  smoothness: 'C∞',
  canDie: false,
  operations: {...noOperations, exponentials: 2},
};
