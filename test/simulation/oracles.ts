import {Decimal} from 'decimal.js';
import type {ActivationName} from '../../src/simulation/activations';

/** Enough digits for differences over steps of 1e-30. */
const Precise = Decimal.clone({precision: 200});

type Function = (x: Decimal) => Decimal;

const logistic: Function = x => new Precise(1).div(new Precise(1).plus(x.neg().exp()));

/** Taylor's series of erf, all terms to the last of 200 digits. */
const erf: Function = x => {
  let term = new Precise(x);
  let sum = term;
  for (let n = 1; term.abs().gt('1e-195'); n += 1) {
    term = term.neg().mul(x).mul(x).div(n);
    sum = sum.plus(term.div(2 * n + 1));
  }
  return sum.mul(2).div(Precise.acos(-1).sqrt());
};

/** Every smooth piece of every function, by its definition. */
const definitions: Readonly<Record<ActivationName, Function>> = {
  identity: x => x,
  step: x => new Precise(x.gte(0.5) ? 1 : 0),
  sigmoid: logistic,
  centredSigmoid: x => logistic(x).minus(0.5),
  tanh: x => x.exp().minus(x.neg().exp()).div(x.exp().plus(x.neg().exp())),
  relu: x => Precise.max(0, x),
  leakyRelu: x => (x.gt(0) ? x : x.mul(0.01)),
  prelu: x => (x.gt(0) ? x : x.mul(0.25)),
  elu: x => (x.gt(0) ? x : x.exp().minus(1)),
  gelu: x => x.mul(erf(x.div(new Precise(2).sqrt())).plus(1)).div(2),
  silu: x => x.mul(logistic(x)),
  softplus: x => x.exp().plus(1).ln(),
};

/** An activation function's value to 200 digits, rounded to a double. */
export function preciseValue(name: ActivationName, x: number): number {
  return definitions[name](new Precise(x)).toNumber();
}

/** Its derivative by a central difference in 200 digits, rounded to a double. */
export function preciseSlope(name: ActivationName, x: number): number {
  const step = new Precise('1e-30');
  const above = definitions[name](new Precise(x).plus(step));
  const below = definitions[name](new Precise(x).minus(step));
  return above.minus(below).div(step.mul(2)).toNumber();
}

/** How far two numbers are apart, as a share of the larger, or absolutely where both are tiny. */
export function apart(left: number, right: number): number {
  const scale = Math.max(Math.abs(left), Math.abs(right), 1e-290);
  return Math.abs(left - right) / scale;
}
