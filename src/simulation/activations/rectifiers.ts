import {noOperations, range, sided, type Activation, type ActivationName} from './activation';
import {normalDensity, normalDistribution} from './normalDistribution';

/** max(0, x): Nair and Hinton 2010; Glorot, Bordes, Bengio 2011. */
export const relu: Activation = {
  name: 'relu',
  value: x => Math.max(0, x),
  slope: x => sided(x, 0, 1),
  kinks: [0],
  range: range(0, Infinity, true),
  limits: {left: 0, right: Infinity},
  saturates: {left: true, right: false},
  zeroCentred: false,
  monotonic: true,
  smoothness: 'C0',
  canDie: true,
  operations: {...noOperations, comparisons: 1},
};

/** x on the right and a x on the left: ReLU at a = 0, a straight line at a = 1. */
function bent(name: ActivationName, a: number): Activation {
  return {
    ...relu,
    name,
    value: a === 0 ? relu.value : x => (x > 0 ? x : a * x),
    slope: x => sided(x, a, 1),
    kinks: a === 1 ? [] : [0],
    range: a > 0 ? range(-Infinity, Infinity) : relu.range,
    limits: {left: a === 0 ? 0 : -Infinity * a, right: Infinity},
    saturates: {left: a === 0, right: false},
    zeroCentred: a === 1,
    monotonic: a >= 0,
    smoothness: a === 1 ? 'C∞' : 'C0',
    canDie: a === 0,
    operations: {...noOperations, comparisons: 1, multiplications: 1},
  };
}

/** PReLU, whose slope a on the left is learned: He et al. 2015, who start it at 0.25 and let it take any value. */
export function prelu(a = 0.25): Activation {
  return {...bent('prelu', a), learned: {a, withA: prelu}};
}

/** The derivative of PReLU's value by its slope a: x on the left, 0 on the right. */
export function preluSlopeByA(x: number): number {
  return Math.min(0, x);
}

/** Leaky ReLU, with a fixed small slope on the left: Maas, Hannun, Ng 2013. */
export function leakyRelu(slope = 0.01): Activation {
  return bent('leakyRelu', slope);
}

/** No activation at all: a linear unit's. */
export const identity: Activation = {...bent('identity', 1), operations: noOperations};

/** ELU, alpha (e^x - 1) on the left: Clevert, Unterthiner, Hochreiter 2015. It has a kink unless alpha is 1. */
export function elu(alpha = 1): Activation {
  return {
    ...relu,
    name: 'elu',
    value: x => (x > 0 ? x : alpha * Math.expm1(x)),
    slope: x => (x > 0 ? 1 : alpha * Math.exp(x)),
    kinks: alpha === 1 ? [] : [0],
    range: range(-alpha, Infinity),
    limits: {left: -alpha, right: Infinity},
    smoothness: alpha === 1 ? 'C1' : 'C0',
    canDie: false,
    operations: {...noOperations, comparisons: 1, multiplications: 1, exponentials: 1},
  };
}

/** GELU, x times the normal distribution function of x, exact: Hendrycks and Gimpel 2016. */
export const gelu: Activation = {
  ...relu,
  name: 'gelu',
  value: x => (x === -Infinity ? 0 : x * normalDistribution(x)),
  slope: x => normalDistribution(x) + (Math.abs(x) === Infinity ? 0 : x * normalDensity(x)),
  kinks: [],
  range: range(-0.16997120747990369, Infinity, true),
  monotonic: false,
  smoothness: 'C∞',
  canDie: false,
  operations: {...noOperations, additions: 1, multiplications: 3, exponentials: 1},
};
