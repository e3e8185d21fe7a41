import {activations, identity} from '../../src/simulation/activations';
import {initialise} from '../../src/simulation/initialisation';
import {randomDataset, type LayerGrowth} from '../../src/simulation/experiments/layer-growth/run';
import type {Matrix} from '../../src/simulation/matrix';
import {forward} from '../../src/simulation/network';
import {seededRandom} from '../../src/simulation/random';

/** The network of a growth experiment and what one sample does in it. */
export interface DeepNetwork {
  /** By layer of the sending unit, then by sending, then by receiving unit. */
  readonly weights: readonly (readonly (readonly number[])[])[];
  /** Of the first sample, by layer, the inputs first, then by unit. */
  readonly activations: readonly (readonly number[])[];
  /** Of the first sample, by layer, layer 1 first, then by unit. */
  readonly preActivations: readonly (readonly number[])[];
  /** Of all pre-activations of all samples. */
  readonly smallestSum: number;
}

/** The experiment's own network, drawn again from its seed in the order in which the experiment draws it. */
export function deepNetworkOf({parameters, sigmoid}: LayerGrowth): DeepNetwork {
  const {seed, width, depth} = parameters;
  const random = seededRandom(seed);
  const {inputs} = randomDataset(random, parameters, () => random.uniform());
  const network = initialise(random, {
    widths: [...Array.from({length: depth + 1}, () => width), 1],
    hidden: activations.sigmoid,
    output: identity,
    initialisation: sigmoid.initialisation,
  });
  const passes = forward(network, inputs);
  const sums = passes.map(pass => Array.from(pass.preActivations.values));
  const mean = (values: readonly number[] = []) => values.reduce((sum, value) => sum + value, 0) / values.length;
  if (mean(sums.at(-1)) !== sigmoid.output.meanPreActivation) {
    throw new Error('The network drawn is not the one of the experiment: it draws in another order.');
  }
  return {
    weights: network.map(({weights: {rows: units, columns: from, values}}) =>
      Array.from({length: from}, (_, sender) =>
        Array.from({length: units}, (__, receiver) => values[receiver * from + sender] ?? 0),
      ),
    ),
    activations: [inputs, ...passes.map(pass => pass.activations)].map(firstSample),
    preActivations: passes.map(pass => firstSample(pass.preActivations)),
    smallestSum: Math.min(...sums.flat()),
  };
}

function firstSample({columns, values}: Matrix): readonly number[] {
  return Array.from(values.slice(0, columns));
}
