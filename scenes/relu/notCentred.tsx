import {Circle, Line} from '@motion-canvas/2d';
import {all, easeInOutCubic, easeOutCubic, linear, sequence, type ThreadGenerator} from '@motion-canvas/core';
import {FunctionPlot} from '../../src/components/FunctionPlot';
import {Label} from '../../src/components/Label';
import {Readout} from '../../src/components/Readout';
import {Trajectory} from '../../src/components/Trajectory';
import {WeightPlane} from '../../src/components/WeightPlane';
import {relu} from '../../src/simulation/activations';
import type {Cue} from '../../src/stage/beats';
import {grow, reveal} from '../../src/stage/motion';
import {extentOf, valleyOf, vectorOf, waypoints} from '../zigzag/parts';
import type {ReluParts} from './parts';

/** Chapter 4's inputs through ReLU: none is negative, and the way over the weight plane is bent again. */
export function* notCentred(parts: ReluParts, cue: Cue<'again' | 'soften'>): ThreadGenerator {
  const {stage, passing, zigzag} = parts;
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  const {square, column} = regions;
  const run = zigzag.relu;
  yield* showOutputs(parts);
  const extent = extentOf([...waypoints(run), vectorOf(run.optimum)]);
  const plane = new WeightPlane({
    position: square.center,
    size: [square.width, square.height],
    xRange: [-extent, extent],
    yRange: [-extent, extent],
    valley: valleyOf(run),
    axes: 0,
    handles: ['zigzag.start', 'zigzag.optimum'],
  });
  const [start, optimum] = [plane.at(vectorOf(run.start)), plane.at(vectorOf(run.optimum))];
  const path = new Trajectory({points: waypoints(run).map(point => plane.at(point)), stroke: color.relu});
  const mark = {size: 2.4 * size.dot, scale: 0};
  const marks = [
    new Circle({...mark, position: start, fill: color.ink}),
    new Circle({...mark, position: optimum, stroke: color.ink, lineWidth: size.curve}),
  ];
  const straight = new Line({
    points: [start, optimum],
    stroke: color.muted,
    lineWidth: size.line,
    lineDash: [size.dot, size.dot],
    end: 0,
  });
  plane.marks.add([straight, path, ...marks]);
  const row = column.bottom - 5 * size.label;
  const arrival = new Label({
    text: words.arrival,
    anchor: 'left',
    position: [column.left, row - size.figure / 2 - 0.9 * size.label],
    opacity: 0,
  });
  const counts = [
    {text: `${zigzag.sigmoid.summary.arrivalStep ?? '–'}`, name: words.sigmoid, hue: color.sigmoid},
    {text: `${zigzag.tanh.summary.arrivalStep ?? '–'}`, name: words.tanh, hue: color.tanh},
    {text: () => `${Math.ceil(path.steps() - 1e-9)}`, name: words.relu, hue: color.relu},
  ].map(
    ({text, name, hue}, index) =>
      new Readout({text, name, color: hue, position: [column.left + (column.width / 3) * index, row], opacity: 0}),
  );
  const softened = new Label({
    text: words.softened,
    fill: color.ink,
    anchor: 'left',
    position: [column.left, column.bottom - size.label / 2],
    opacity: 0,
  });
  passing.add([plane, arrival, ...counts, softened]);
  yield* all(plane.axes(1, pace.move, easeOutCubic), plane.contours(1, pace.draw, linear), grow(...marks));
  yield* all(straight.end(1, pace.move, easeInOutCubic), reveal(arrival, ...counts));
  yield* cue('again');
  yield* path.steps(path.points().length - 1, pace.dwell, linear);
  yield* cue('soften');
  yield* reveal(softened);
}

/** The sixteen inputs on ReLU, and their outputs on the axis at its right. */
function* showOutputs({stage, passing, zigzag}: ReluParts): ThreadGenerator {
  const {theme, regions} = stage;
  const {color, size, pace} = theme;
  const {column} = regions;
  const sums = zigzag.preActivations.flat();
  const reach = Math.ceil(Math.max(...sums.map(Math.abs)));
  const plot = new FunctionPlot({
    size: [column.width * 0.9, column.height * 0.4],
    position: [column.left + column.width * 0.45, column.top + column.height * 0.2],
    xRange: [-reach, reach],
    yRange: [-reach / 3, reach],
    curve: () => relu.value,
    color: color.relu,
    drawn: 0,
    axes: 0,
  });
  passing.add(plot);
  yield* all(plot.axes(1, pace.move, easeOutCubic), plot.drawn(1, pace.move, linear));
  const dots = sums.map(
    sum => new Circle({position: plot.toLocal(sum, 0), size: 1.6 * size.dot, fill: color.ink, scale: 0}),
  );
  plot.marks.add(dots);
  yield* sequence(pace.beat / 12, ...dots.map(dot => dot.scale(1, pace.beat, easeOutCubic)));
  yield* all(...dots.map((dot, index) => dot.position(plot.pointAt(sums[index] ?? 0), pace.move, easeInOutCubic)));
}
