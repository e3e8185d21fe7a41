import {Circle} from '@motion-canvas/2d';
import {
  all,
  createSignal,
  easeInOutCubic,
  easeOutCubic,
  linear,
  Vector2,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {formatNumber} from '../../src/components/formatNumber';
import {FunctionPlot} from '../../src/components/FunctionPlot';
import {Readout} from '../../src/components/Readout';
import {relu} from '../../src/simulation/activations';
import type {BentFit, BentLine, BentLines} from '../../src/simulation/experiments/bent-lines/run';
import type {Cue} from '../../src/stage/beats';
import {grow, reveal} from '../../src/stage/motion';
import type {ReluParts} from './parts';

/** How many units are added slowly. */
const slowUnits = 4;

/** Bent lines are added one after the other, and their sum approaches a curve. */
export function* bentEnough({stage, passing, bentLines}: ReluParts, cue: Cue<'add'>): ThreadGenerator {
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  const {main} = regions;
  const {inputs, targets, fits} = bentLines;
  const units = createSignal(0);
  const width = main.width * 0.56;
  const frame = {
    size: [width, main.height] as [number, number],
    position: new Vector2(main.left + width / 2, main.center.y),
    xRange: [inputs[0] ?? 0, inputs.at(-1) ?? 0] as const,
    yRange: [-1.5, 1.5] as const,
    drawn: 0,
    // With few units the sum shoots far out of the picture.
    clip: true,
  };
  const target = new FunctionPlot({...frame, curve: () => through(inputs, targets), color: color.faint, axes: 0});
  const sum = new FunctionPlot({...frame, curve: () => sumOf(fits, units()), color: color.relu, axes: 1});
  // A broad track, to be seen on both sides of the sum where that has reached it.
  target.graph.lineWidth(2 * size.curve);
  const right = frame.position.x + width / 2 + size.margin;
  const count = new Readout({
    text: () => `${Math.floor(units() + 1e-9)}`,
    name: words.units,
    color: color.relu,
    position: [right, main.top + size.figure / 2],
    opacity: 0,
  });
  const error = new Readout({
    text: () => formatNumber(fits[Math.floor(units() + 1e-9)]?.error ?? 0, 2),
    name: words.fitError,
    position: [right + (main.right - right) / 2, main.top + size.figure / 2],
    opacity: 0,
  });
  passing.add([target, count, error]);
  yield* target.axes(1, pace.move, easeOutCubic);
  yield* target.drawn(1, pace.move, linear);
  passing.add(sum);
  yield* all(sum.drawn(1, pace.move, linear), reveal(count, error));

  const smallTop = main.top + 2.2 * size.figure;
  const columns = 4;
  const rows = Math.ceil(Math.max(1, fits.length - 1) / columns);
  const pitch = new Vector2((main.right - right) / columns, (main.bottom - smallTop) / rows);
  const tallest = largestPart(bentLines);
  yield* cue('add');
  for (const [index, {kink}] of (fits.at(-1)?.lines ?? []).entries()) {
    const line = () => blended(fits, units()).lines[index] ?? {kink, direction: 1, weight: 0};
    const small = new FunctionPlot({
      size: [pitch.x - size.gap, pitch.y - size.gap],
      position: [
        right + (index % columns) * pitch.x + pitch.x / 2,
        smallTop + (Math.floor(index / columns) + 0.5) * pitch.y,
      ],
      xRange: frame.xRange,
      yRange: [-tallest, tallest],
      curve: () => partOf(line()),
      color: color.relu,
      lineWidth: size.line,
      axes: 0,
    });
    const bend = new Circle({position: () => sum.pointAt(kink), size: 2 * size.dot, fill: color.ink, scale: 0});
    passing.add(small);
    sum.marks.add(bend);
    const seconds = index < slowUnits ? pace.move : pace.move / 2;
    yield* all(small.axes(1, seconds, easeOutCubic), grow(bend), units(index + 1, seconds, easeInOutCubic));
  }
}

/** A curve that is known at evenly spaced inputs. */
function through(inputs: readonly number[], values: readonly number[]): (x: number) => number {
  const [first = 0, second = 1] = inputs;
  return x => {
    const at = Math.min(inputs.length - 1, Math.max(0, (x - first) / (second - first)));
    const low = values[Math.floor(at)] ?? 0;
    return low + (at - Math.floor(at)) * ((values[Math.ceil(at)] ?? low) - low);
  };
}

/** The fit on the way from one number of units to the next: the sum is linear in its weights. */
function blended(fits: readonly BentFit[], units: number): Pick<BentFit, 'offset' | 'lines'> {
  const before = fits[Math.floor(units)];
  const after = fits[Math.ceil(units)];
  if (!before || !after) throw new RangeError(`There are fits of up to ${fits.length - 1} units, not of ${units}.`);
  const share = units - Math.floor(units);
  const blend = (from: number, to: number) => from + share * (to - from);
  return {
    offset: blend(before.offset, after.offset),
    lines: after.lines.map((line, index) => ({...line, weight: blend(before.lines[index]?.weight ?? 0, line.weight)})),
  };
}

function sumOf(fits: readonly BentFit[], units: number): (x: number) => number {
  const {offset, lines} = blended(fits, units);
  const parts = lines.map(partOf);
  return x => parts.reduce((sum, part) => sum + part(x), offset);
}

function partOf({kink, direction, weight}: BentLine): (x: number) => number {
  return x => weight * relu.value(direction * (x - kink));
}

/** How far up or down any part of any fit reaches. */
function largestPart({inputs, fits}: BentLines): number {
  const ends = [inputs[0] ?? 0, inputs.at(-1) ?? 0];
  return Math.max(...fits.flatMap(({lines}) => lines.flatMap(line => ends.map(x => Math.abs(partOf(line)(x))))));
}
