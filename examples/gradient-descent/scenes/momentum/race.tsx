import {all, linear, type ThreadGenerator} from '@motion-canvas/core';
import {Readout, type Trajectory} from 'activation-lecture/components';
import {leave, reveal} from 'activation-lecture/stage';
import {addWalk, passingMarks, type ValleyParts} from '../../src/valleyPlane';
import type {script} from './script';

type Parts = ValleyParts<typeof script>;

/** Both walks from the same start, step by step at the same time. */
export function* race(parts: Parts): ThreadGenerator {
  const {stage, lesson, plane, passing} = parts;
  const {color, pace} = stage.theme;
  yield* leave(...passing.children(), ...plane.passing.children(), ...passingMarks(parts));
  const walks = [
    {way: addWalk(parts, 'plain', lesson.plain, color.sigmoid), hue: color.sigmoid, name: stage.words.plainSteps},
    {way: addWalk(parts, 'momentum', lesson.momentum, color.tanh), hue: color.tanh, name: stage.words.momentumSteps},
  ];
  const counters = walks.map(({way, hue, name}, row) => counter(parts, way, hue, name, row));
  passing.add(counters);
  yield* reveal(...counters);
  const aStep = pace.beat;
  yield* all(
    ...walks.map(({way}) => {
      const steps = way.points().length - 1;
      return way.steps(steps, steps * aStep, linear);
    }),
  );
}

function counter({stage: {theme, regions}}: Parts, way: Trajectory, color: string, name: string, row: number): Readout {
  const {column} = regions;
  return new Readout({
    text: () => String(Math.floor(way.steps() + 1e-9)),
    name,
    color,
    position: [column.left, column.top + theme.size.figure * (1 + 2.2 * row)],
    opacity: 0,
  });
}
