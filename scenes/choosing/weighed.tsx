import {Circle, Layout, Line, Rect} from '@motion-canvas/2d';
import {
  all,
  Color,
  createComputed,
  createSignal,
  easeInOutCubic,
  easeOutCubic,
  sequence,
  type SimpleSignal,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {Numeral} from '../../src/components/Numeral';
import {weighed} from '../../src/simulation/experiments/comparison/choice';
import type {Cue} from '../../src/stage/beats';
import {reveal} from '../../src/stage/motion';
import {activationColor} from '../activationColor';
import {of, type ChoosingParts} from './parts';
import type {ComparisonTable} from './table';
import {turns, wishes} from './turns';

/** Shares of the width that a wish's column and its bars take. */
const column = {share: 0.2, bar: 0.14} as const;

/** How fast a row gets dark as its total falls behind the best. */
const darkening = 8;

type Weights = Readonly<Record<(typeof wishes)[number], SimpleSignal<number>>>;

/** Each row has a bar for every wish and one for its total; as the weights move, another row wins. */
export function* weighWishes(
  parts: ChoosingParts,
  table: ComparisonTable,
  cue: Cue<'depth' | 'probability' | 'cost' | 'none'>,
): ThreadGenerator {
  const {stage, comparison, rows, tiles} = parts;
  const {pace} = stage.theme;
  yield* table.clear();
  const weights: Weights = {depth: createSignal(1), probability: createSignal(1), cost: createSignal(1)};
  const choices = createComputed(() =>
    weighed(comparison.scores, {depth: weights.depth(), probability: weights.probability(), cost: weights.cost()}),
  );
  /** 1 for the rows that win, less the further a row is behind. */
  const bright = (row: number) => {
    const totals = choices().map(({total}) => total);
    return Math.max(0, 1 - darkening * (Math.max(...totals) - (totals[row] ?? 0)));
  };
  const drawn = createSignal(0);
  const heads = wishes.map((wish, index) => sliderHead(wish, index, weights[wish], table, parts));
  const bars = rows.map((_, row) => scoreBars(row, drawn, () => bright(row), parts, table));
  const totals = rows.map((_, row) =>
    totalBar(
      row,
      () => choices()[row]?.total ?? 0,
      drawn,
      () => bright(row),
      parts,
      table,
    ),
  );
  const name = new Label({
    text: stage.words.total,
    anchor: 'left',
    position: [leftOf(wishes.length, table, parts), headY(parts)],
    opacity: 0,
  });
  stage.layer.add([...heads, name, ...bars, ...totals]);
  yield* sequence(pace.beat / 2, ...[...heads, name].map(head => reveal(head)));
  yield* drawn(1, pace.draw, easeOutCubic);
  for (const [row, {activation}] of rows.entries()) {
    const {plot, label} = of(tiles, activation);
    const hue = activationColor(stage.theme, activation);
    plot.opacity(() => 0.4 + 0.6 * bright(row));
    label.fill(() => Color.lerp(stage.theme.color.muted, hue, bright(row)));
  }
  for (const wish of wishes) {
    yield* cue(wish);
    yield* all(...wishes.map(each => weights[each](turns[wish][each], pace.draw, easeInOutCubic)));
  }
  yield* cue('none');
  // Once more through all of them: another one wins each time.
  for (const wish of ['depth', 'probability', 'cost'] as const) {
    yield* all(...wishes.map(each => weights[each](turns[wish][each], pace.move, easeInOutCubic)));
  }
}

function headY({stage: {regions, theme}}: ChoosingParts): number {
  return regions.body.top + theme.size.label * 0.6;
}

function leftOf(index: number, table: ComparisonTable, {stage: {regions}}: ChoosingParts): number {
  return table.left + index * column.share * (regions.body.right - table.left);
}

/** Pixels of a score of 1. */
function barLength(table: ComparisonTable, {stage: {regions}}: ChoosingParts): number {
  return column.bar * (regions.body.right - table.left);
}

/** The name of a wish, and beside it a slider with its weight. */
function sliderHead(
  wish: (typeof wishes)[number],
  index: number,
  weight: SimpleSignal<number>,
  table: ComparisonTable,
  parts: ChoosingParts,
): Layout {
  const {theme, words} = parts.stage;
  const {color, size} = theme;
  const left = leftOf(index, table, parts);
  const y = headY(parts);
  const length = barLength(table, parts);
  const rail = y + 0.75 * size.label;
  return new Layout({
    opacity: 0,
    children: [
      new Label({
        text: words[wish],
        fill: () => Color.lerp(color.muted, color.ink, weight()),
        anchor: 'left',
        position: [left, y - 0.1 * size.label],
      }),
      new Line({
        points: [
          [left, rail],
          [left + length, rail],
        ],
        stroke: color.faint,
        lineWidth: size.hairline,
      }),
      new Circle({position: () => [left + length * weight(), rail], size: 1.8 * size.dot, fill: color.ink}),
    ],
  });
}

/** A bar for each wish, as long as the row's score; rows that lose get dark. */
function scoreBars(
  row: number,
  drawn: SimpleSignal<number>,
  bright: () => number,
  parts: ChoosingParts,
  table: ComparisonTable,
): Layout {
  const {comparison, rows, stage} = parts;
  const {theme} = stage;
  const {color, size} = theme;
  const scores = comparison.scores[row];
  const hue = activationColor(theme, rows[row]?.activation ?? 'step');
  return new Layout({
    children: wishes.map(
      (wish, index) =>
        new Rect({
          position: [leftOf(index, table, parts), table.rowCentre(row)],
          offset: [-1, 0],
          size: () => [barLength(table, parts) * (scores?.[wish] ?? 0) * drawn(), 0.3 * table.rowHeight],
          fill: () => Color.lerp(color.faint, hue, bright()),
          radius: size.hairline,
        }),
    ),
  });
}

/** The weighted mean of a row's scores, as a bar and printed. */
function totalBar(
  row: number,
  total: () => number,
  drawn: SimpleSignal<number>,
  bright: () => number,
  parts: ChoosingParts,
  table: ComparisonTable,
): Layout {
  const {rows, stage} = parts;
  const {theme, regions} = stage;
  const {color, size} = theme;
  const left = leftOf(wishes.length, table, parts);
  const room = regions.body.right - left - 3 * size.label;
  const y = table.rowCentre(row);
  const hue = activationColor(theme, rows[row]?.activation ?? 'step');
  const length = () => room * total() * drawn();
  return new Layout({
    children: [
      new Rect({
        position: [left, y],
        offset: [-1, 0],
        size: () => [length(), 0.55 * table.rowHeight],
        fill: () => Color.lerp(color.faint, hue, bright()),
        radius: size.hairline,
      }),
      new Numeral({
        text: () => formatNumber(total(), 2),
        anchor: 'left',
        fill: () => Color.lerp(color.muted, color.ink, bright()).hex(),
        position: () => [left + length() + size.gap / 2, y],
        opacity: drawn,
      }),
    ],
  });
}
