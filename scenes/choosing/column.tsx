import {Layout, type Node} from '@motion-canvas/2d';
import {Color, createSignal, Vector2, type SimpleSignal} from '@motion-canvas/core';
import {Label} from '../../src/components/Label';
import type {Wish} from '../../src/simulation/experiments/comparison/run';
import {drawCell} from './cells';
import type {ChoosingParts} from './parts';
import type {script} from './script';

/** From left to right: its word in the script, the share of the width it takes, and what is wished for in it. */
export const columns = [
  {name: 'range', share: 0.34, wish: undefined},
  {name: 'mean', share: 0.1, wish: 'centred'},
  {name: 'saturates', share: 0.11, wish: 'unsaturated'},
  {name: 'dies', share: 0.09, wish: undefined},
  {name: 'largestSlope', share: 0.15, wish: undefined},
  {name: 'smoothness', share: 0.12, wish: 'smooth'},
  {name: 'cost', share: 0.17, wish: 'cheap'},
] as const satisfies readonly {
  name: keyof (typeof script)['words'];
  share: number;
  wish: Wish | undefined;
}[];

export type ColumnName = (typeof columns)[number]['name'];

/** A column of the table: its name above, a cell for every row. */
export interface DrawnColumn {
  readonly name: ColumnName;
  readonly node: Layout;
  readonly head: Label;
  readonly cells: readonly Node[];
  /** 1 while it is talked about. */
  readonly light: SimpleSignal<number>;
}

/** Draws a column that is not yet to be seen. */
export function drawColumn(
  name: ColumnName,
  left: number,
  width: number,
  centreOf: (row: number) => number,
  rowHeight: number,
  {stage, rows}: ChoosingParts,
): DrawnColumn {
  const {theme, words, regions} = stage;
  const {color, size} = theme;
  const light = createSignal(1);
  const hue = () => Color.lerp(new Color(color.muted), new Color(color.ink), light()).hex();
  // What is to be counted starts at one line.
  const counted = name === 'cost';
  const x = counted ? left + size.gap : left + width / 2;
  const cells = rows.map((row, index) => {
    const cell = drawCell(name, row, hue, new Vector2(width - size.gap, rowHeight), theme);
    cell.position([x, centreOf(index)]);
    cell.opacity(0);
    return cell;
  });
  const head = new Label({
    text: words[name],
    fill: hue,
    anchor: counted ? 'left' : 'center',
    position: [x, regions.body.top + size.label * 0.6],
    opacity: 0,
  });
  return {name, node: new Layout({children: [head, ...cells]}), head, cells, light};
}
