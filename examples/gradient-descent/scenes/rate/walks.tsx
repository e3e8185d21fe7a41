import {linear, easeInOutCubic, type ThreadGenerator} from '@motion-canvas/core';
import {formatNumber, Readout, type Trajectory} from 'activation-lecture/components';
import {leave, reveal} from 'activation-lecture/stage';
import type {Walk} from '../../src/walks';
import {addWalk, passingMarks, type ValleyParts} from '../../src/valleyPlane';
import type {script} from './script';

type Parts = ValleyParts<typeof script>;

/** A quarter of the best rate: down to the floor, and along it hardly at all. */
export function* walkTimid(parts: Parts): ThreadGenerator {
  const {stage, lesson} = parts;
  yield* clear(parts);
  const way = addWalk(parts, 'timid', lesson.timid, stage.theme.color.sigmoid);
  yield* reveal(...evidence(parts, lesson.timid, way));
  yield* way.steps(lesson.timid.path.length - 1, 2.5 * stage.theme.pace.dwell, linear);
}

/** Beyond the limit every jump is longer than the last one. */
export function* walkBold(parts: Parts): ThreadGenerator {
  const {stage, lesson} = parts;
  const {pace} = stage.theme;
  yield* clear(parts);
  const way = addWalk(parts, 'bold', lesson.bold, stage.theme.color.sigmoid);
  yield* reveal(...evidence(parts, lesson.bold, way));
  for (let step = 1; step < lesson.bold.path.length; step++) yield* way.steps(step, pace.move, easeInOutCubic);
}

/** The best that one rate can do for both directions. */
export function* walkBest(parts: Parts): ThreadGenerator {
  const {stage, lesson} = parts;
  yield* clear(parts);
  const way = addWalk(parts, 'plain', lesson.plain, stage.theme.color.sigmoid);
  yield* reveal(...evidence(parts, lesson.plain, way));
  yield* way.steps(lesson.plain.path.length - 1, 3.5 * stage.theme.pace.dwell, linear);
}

/** What was there for the beat before goes, and its walk. */
function* clear(parts: Parts): ThreadGenerator {
  const {passing, plane} = parts;
  yield* leave(...passing.children(), ...plane.passing.children(), ...passingMarks(parts));
}

/** The rate, the steps taken and how much of the first distance is left; the last two follow the walker. */
function evidence({stage, passing}: Parts, {learningRate, path}: Walk, way: Trajectory): readonly Readout[] {
  const {theme, regions, words} = stage;
  const {column} = regions;
  const whole = path[0]?.distance ?? 1;
  const taken = () => Math.min(path.length - 1, Math.floor(way.steps() + 1e-9));
  const left = () => (path[taken()]?.distance ?? whole) / whole;
  const readouts = [
    {text: formatNumber(learningRate, 2), name: words.learningRate, color: theme.color.ink},
    {text: () => String(taken()), name: words.steps, color: theme.color.sigmoid},
    {text: () => `${formatNumber(100 * left(), 0)}%`, name: words.left, color: theme.color.ink},
  ].map(
    ({text, name, color}, row) =>
      new Readout({
        text,
        name,
        color,
        position: [column.left, column.top + theme.size.figure * (0.7 + 1.9 * row)],
        opacity: 0,
      }),
  );
  passing.add(readouts);
  return readouts;
}
