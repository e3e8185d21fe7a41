import {Circle, Line, Rect} from '@motion-canvas/2d';
import {all, easeInOutCubic, easeOutCubic, type ThreadGenerator} from '@motion-canvas/core';
import {AxisNumbers} from '../../src/components/AxisNumbers';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {NumberTable} from '../../src/components/NumberTable';
import type {Numeral} from '../../src/components/Numeral';
import {PlotPoint} from '../../src/components/PlotPoint';
import type {SeenInput} from '../../src/simulation/experiments/step-blindness/run';
import {grow, reveal} from '../../src/stage/motion';
import {clear, type StepParts} from './parts';

/** How one of the two functions sees the inputs, and how it is drawn and printed. */
interface Eye {
  readonly of: 'step' | 'sigmoid';
  readonly color: string;
  readonly digits: number;
}

/** The inputs go through the step: one difference is lost, the next one blown up. */
export function* seeByStep(parts: StepParts): ThreadGenerator {
  yield* see({of: 'step', color: parts.stage.theme.color.ink, digits: 0}, parts);
}

/** The same inputs go through the sigmoid: every difference is passed on for what it is. */
export function* seeBySigmoid(parts: StepParts): ThreadGenerator {
  yield* see({of: 'sigmoid', color: parts.stage.theme.color.sigmoid, digits: 4}, parts);
}

/** One input after the other goes up to the curve and across to the outputs; each difference is printed between two. */
function* see(eye: Eye, parts: StepParts): ThreadGenerator {
  const {stage, seen, passing} = parts;
  const {pace} = stage.theme;
  yield* clear(parts);
  const table = tableOf(eye, parts);
  passing.add(table);
  yield* all(drawOutputAxis(parts), reveal(table));
  for (const [index, one] of seen.inputs.entries()) {
    const row = 2 * index;
    yield* sendThrough(one, eye, reveal(cell(table, row, 1)), parts);
    yield* reveal(cell(table, row, 2));
    if (index === 0) continue;
    const difference = [0, 1, 2].map(column => cell(table, row - 1, column));
    yield* all(reveal(...difference), band(table, row - 1, parts).width(table.width(), pace.move, easeOutCubic));
  }
}

/** The bar behind a row, still without any width: it grows from the left. */
function band(table: NumberTable, row: number, {stage: {theme}}: StepParts): Rect {
  const {width, height} = table.size();
  const bar = new Rect({
    position: table.rowAt(row).sub([width / 2, 0]),
    offset: [-1, 0],
    size: [0, height / (table.cells.length + 1)],
    radius: theme.size.corner,
    fill: theme.color.rule,
  });
  table.insert(bar);
  return bar;
}

/** The vertical line on which the outputs gather, at the right end of the plot. */
function* drawOutputAxis({stage: {theme}, plot, passingMarks}: StepParts): ThreadGenerator {
  const {color, size, pace} = theme;
  const right = plot.xRange()[1];
  const line = new Line({
    points: [plot.toLocal(right, 0), plot.toLocal(right, 1)],
    stroke: color.faint,
    lineWidth: size.hairline,
    end: 0,
  });
  const numbers = new AxisNumbers({plot, axis: 'y', at: right, values: [0, 1], otherSide: true, shown: 0});
  passingMarks.add([line, numbers]);
  yield* all(line.end(1, pace.move, easeOutCubic), numbers.shown(1, pace.move, easeOutCubic));
}

/** A point appears on the x axis, rises to the curve, and sends its output across. */
function* sendThrough(
  one: SeenInput,
  eye: Eye,
  announce: ThreadGenerator,
  {stage: {theme}, plot, passingMarks}: StepParts,
): ThreadGenerator {
  const {size, pace} = theme;
  const point = new PlotPoint({plot, at: one.input, rise: 0});
  point.dot.scale(0);
  passingMarks.add(point);
  yield* all(grow(point.dot), announce);
  yield* point.rise(1, pace.beat, easeInOutCubic);
  const output = new Circle({position: point.place(), size: 2 * size.dot, fill: eye.color});
  passingMarks.add(output);
  yield* output.position(plot.toLocal(plot.xRange()[1], one[eye.of]), pace.move, easeInOutCubic);
}

/** Inputs and outputs by row, and between two rows their differences; its cells are still to be revealed. */
function tableOf(eye: Eye, {stage: {theme, regions, words}, seen, column}: StepParts): NumberTable {
  const {color} = theme;
  const {main} = regions;
  const print = (value: number, digits: number) => formatNumber(value, digits);
  const rows = seen.inputs.flatMap((one, index) => {
    const row = ['', print(one.input, inputDigits(one.input)), print(one[eye.of], eye.digits)];
    const before = seen.differences[index - 1];
    if (!before) return [row];
    const apart = before.to - before.from;
    return [[words.difference, print(apart, inputDigits(apart)), print(before[eye.of], eye.digits)], row];
  });
  const height = main.height * 0.86;
  const table = new NumberTable({
    heads: [new Label({}), new Label({text: words.input}), new Label({text: words.output})],
    rows,
    colors: [color.muted, color.muted, eye.color],
    size: [column.width, height],
    position: [column.left + column.width / 2, main.center.y],
    opacity: 0,
  });
  for (const [row, cells] of table.cells.entries()) {
    for (const [index, each] of cells.entries()) {
      each.opacity(0);
      if (row % 2 === 1 && index === 1) each.fill(color.ink);
    }
  }
  return table;
}

/** Inputs are printed with as many digits as they were given with: three, and four where they are tiny. */
function inputDigits(value: number): number {
  const short = Number(value.toFixed(3));
  return Math.abs(short - value) > 5e-5 ? 4 : 3;
}

function cell(table: NumberTable, row: number, column: number): Numeral {
  const found = table.cells[row]?.[column];
  if (!found) throw new RangeError(`The table has no cell ${column} in row ${row}.`);
  return found;
}
