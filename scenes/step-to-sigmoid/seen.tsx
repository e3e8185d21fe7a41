import {Rect} from '@motion-canvas/2d';
import {
  all,
  createSignal,
  easeInOutCubic,
  easeOutCubic,
  Vector2,
  type SimpleSignal,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {Equation} from '../../src/components/Equation';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {NumberTable} from '../../src/components/NumberTable';
import type {Numeral} from '../../src/components/Numeral';
import {mayOverlap} from '../../src/components/mayOverlap';
import {Axis, Curve, Dot, Magnifier, Segment, type Point} from '../../src/plot';
import type {SeenInput} from '../../src/simulation/experiments/step-blindness/run';
import type {Cue} from '../../src/stage/beats';
import {reveal} from '../../src/stage/motion';
import type {StepParts} from './parts';

/** How one of the two functions sees the inputs, and how it is drawn and printed. */
interface Eye {
  readonly of: 'step' | 'sigmoid';
  readonly color: string;
  readonly digits: number;
}

/** The inputs go through the step: one difference is lost; a glass at the threshold shows the next one blown up. */
export function* seeByStep(parts: StepParts, cue: Cue<'near'>): ThreadGenerator {
  const eye: Eye = {of: 'step', color: parts.stage.theme.color.ink, digits: 0};
  const table = tableOf(eye, parts);
  yield* openTable(table, parts);
  for (const index of [0, 1]) yield* see(index, eye, table, parts);
  yield* cue('near');
  yield* see(2, eye, table, parts);
  yield* magnify(parts);
}

/** The same inputs go through the sigmoid: every difference is passed on in proportion. */
export function* seeBySigmoid(parts: StepParts, cue: Cue<'proportion'>): ThreadGenerator {
  const {stage, seen} = parts;
  const eye: Eye = {of: 'sigmoid', color: stage.theme.color.sigmoid, digits: 4};
  const table = tableOf(eye, parts);
  yield* openTable(table, parts);
  for (const index of seen.inputs.keys()) yield* see(index, eye, table, parts);
  yield* cue('proportion');
  yield* compare(table, parts);
}

/** The axis at the right end on which outputs gather, and the empty table. */
function* openTable(table: NumberTable, {stage, plot}: StepParts): ThreadGenerator {
  const outputs = new Axis({
    axis: 'y',
    crosses: 'high',
    ticks: [0, 1],
    otherSide: true,
    drawn: 0,
  });
  plot.add(stage.passing(outputs));
  stage.layer.add(table);
  yield* all(outputs.drawn(1, stage.theme.pace.move, easeOutCubic), reveal(table));
}

/** One input goes up to the curve and across to the outputs; the difference to the one before is printed between. */
function* see(index: number, eye: Eye, table: NumberTable, parts: StepParts): ThreadGenerator {
  const one = parts.seen.inputs[index];
  if (!one) return;
  const line = 2 * index;
  yield* sendThrough(one, eye, reveal(cell(table, line, 1)), parts);
  yield* reveal(cell(table, line, 2));
  if (index === 0) return;
  const difference = [0, 1, 2].map(column => cell(table, line - 1, column));
  const {pace} = parts.stage.theme;
  yield* all(reveal(...difference), band(table, line - 1, parts).width(table.width(), pace.move, easeOutCubic));
}

/** The bar behind a row, still without any width: it grows from the left. */
function band(table: NumberTable, line: number, {stage: {theme}}: StepParts): Rect {
  const {width, height} = table.size();
  const bar = new Rect({
    position: table.rowAt(line).sub([width / 2, 0]),
    offset: [-1, 0],
    size: [0, height / (table.cells.length + 1)],
    radius: theme.size.corner,
    fill: theme.color.rule,
  });
  table.insert(bar);
  return bar;
}

/** A point appears on the x axis, rises to the curve, and sends its output across. */
function* sendThrough(one: SeenInput, eye: Eye, announce: ThreadGenerator, parts: StepParts): ThreadGenerator {
  const {stage, plot} = parts;
  const {pace} = stage.theme;
  const right = plot.xScale().domain[1];
  const point: SimpleSignal<Point> = createSignal<Point>([one.input, 0]);
  const input = new Dot({at: () => point(), drawn: 0});
  plot.add(stage.passing(input));
  yield* all(input.drawn(1, pace.beat, easeOutCubic), announce);
  yield* point([one.input, one[eye.of]], pace.beat, easeInOutCubic, mixPoints);
  const place: SimpleSignal<Point> = createSignal<Point>(point());
  const output = new Dot({at: () => place(), color: eye.color});
  plot.add(stage.passing(output));
  yield* place([right, one[eye.of]], pace.move, easeInOutCubic, mixPoints);
}

function mixPoints([fromX, fromY]: Point, [toX, toY]: Point, share: number): Point {
  return [fromX + (toX - fromX) * share, fromY + (toY - fromY) * share];
}

/** A glass over the threshold, so wide that the two inputs beside it are seen apart. */
function* magnify({stage, plot, curve, seen, threshold, thresholdMark, boxes}: StepParts): ThreadGenerator {
  const {size, pace} = stage.theme;
  const at = threshold();
  const near = seen.inputs.slice(1);
  const half = 2.5 * Math.max(...near.map(({input}) => Math.abs(input - at)));
  const glass = new Vector2(0.36 * boxes.plot.width, 0.62 * boxes.plot.height);
  const numbers = new Axis({axis: 'x', ticks: near.map(({input}) => input), digits: 3, drawn: 0});
  const magnifier = new Magnifier({
    xInterval: [at - half, at + half],
    yInterval: [-0.26, 1.12],
    place: new Vector2(-boxes.plot.width / 2 + glass.x / 2 + size.gap, -boxes.plot.height / 2 + glass.y / 2),
    glass,
    children: [
      numbers,
      new Curve({of: x => curve.valueAt(x), name: 'magnified', riser: () => curve.riser()}),
      ...near.map(({input, step}) => new Dot({at: [input, step]})),
    ],
  });
  plot.add(stage.passing(mayOverlap(magnifier, 'the glass opens over the numbers of the axis')));
  // The glass's lines would run through its words.
  yield* all(...thresholdMark.map(mark => mark.drawn(0, pace.beat)));
  yield* magnifier.drawn(1, pace.draw, easeInOutCubic);
  yield* numbers.drawn(1, pace.beat);
}

/** The first difference of outputs by that of inputs: about a quarter. */
function* compare(table: NumberTable, {stage, plot, seen, boxes}: StepParts): ThreadGenerator {
  const {color, size, pace} = stage.theme;
  const [first, second] = seen.inputs;
  const [difference] = seen.differences;
  if (!first || !second || !difference) return;
  const right = plot.xScale().domain[1];
  const bars = [
    new Segment({from: [first.input, 0], to: [second.input, 0], lineWidth: size.dot, color: color.ink, drawn: 0}),
    new Segment({
      from: [right, first.sigmoid],
      to: [right, second.sigmoid],
      lineWidth: size.dot,
      color: color.sigmoid,
      drawn: 0,
    }),
  ];
  plot.add(bars.map(bar => stage.passing(bar)));
  const apart = difference.to - difference.from;
  const ratio = new Equation({
    tokens: [
      {text: formatNumber(difference.sigmoid, 4), color: color.sigmoid},
      {text: '/', color: color.muted},
      {text: formatNumber(apart, 4)},
      {text: '=', color: color.muted},
      {text: formatNumber(difference.sigmoid / apart, 2)},
    ],
    position: [boxes.column.center.x, boxes.column.bottom - size.label],
    opacity: 0,
  });
  stage.layer.add(ratio);
  yield* all(...bars.map(bar => bar.drawn(1, pace.move, easeOutCubic)));
  yield* reveal(ratio);
  // The second difference shrinks by the same share.
  yield* all(...[1, 2].map(column => cell(table, 3, column).scale(1.15, pace.beat).to(1, pace.beat)));
}

/** Inputs and outputs by row, and between two rows their differences; its cells are still to be revealed. */
function tableOf(eye: Eye, {stage: {theme, words}, seen, boxes: {column}}: StepParts): NumberTable {
  const {color, size} = theme;
  const print = (value: number, digits: number) => formatNumber(value, digits);
  const rows = seen.inputs.flatMap((one, index) => {
    const line = ['', print(one.input, inputDigits(one.input)), print(one[eye.of], eye.digits)];
    const before = seen.differences[index - 1];
    if (!before) return [line];
    const apart = before.to - before.from;
    return [[words.difference, print(apart, inputDigits(apart)), print(before[eye.of], eye.digits)], line];
  });
  const height = column.height - 2.4 * size.label;
  const table = new NumberTable({
    heads: [new Label({}), new Label({text: words.input}), new Label({text: words.output})],
    rows,
    colors: [color.muted, color.muted, eye.color],
    size: [column.width, height],
    position: [column.center.x, column.top + height / 2],
    opacity: 0,
  });
  for (const [line, cells] of table.cells.entries()) {
    for (const [index, each] of cells.entries()) {
      each.opacity(0);
      if (line % 2 === 1 && index === 1) each.fill(color.ink);
    }
  }
  return table;
}

/** Inputs are printed with as many digits as they were given with: three, and four where they are tiny. */
function inputDigits(value: number): number {
  const short = Number(value.toFixed(3));
  return Math.abs(short - value) > 5e-5 ? 4 : 3;
}

function cell(table: NumberTable, line: number, column: number): Numeral {
  const found = table.cells[line]?.[column];
  if (!found) throw new RangeError(`The table has no cell ${column} in row ${line}.`);
  return found;
}
