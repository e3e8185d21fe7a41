import type {Activation, ActivationName} from './activations/activation';
import {elu, gelu, identity, leakyRelu, prelu, relu} from './activations/rectifiers';
import {centredSigmoid, sigmoid, silu, softplus, step, tanh} from './activations/sigmoids';

export type {Activation, ActivationName, Operations, Range, Smoothness} from './activations/activation';
export {elu, gelu, identity, leakyRelu, prelu, preluSlopeByA, relu} from './activations/rectifiers';
export {centredSigmoid, sigmoid, silu, softplus, step, tanh} from './activations/sigmoids';

/** Every activation function with its usual constants. */
export const activations: Readonly<Record<ActivationName, Activation>> = {
  identity,
  step: step(),
  sigmoid: sigmoid(),
  centredSigmoid,
  tanh,
  relu,
  leakyRelu: leakyRelu(),
  prelu: prelu(),
  elu: elu(),
  gelu,
  silu,
  softplus,
};
