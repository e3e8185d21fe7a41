import {Circle, Layout, type Node} from '@motion-canvas/2d';
import {all, easeOutCubic, Vector2, type ThreadGenerator} from '@motion-canvas/core';
import {Trajectory, WeightPlane} from 'activation-lecture/components';
import type {ChapterScript} from 'activation-lecture/script';
import {meanLoss, type Weights} from 'activation-lecture/simulation';
import {grow, type Stage} from 'activation-lecture/stage';
import {runLesson, type Lesson, type Walk} from './walks';

/** What the chapters that walk down the valley have in common. */
export interface ValleyParts<S extends ChapterScript> {
  readonly stage: Stage<S>;
  readonly lesson: Lesson;
  readonly plane: WeightPlane;
  /** What is here for this beat, or the next ones, only. */
  readonly passing: Layout;
  readonly marks: readonly [start: Circle, optimum: Circle];
}

export const vectorOf = ({w1, w2}: Weights): Vector2 => new Vector2(w1, w2);

/** Half the width of the plane, in weights: all walks stay inside. */
const extent = 3.4;

/** Builds, not yet to be seen, the plane with its valley. */
export function setValley<S extends ChapterScript>(stage: Stage<S>): ValleyParts<S> {
  const {view, theme, regions} = stage;
  const {color, size} = theme;
  const lesson = runLesson();
  const {valley, start} = lesson;
  const startLoss = meanLoss(valley, start);
  const plane = new WeightPlane({
    position: regions.square.center,
    size: [regions.square.width, regions.square.height],
    xRange: [-extent, extent],
    yRange: [-extent, extent],
    axes: 0,
    valley: {
      ...valley,
      optimum: [valley.optimum.w1, valley.optimum.w2],
      levels: [1, 0, -1, -2, -3].map(power => startLoss * 4 ** power),
    },
  });
  const mark = {size: 2.4 * size.dot, scale: 0};
  const marks = [
    new Circle({...mark, position: plane.at(vectorOf(start)), fill: color.ink}),
    new Circle({...mark, position: plane.at(vectorOf(valley.optimum)), stroke: color.ink, lineWidth: size.curve}),
  ] as const;
  plane.marks.add(marks);
  const passing = new Layout({});
  view.add([plane, passing]);
  return {stage, lesson, plane, passing, marks};
}

/** The plane opens, the valley is drawn, start and optimum are marked. */
export function* openValley<S extends ChapterScript>({stage, plane, marks}: ValleyParts<S>): ThreadGenerator {
  const {pace} = stage.theme;
  yield* plane.axes(1, pace.move, easeOutCubic);
  yield* all(plane.contours(1, pace.draw), grow(...marks));
}

/** A walk, not yet begun. Its start and its goal stay above it. */
export function addWalk<S extends ChapterScript>(
  {plane, marks}: ValleyParts<S>,
  name: string,
  {path}: Walk,
  stroke: string,
): Trajectory {
  const points = path.map(({weights}) => plane.at(vectorOf(weights)));
  const way = new Trajectory({name, points, stroke});
  plane.marks.add(way);
  for (const mark of marks) mark.moveToTop();
  return way;
}

/** Everything among the plane's marks but the start and the optimum. */
export function passingMarks<S extends ChapterScript>({plane, marks}: ValleyParts<S>): readonly Node[] {
  return plane.marks.children().filter(node => !marks.some(mark => mark === node));
}
