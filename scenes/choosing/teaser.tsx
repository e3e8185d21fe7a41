import {Circle} from '@motion-canvas/2d';
import {all, easeOutCubic, linear, Vector2, type ThreadGenerator} from '@motion-canvas/core';
import {Label} from '../../src/components/Label';
import {Readout} from '../../src/components/Readout';
import {Trajectory} from '../../src/components/Trajectory';
import {WeightPlane} from '../../src/components/WeightPlane';
import {zigzagLoss} from '../../src/simulation/experiments/zigzag/run';
import {grow, leave, reveal} from '../../src/stage/motion';
import type {ChoosingParts} from './parts';

/** Chapter 4's valley, and the sigmoid's way through it once more. */
export function* teaser({stage, passing, path: run}: ChoosingParts): ThreadGenerator {
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  const {square, column, title} = regions;
  yield* leave(...passing.children());

  const steps = run.summary.arrivalStep ?? run.trajectory.length;
  const points = [run.start, ...run.trajectory.slice(0, steps).map(({weights}) => weights)];
  const far = Math.max(...[...points, run.optimum].flatMap(({w1, w2}) => [Math.abs(w1), Math.abs(w2)]));
  const extent = Math.ceil(far * 4 + 1) / 4;
  const startLoss = zigzagLoss(run, run.start);
  const plane = new WeightPlane({
    position: square.center,
    size: [square.width, square.height],
    xRange: [-extent, extent],
    yRange: [-extent, extent],
    axes: 0,
    handles: ['zigzag.start', 'zigzag.optimum'],
    valley: {
      optimum: [run.optimum.w1, run.optimum.w2],
      eigenvalues: run.summary.eigenvalues,
      eigenvectors: run.summary.eigenvectors,
      levels: [1, 0, -1, -2, -3].map(power => startLoss * 4 ** power),
    },
  });
  const at = ({w1, w2}: (typeof points)[number]) => plane.at(new Vector2(w1, w2));
  const way = new Trajectory({points: () => points.map(at), stroke: color.sigmoid});
  const mark = {size: 2.4 * size.dot, scale: 0};
  const start = new Circle({...mark, position: at(run.start), fill: color.ink});
  const optimum = new Circle({...mark, position: at(run.optimum), stroke: color.ink, lineWidth: size.curve});
  plane.marks.add([way, optimum, start]);
  const names = [
    new Label({text: words.nextLecture, anchor: 'left', position: [title.left, title.center.y], opacity: 0}),
    ...[words.nextTitleFirst, words.nextTitleSecond].map(
      (text, line) =>
        new Label({
          kind: 'figure',
          strong: true,
          text,
          fill: color.ink,
          anchor: 'left',
          position: [column.left, column.top + size.figure * (0.5 + 1.15 * line)],
          opacity: 0,
        }),
    ),
  ];
  const count = new Readout({
    text: () => `${Math.ceil(way.steps() - 1e-9)}`,
    name: words.steps,
    color: color.sigmoid,
    position: [column.left, column.bottom - size.figure * 1.3],
    opacity: 0,
  });
  passing.add([plane, ...names, count]);
  yield* all(plane.axes(1, pace.move, easeOutCubic), plane.contours(1, pace.draw, linear), reveal(...names));
  yield* all(grow(start, optimum), reveal(count));
  yield* way.steps(points.length - 1, 3 * pace.dwell, linear);
}
