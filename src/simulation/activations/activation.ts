/** Every function of the lecture, and the identity of linear units. */
export type ActivationName =
  | 'identity'
  | 'step'
  | 'sigmoid'
  | 'centredSigmoid'
  | 'tanh'
  | 'relu'
  | 'leakyRelu'
  | 'prelu'
  | 'elu'
  | 'gelu'
  | 'silu'
  | 'softplus';

/** How often a function can be differentiated; `C-1` is one that jumps. */
export type Smoothness = 'C-1' | 'C0' | 'C1' | 'C∞';

/** The outputs a function can take; an infinite end is never included. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly includesFrom: boolean;
  readonly includesTo: boolean;
}

/** What is worth counting in one evaluation. `exponentials` are calls of exp, expm1, erf or log1p; tanh is
 * counted as the formula 2 sigmoid(2x) - 1. */
export interface Operations {
  readonly comparisons: number;
  readonly additions: number;
  readonly multiplications: number;
  readonly divisions: number;
  readonly exponentials: number;
}

/**
 * An activation function, its derivative, and what is known about it.
 *
 * Both functions are defined for every double: they overflow nowhere, take their limits at both infinities, and
 * answer NaN with NaN.
 */
export interface Activation {
  readonly name: ActivationName;
  /** The output for a pre-activation. */
  readonly value: (x: number) => number;
  /** The derivative. At a kink or a jump it is the derivative from the left: ReLU'(0) = 0, Leaky ReLU'(0) = 0.01. */
  readonly slope: (x: number) => number;
  /** Where there is no derivative. */
  readonly kinks: readonly number[];
  readonly range: Range;
  /** The outputs at minus and plus infinity. */
  readonly limits: {readonly left: number; readonly right: number};
  /** On which sides the slope goes to 0. */
  readonly saturates: {readonly left: boolean; readonly right: boolean};
  /** Odd: outputs of inputs that are symmetric about 0 are symmetric about 0, too. */
  readonly zeroCentred: boolean;
  /** Never decreasing. */
  readonly monotonic: boolean;
  readonly smoothness: Smoothness;
  /** The slope is exactly 0 on a whole half-line, so that a unit there receives no update at all. */
  readonly canDie: boolean;
  /** One evaluation of `value`, by the textbook's formula. */
  readonly operations: Operations;
  /** Only where the slope on the left is learned (PReLU): what it is, and the same function with another. */
  readonly learned?: {
    readonly a: number;
    /** The function with this slope on the left. */
    readonly withA: (a: number) => Activation;
  };
}

export const noOperations: Operations = {
  comparisons: 0,
  additions: 0,
  multiplications: 0,
  divisions: 0,
  exponentials: 0,
};

/** An open interval; half-open where one end is said to be included. */
export function range(from: number, to: number, includesFrom = false, includesTo = false): Range {
  return {from, to, includesFrom, includesTo};
}

/** One constant left of a kink at 0 and on it, another right of it. */
export function sided(x: number, left: number, right: number): number {
  if (x > 0) return right;
  return x <= 0 ? left : Number.NaN;
}
