import type {Activation} from './activations';
import type {Layer, Network} from './network';
import type {Random} from './random';

/** How first weights are drawn. */
export type Initialisation = (random: Random, inputs: number, units: number) => number;

/** Every initialisation of the lecture. Biases start at 0. */
export const initialisations = {
  /** Uniform in (0, 1), as in the lecture's second chapter: all weights positive. */
  positive: random => random.uniform(),
  /** Uniform in plus or minus sqrt(6 / (inputs + units)): Glorot and Bengio 2010. */
  glorot: (random, inputs, units) => random.uniform(-1, 1) * Math.sqrt(6 / (inputs + units)),
  /** Normal with variance 2 / inputs, for units that pass one half of their inputs: He et al. 2015. */
  he: (random, inputs) => random.normal(0, Math.sqrt(2 / inputs)),
} as const satisfies Readonly<Record<string, Initialisation>>;

/** The initialisations there are. */
export type InitialisationName = keyof typeof initialisations;

/** The layers of a network to be initialised. */
export interface Architecture {
  /** Number of inputs, units of the first layer, and so on up to the outputs. */
  readonly widths: readonly number[];
  readonly hidden: Activation;
  readonly output: Activation;
  readonly initialisation: InitialisationName;
}

/**
 * A network with random weights, drawn layer by layer from the inputs upwards and unit by unit.
 *
 * @throws RangeError when there are fewer than two widths, or one is not a positive integer.
 */
export function initialise(random: Random, {widths, hidden, output, initialisation}: Architecture): Network {
  if (widths.length < 2 || !widths.every(width => Number.isInteger(width) && width > 0)) {
    throw new RangeError(
      `A network cannot have the widths [${widths.join(', ')}]: give at least two positive integers, inputs first.`,
    );
  }
  const draw: Initialisation = initialisations[initialisation];
  return widths.slice(1).map((units, index): Layer => {
    const inputs = widths[index] ?? 0;
    const weights = Float64Array.from({length: units * inputs}, () => draw(random, inputs, units));
    return {
      weights: {rows: units, columns: inputs, values: weights},
      biases: {rows: 1, columns: units, values: new Float64Array(units)},
      activation: index === widths.length - 2 ? output : hidden,
    };
  });
}
