import type {FlowArm} from '../../src/simulation/experiments/layer-growth/run';

/** What each layer gets of the error signal of the last one, as points over the layers. */
export function sharesOf({layers}: FlowArm): readonly (readonly [layer: number, share: number])[] {
  const last = layers.at(-1)?.errorSize ?? Number.NaN;
  return layers.map(({layer, errorSize}) => [layer, errorSize / last]);
}

/** How many inputs a unit has in the narrow layer whose weights are compared with those of the real one. */
export const narrowLayer = 8;
