import {Layout} from '@motion-canvas/2d';
import type {PossibleVector2} from '@motion-canvas/core';
import {FunctionTile} from '../components/FunctionTile';
import {activations} from '../../src/simulation/activations';
import {
  comparedActivations,
  runComparison,
  type Comparison,
  type ComparisonRow,
  type ComparisonParameters,
} from '../../src/simulation/experiments/comparison/run';
import {runZigzag, type ZigzagParameters, type ZigzagRun} from '../../src/simulation/experiments/zigzag/run';
import type {Stage} from '../../src/stage/stage';
import {activationColor} from '../activationColor';
import type {script} from './script';

/** A function of the table. */
export type Member = (typeof comparedActivations)[number];

/** What was computed of one function of the table. */
export interface MemberRow extends ComparisonRow {
  readonly activation: Member;
}

/** What differs from the experiments of this lecture. */
export interface ChoosingExperiments {
  readonly comparison?: Partial<ComparisonParameters>;
  readonly zigzag?: Partial<ZigzagParameters>;
}

/** What the beats of this chapter move. */
export interface ChoosingParts {
  readonly stage: Stage<typeof script>;
  readonly comparison: Comparison;
  readonly rows: readonly MemberRow[];
  /** The sigmoid's way of chapter 3. */
  readonly path: ZigzagRun;
  /** A picture of every function, in the table's order. */
  readonly tiles: ReadonlyMap<Member, FunctionTile>;
  /** What is here for this beat, or the next ones, only. */
  readonly passing: Layout;
}

/** The inputs and outputs that a tile spans, in maths units. */
export const spans = {
  x: [-3.2, 3.2],
  y: [-1.3, 3.2],
} as const;

export function setChoosing(stage: Stage<typeof script>, experiments: ChoosingExperiments = {}): ChoosingParts {
  const {view} = stage;
  const tiles = new Map(comparedActivations.map(member => [member, tileOf(member, stage)] as const));
  const passing = new Layout({});
  view.add([...tiles.values(), passing]);
  const comparison = runComparison(experiments.comparison);
  return {
    stage,
    comparison,
    rows: comparison.rows.filter(isMemberRow),
    path: runZigzag(experiments.zigzag).sigmoid,
    tiles,
    passing,
  };
}

function isMemberRow(row: ComparisonRow): row is MemberRow {
  return comparedActivations.some(member => member === row.activation);
}

/** A tile of a function's own, to be given a size and a place. */
export function tileOf(member: Member, {theme, words}: Stage<typeof script>, drawn = 0, named = 0): FunctionTile {
  return new FunctionTile({
    name: nameOf(member, words),
    curve: activations[member].value,
    color: activationColor(theme, member),
    xRange: spans.x,
    yRange: spans.y,
    drawn,
    named,
    opacity: drawn,
  });
}

/** What a function is called. */
export function nameOf(member: Member, words: Stage<typeof script>['words']): string {
  return words[member];
}

/** A member's own, of a map that has all of them. */
export function of<T>(map: ReadonlyMap<Member, T>, member: Member): T {
  const found = map.get(member);
  if (found === undefined) throw new Error(`The table has no "${member}"; there is ${[...map.keys()].join(', ')}.`);
  return found;
}

/** A tile in its place, not seen yet. */
export function placed(tile: FunctionTile, size: PossibleVector2, position: PossibleVector2): FunctionTile {
  tile.size(size);
  tile.position(position);
  return tile;
}
