import {Line, Rect, type Layout} from '@motion-canvas/2d';
import {
  all,
  Color,
  createSignal,
  easeInOutCubic,
  easeOutCubic,
  linear,
  Vector2,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {formatNumber} from '../../src/components/formatNumber';
import {mayOverlap} from '../../src/components/mayOverlap';
import {Label} from '../../src/components/Label';
import {Readout} from '../../src/components/Readout';
import {Stems} from '../../src/components/Stems';
import type {Cue} from '../../src/stage/beats';
import {leave, reveal} from '../../src/stage/motion';
import {vectorOf, waypoints, type ZigzagParts} from './parts';

/** How many steps are walked slowly. */
const slowSteps = 5;

/**
 * The first updates one by one: an error is met, the quadrant that it chooses lights up, its arrow grows, the weights
 * follow, and the open quadrants with them.
 */
export function* firstSteps(parts: ZigzagParts, cue: Cue<'plus' | 'minus' | 'turn'>): ThreadGenerator {
  const {plane, path, startMark, zigzag, stage, met} = parts;
  const {color, size, pace} = stage.theme;
  yield* leave(...parts.passing.children());
  yield* reveal(...evidence(parts));
  for (const [index, {error, weights}] of zigzag.sigmoid.trajectory.slice(0, slowSteps).entries()) {
    if (index < 3) yield* cue((['plus', 'minus', 'turn'] as const)[index] ?? 'turn');
    const hue = error < 0 ? color.negative : color.positive;
    const from = plane.at(waypoints(zigzag.sigmoid)[index] ?? Vector2.zero);
    const corner = new Vector2(plane.width(), -plane.height()).scale(Math.sign(error));
    const chosen = new Rect({
      position: from.add(corner.scale(0.5)),
      size: plane.size(),
      fill: new Color(hue).alpha(0.25),
      opacity: 0,
    });
    const arrow = new Line({
      points: [from, plane.at(vectorOf(weights))],
      stroke: hue,
      lineWidth: size.curve,
      endArrow: true,
      arrowSize: 2 * size.dot,
      end: 0,
    });
    plane.marks.add([chosen, arrow]);
    chosen.moveToBottom();
    met(index + 1);
    yield* chosen.opacity(1, pace.beat, easeOutCubic);
    yield* arrow.end(1, pace.beat, easeOutCubic);
    yield* all(path.steps(index + 1, pace.move, easeInOutCubic), arrow.start(1, pace.move, easeInOutCubic));
    yield* all(plane.pivot(vectorOf(weights), pace.beat, easeInOutCubic), chosen.opacity(0, pace.beat));
    arrow.remove();
    chosen.remove();
  }
  startMark.moveToTop();
}

/** The steps taken, the last error, and every error so far; all of them follow the walker. */
function evidence({stage, path, passing, zigzag, met}: ZigzagParts): readonly Layout[] {
  const {theme, regions, words} = stage;
  const {color, size} = theme;
  const {column} = regions;
  const run = zigzag.sigmoid;
  const steps = run.summary.arrivalStep ?? run.trajectory.length;
  const errors = run.trajectory.slice(0, steps).map(({error}) => error);
  const reach = Math.max(...errors.map(Math.abs));
  const taken = () => Math.min(steps, Math.ceil(path.steps() - 1e-9));
  // An error is met before its step is taken.
  const latest = () => Math.max(met(), taken());
  const row = column.top + size.figure;
  passing.position(0);
  const count = new Readout({
    text: () => `${taken()}`,
    name: words.step,
    color: color.sigmoid,
    position: [column.left, row],
    opacity: 0,
  });
  const turns = new Readout({
    text: () => `${taken() === 0 ? 0 : (run.trajectory[taken() - 1]?.turns ?? 0)}`,
    name: words.turns,
    color: color.ink,
    position: [column.left + column.width * 0.3, row],
    opacity: 0,
  });
  const error = new Readout({
    // Before the first step there is no error.
    text: () => (latest() === 0 ? '–' : formatNumber(errors[latest() - 1] ?? 0, 2, true)),
    name: words.error,
    color: color.gradient,
    position: [column.left + column.width * 0.6, row],
    opacity: 0,
  });
  const stems = new Stems({
    opacity: 0,
    size: [column.width, column.height * 0.36],
    position: [column.center.x, column.bottom - column.height * 0.18],
    xRange: [0, steps],
    yRange: [-reach, reach],
    values: errors,
    shown: () => path.steps(),
  });
  const name = new Label({
    text: words.errors,
    anchor: 'left',
    position: [column.left, stems.position().y - stems.height() / 2 - size.gap],
    opacity: 0,
  });
  passing.add([count, turns, error, stems, name]);
  return [count, turns, error, stems, name];
}

/** The whole way is walked. */
export function* walkPath({plane, path, stage}: ZigzagParts): ThreadGenerator {
  const {pace} = stage.theme;
  yield* plane.shade(0, pace.move);
  const rest = path.points().length - 1 - path.steps();
  // The large steps, which are seen, at a walk; the many small ones near the optimum faster.
  const seen = Math.min(path.points().length - 1, 12);
  yield* path.steps(seen, Math.max(0, seen - path.steps()) * pace.beat, linear);
  yield* path.steps(path.points().length - 1, Math.min(3.5, rest * pace.beat), linear);
}

/** The way walked is pulled straight and laid beside the straight way, both to one scale. */
export function* compareLengths(parts: ZigzagParts): ThreadGenerator {
  const {stage, plane, passing, zigzag} = parts;
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  const {column} = regions;
  const {summary} = zigzag.sigmoid;
  yield* leave(...passing.children());

  const inView = (point: Vector2) => plane.at(point).add(plane.position());
  const walked = waypoints(zigzag.sigmoid).map(inView);
  const direct = [zigzag.sigmoid.start, zigzag.sigmoid.optimum].map(vectorOf).map(inView);
  const scale = column.width / lengthOf(walked);
  const rows = [column.top + column.height * 0.24, column.top + column.height * 0.46];
  const lines = [direct, walked].map((points, index) => {
    const unfolded = unfold(points, new Vector2(column.left, rows[index] ?? 0), scale);
    const straightened = createSignal(0);
    const line = mayOverlap(
      new Line({
        points: () => points.map((point, at) => Vector2.lerp(point, unfolded[at] ?? point, straightened())),
        stroke: index === 0 ? color.muted : color.sigmoid,
        lineWidth: size.curve,
        lineJoin: 'round',
        lineCap: 'round',
      }),
      'it leaves the plane, in which the names of start and optimum stand',
    );
    const name = (
      <Label
        text={index === 0 ? words.straight : words.walked}
        anchor={'left'}
        position={[column.left, (rows[index] ?? 0) - size.title]}
        opacity={0}
      />
    );
    return {line, straightened, name};
  });
  passing.add(lines.flatMap(({line, name}) => [line, name]));
  for (const {straightened, name} of lines) {
    yield* straightened(1, pace.dwell, easeInOutCubic);
    yield* reveal(name);
  }
  const y = column.bottom - size.figure * 1.3;
  const figures = [
    new Readout({
      text: `${summary.arrivalStep ?? '–'}`,
      name: words.arrived,
      color: color.sigmoid,
      position: [column.left, y],
      opacity: 0,
    }),
    new Readout({
      text: `${formatNumber(summary.detour, 1)}×`,
      name: words.times,
      position: [column.center.x, y],
      opacity: 0,
    }),
  ];
  passing.add(figures);
  yield* reveal(...figures);
}

function lengthOf(points: readonly Vector2[]): number {
  return points.slice(1).reduce((sum, point, index) => sum + point.sub(points[index] ?? point).magnitude, 0);
}

/** The same points on one horizontal line, each as far along as the way to it is long. */
function unfold(points: readonly Vector2[], from: Vector2, scale: number): readonly Vector2[] {
  return points.map((_, index) => from.add([lengthOf(points.slice(0, index + 1)) * scale, 0]));
}
