import {activations} from '../../src/simulation/activations';
import {
  followSample,
  type FollowedLayer,
  type FollowedSample,
} from '../../src/simulation/experiments/layer-growth/follow';
import type {LayerGrowth} from '../../src/simulation/experiments/layer-growth/run';

/** The sample that goes through the deep network, and the unit that is followed in each layer. */
export interface Followed {
  readonly sample: FollowedSample;
  /** Hidden layers, from the inputs upwards. */
  readonly layers: readonly FollowedLayer[];
  readonly output: FollowedLayer;
  readonly unit: number;
  /** The input whose weight's gradient is worked out. */
  readonly input: number;
  /** The layer whose unit is worked out by hand; 1 is the first. */
  readonly layer: number;
}

/** In the lecture's own network, these are where the printed figures add up and multiply out as printed. */
const followedIndex = {sample: 11, layer: 3, unit: 5, input: 3} as const;

/** The sample that is followed in a growth experiment, as far as it has that many samples, layers and units. */
export function followedIn(growth: LayerGrowth): Followed {
  const {samples, depth, width} = growth.parameters;
  const sample = followSample(growth, Math.min(followedIndex.sample, samples - 1));
  const output = sample.layers[depth];
  if (!output) throw new RangeError(`A network of ${depth} hidden layers needs an output above them.`);
  return {
    sample,
    layers: sample.layers.slice(0, depth),
    output,
    unit: Math.min(followedIndex.unit, width - 1),
    input: Math.min(followedIndex.input, width - 1),
    layer: Math.min(followedIndex.layer, depth),
  };
}

/** The error signal of the followed unit of each layer, then of the output; its size. */
export function errorsOf({layers, output, unit}: Followed): readonly number[] {
  return [...layers.map(({errors}) => Math.abs(errors[unit] ?? 0)), Math.abs(output.errors[0] ?? 0)];
}

/** What is left of an error signal if every layer above the first one leaves a quarter, the sigmoid's largest slope. */
export function atBest(depth: number): number {
  return activations.sigmoid.slope(0) ** (depth - 1);
}

/** The mean of some numbers. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
