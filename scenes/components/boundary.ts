import {contourLines} from '../../src/plot/contourLines';
import type {TruePoint, TrueSeries} from '../../src/script/truth';
import {decisionMap, type DecisionMap} from '../../src/simulation/decisionMap';
import type {Network} from '../../src/simulation/network';
import type {Dataset} from '../../src/simulation/training';

/** How a map is computed: how far it reaches from the origin, and its cells along each side. */
export const mapGrid = {reach: 2.6, cells: 32} as const;

/** The lines on which a network finds both rings equally likely, for each a run of points. */
export function boundaryOf(network: Network): readonly (readonly TruePoint[])[] {
  return boundaryIn(decisionMap(network, mapGrid));
}

/** The same, of a map that is known. */
export function boundaryIn({reach, cells, probabilities}: DecisionMap): readonly (readonly TruePoint[])[] {
  const middles = Array.from({length: cells}, (_, index) => reach * ((2 * index + 1) / cells - 1));
  const values = middles.map((_, row) => probabilities.slice(row * cells, (row + 1) * cells));
  return contourLines({xs: middles, ys: middles, values}, 0.5);
}

/** The points of one ring: label 0 is the inner one, label 1 the outer one. */
export function ringOf({inputs, targets}: Dataset, label: number): readonly TruePoint[] {
  return Array.from(targets.values).flatMap((target, at): TruePoint[] =>
    target === label ? [[inputs.values[2 * at] ?? 0, inputs.values[2 * at + 1] ?? 0]] : [],
  );
}

/** What a component that draws both rings must show. */
export function ringsOf(dataset: Dataset, component: string): readonly TrueSeries[] {
  return ['inner', 'outer'].map((series, label) => ({component, series, points: ringOf(dataset, label)}));
}

/** What a `RingsMap` must show of a network; one without a boundary reports none. */
export function mapOf(dataset: Dataset, network: Network | undefined): readonly TrueSeries[] {
  const points = network ? boundaryOf(network).flat() : [];
  const boundary = {component: 'RingsMap', series: 'boundary', points};
  return [...ringsOf(dataset, 'RingsMap'), ...(points.length > 0 ? [boundary] : [])];
}
