import {activations} from '../../src/simulation/activations';

/** Inputs and outputs around ReLU's kink, where its smooth cousins differ from it. */
export const nearKink = {x: [-2.4, 2.1], y: [-0.7, 2.1]} as const;

/** From where to where the input is swept: a dot has room at both ends. */
export const swept = [0.95 * nearKink.x[0], 0.95 * nearKink.x[1]] as const;

/** Where the sweep ends: in the dip, where the products are printed as they multiply out. */
export const resting = -1;

/** What GELU and SiLU multiply their input by, between 0 and 1: the normal distribution function, and the sigmoid. */
export const dimmerOf = {
  // GELU is x times it; at 0 it is one half.
  gelu: (x: number) => (x === 0 ? 0.5 : activations.gelu.value(x) / x),
  silu: activations.sigmoid.value,
} as const;
