import {Circle, Layout, Line, type Node} from '@motion-canvas/2d';
import {
  all,
  createSignal,
  delay,
  easeInOutCubic,
  easeOutCubic,
  linear,
  sequence,
  Vector2,
  type SimpleSignal,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {formatNumber} from '../../src/components/formatNumber';
import {Formula} from '../../src/components/Formula';
import {Label} from '../../src/components/Label';
import {Readout} from '../../src/components/Readout';
import {ScatterPlot} from '../../src/components/ScatterPlot';
import {Trajectory} from '../../src/components/Trajectory';
import {zigzagLines} from '../../src/simulation/experiments/zigzag/run';
import type {Cue} from '../../src/stage/beats';
import {grow, leave, reveal} from '../../src/stage/motion';
import {nameOf} from './arrow';
import {extentOf, extentOfRun, valleyOf, vectorOf, waypoints, type ZigzagParts} from './parts';

/**
 * Inputs far from the origin on the left; on the right the lines on which the samples have no error, all falling to the
 * right, and the valley that their sum makes of the loss, with its two axes.
 */
export function* showValley(parts: ZigzagParts, cue: Cue<'cloud' | 'lines' | 'valley'>): ThreadGenerator {
  const {stage, passing, plane, path, straight, zigzag} = parts;
  const {color, size, pace} = stage.theme;
  yield* leave(...passing.children());
  yield* all(path.opacity(0.35, pace.beat), straight.opacity(0, pace.beat));
  yield* cue('cloud');
  yield* showCloud(parts);
  yield* cue('lines');
  const centre = vectorOf(zigzag.sigmoid.optimum);
  const reach = 2 * plane.xRange()[1];
  const lines = zigzagLines(zigzag.sigmoid).map(({direction: [dx, dy]}) => {
    const along = new Vector2(dx, dy).scale(reach);
    return new Line({
      points: [plane.at(centre.sub(along)), plane.at(centre.add(along))],
      stroke: color.sigmoid,
      lineWidth: size.hairline,
      end: 0,
    });
  });
  plane.marks.add(lines.map(stage.passing));
  yield* sequence(pace.beat, ...lines.map(line => line.end(1, pace.move, easeInOutCubic)));
  yield* cue('valley');
  yield* all(
    plane.contours(1, pace.draw, linear),
    path.opacity(0, pace.beat),
    ...lines.map(line => line.opacity(0.4, pace.draw)),
  );
  yield* drawAxes(parts);
  yield* reveal(ratioBeside(createSignal(zigzag.sigmoid.summary.conditionNumber), parts));
}

/** The inputs of the eight samples and their axes. */
function* showCloud({stage: {theme, regions, words}, passing, zigzag}: ZigzagParts): ThreadGenerator {
  const {color, size, pace} = theme;
  const {column} = regions;
  const side = column.height - 1.5 * size.title;
  const cloud = new ScatterPlot({
    size: side,
    position: [column.left + side / 2, column.bottom - side / 2],
    xRange: [-0.65, 1.05],
    yRange: [-0.65, 1.05],
    points: zigzag.sigmoid.inputs,
    color: color.sigmoid,
    dots: 0,
    axes: 0,
  });
  const name = new Label({
    text: words.inputs,
    anchor: 'left',
    position: [column.left, column.top + size.title / 2],
    opacity: 0,
  });
  const axisNames = [
    <Formula tex={'x_1'} fill={color.muted} position={cloud.toLocal(1, 0).add([0, size.label])} opacity={0} />,
    <Formula tex={'x_2'} fill={color.muted} position={cloud.toLocal(0, 1).add([-size.label, 0])} opacity={0} />,
  ] as Node[];
  cloud.add(axisNames);
  passing.add([cloud, name]);
  yield* all(cloud.axes(1, pace.move, easeOutCubic), reveal(name, ...axisNames));
  yield* cloud.dots(1, pace.move, easeOutCubic);
}

/** How many times steeper the valley is across than along, at the right of the cloud. */
function ratioBeside(ratio: SimpleSignal<number>, {stage: {regions, words}, passing}: ZigzagParts): Readout {
  const {column} = regions;
  const readout = new Readout({
    text: () => `${formatNumber(ratio(), 1)}×`,
    name: words.steeper,
    position: [column.right - column.width * 0.34, column.bottom - column.height * 0.28],
    opacity: 0,
  });
  passing.add(readout);
  return readout;
}

/** The steep and the flat axis of the loss, through its optimum. */
function* drawAxes({stage: {theme, words}, plane, zigzag}: ZigzagParts): ThreadGenerator {
  const {color, size, pace} = theme;
  const {summary, optimum} = zigzag.sigmoid;
  const centre = vectorOf(optimum);
  for (const [index, word] of [words.steep, words.flat].entries()) {
    const [dx, dy] = summary.eigenvectors[index === 0 ? 0 : 1];
    // An eigenvector has two ends: towards the right there is room for its name.
    const axis = new Vector2(dx, dy).scale(dx < 0 ? -1 : 1);
    const length = index === 0 ? 0.6 : 2.2;
    const line = new Line({
      points: [plane.at(centre), plane.at(centre.add(axis.scale(length)))],
      stroke: color.ink,
      lineWidth: size.line,
      endArrow: true,
      arrowSize: 1.4 * size.dot,
      end: 0,
    });
    const tag = new Label({
      text: word,
      fill: color.ink,
      halo: true,
      anchor: 'left',
      position: plane.at(centre.add(axis.scale(length))).add([size.gap / 2, 0]),
      opacity: 0,
    });
    plane.passing.add([line, tag]);
    yield* all(line.end(1, pace.draw, easeInOutCubic), delay(pace.draw - pace.beat, reveal(tag)));
  }
}

/** The same unit, the same start, as far to go, but into an open quadrant. */
export function* control(parts: ZigzagParts): ThreadGenerator {
  const {stage, plane, passing, path, straight, startMark, zigzag} = parts;
  const {theme, words} = stage;
  const {color, size, pace} = theme;
  const run = zigzag.allowed;
  // Room for the names of both optima at the edges.
  const low = 1.15 * plane.xRange()[0];
  const high = extentOf([...waypoints(run), vectorOf(run.optimum)].map(point => point.scale(1.15)));
  const aim = () => plane.at(vectorOf(run.optimum));
  const mark = new Circle({position: aim, size: 2.4 * size.dot, stroke: color.ink, lineWidth: size.curve, scale: 0});
  const direct = straight
    .clone()
    .points([() => plane.at(vectorOf(run.start)), aim])
    .end(0)
    .opacity(1);
  const way = new Trajectory({
    name: 'allowed path',
    points: () => waypoints(run).map(point => plane.at(point)),
    stroke: color.sigmoid,
  });
  const name = nameOf(mark, words.optimum, -1, parts);
  yield* leave(...passing.children(), ...plane.passing.children());
  plane.marks.add([direct, way, mark]);
  startMark.moveToTop();
  plane.over.add(name);
  const most = Math.max(...[zigzag.sigmoid, run].map(({summary}) => summary.arrivalStep ?? 0));
  const [closed, open] = [
    stepRow(0, words.closedQuadrant, () => zigzag.sigmoid.summary.arrivalStep ?? 0, most, parts),
    stepRow(1, words.openQuadrant, () => way.steps(), most, parts),
  ];
  yield* all(
    reveal(closed),
    plane.xRange([low, high], pace.draw, easeInOutCubic),
    plane.yRange([(low - high) / 2, (high - low) / 2], pace.draw, easeInOutCubic),
    path.opacity(0.4, pace.draw),
    straight.opacity(1, pace.draw),
  );
  yield* all(grow(mark), reveal(name), plane.valley(valleyOf(run), pace.draw, easeInOutCubic));
  plane.pivot(vectorOf(run.start));
  yield* all(direct.end(1, pace.draw, easeInOutCubic), plane.shade(1, pace.draw));
  const steps = way.points().length - 1;
  yield* reveal(open);
  yield* way.steps(steps, Math.min(4, steps * pace.beat), linear);
}

/** The mean of all samples leads into the closed quadrant and does not turn; along the valley it gets on slowly. */
export function* meanOfAll(parts: ZigzagParts, cue: Cue<'closed' | 'small'>): ThreadGenerator {
  const {stage, plane, passing, path, straight, startMark, zigzag, batch} = parts;
  const {theme, words} = stage;
  const {color, pace} = theme;
  const half = extentOfRun(zigzag.sigmoid);
  const ways = plane.marks.children().filter(node => node !== path && node instanceof Trajectory);
  const way = new Trajectory({
    name: 'batch path',
    points: () => batch.map(point => plane.at(vectorOf(point))),
    stroke: color.ink,
  });
  // The control's optimum is left outside, and its name must not wander off with it.
  yield* leave(...passing.children(), ...ways, ...plane.over.children().slice(-1));
  plane.marks.add(way);
  startMark.moveToTop();
  const [single, mean] = [
    stepRow(0, words.oneByOne, () => zigzag.sigmoid.summary.arrivalStep ?? 0, batch.length - 1, parts),
    stepRow(1, words.meanOfAll, () => way.steps(), batch.length - 1, parts),
  ];
  yield* all(
    reveal(single),
    plane.xRange([-half, half], pace.draw),
    plane.yRange([-half, half], pace.draw),
    plane.valley(valleyOf(zigzag.sigmoid), pace.draw),
    straight.opacity(1, pace.draw),
    reveal(mean),
  );
  yield* cue('closed');
  const seen = Math.min(12, batch.length - 1);
  yield* way.steps(seen, 1.2 * pace.dwell, linear);
  yield* cue('small');
  yield* way.steps(batch.length - 1, 1.5 * pace.dwell, linear);
}

/** How many steps were taken so far: as a number, and as a row of that many dots. */
function stepRow(row: 0 | 1, name: string, taken: () => number, most: number, parts: ZigzagParts): Layout {
  const {stage, passing} = parts;
  const {theme, regions} = stage;
  const {color, size} = theme;
  const {column} = regions;
  const y = column.top + column.height * (0.15 + 0.48 * row);
  const readout = new Readout({
    text: () => `${Math.ceil(taken() - 1e-9)}`,
    name,
    color: color.sigmoid,
    position: [column.left, y],
  });
  const dots = Array.from(
    {length: most},
    (_, step) =>
      new Circle({
        size: 2 * size.dot,
        fill: color.sigmoid,
        position: [column.left + (step * column.width) / most + size.dot, y + 1.4 * size.figure],
        scale: () => Math.min(1, Math.max(0, taken() - step)),
      }),
  );
  const group = new Layout({opacity: 0, children: [readout, ...dots]});
  passing.add(group);
  return group;
}

/** With every input moved by one half the cloud lies around the origin, and the valley is round. */
export function* towardsTanh(parts: ZigzagParts, cue: Cue<'move'>): ThreadGenerator {
  const {plane, passing, zigzag, stage, straight} = parts;
  const {pace} = stage.theme;
  const ways = plane.marks.children().filter(node => node instanceof Trajectory || node instanceof Line);
  yield* leave(...passing.children());
  const ratio = createSignal(zigzag.sigmoid.summary.conditionNumber);
  yield* all(
    reveal(ratioBeside(ratio, parts)),
    showCloud(parts),
    plane.shade(0, pace.move),
    ...ways.map(node => node.opacity(0, pace.move)),
    straight.opacity(0, pace.move),
  );
  const cloud = passing.children().find(node => node instanceof ScatterPlot);
  yield* cue('move');
  // It goes on while one hears that the valley becomes round.
  yield* all(
    cloud?.points(zigzag.centredSigmoid.inputs, 2 * pace.dwell, easeInOutCubic) ?? plane.shade(0, pace.dwell),
    plane.valley(valleyOf(zigzag.centredSigmoid), 2 * pace.dwell, easeInOutCubic),
    ratio(zigzag.centredSigmoid.summary.conditionNumber, 2 * pace.dwell, easeInOutCubic),
  );
}
