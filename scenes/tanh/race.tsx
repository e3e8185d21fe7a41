import {all, easeInOutCubic, type ThreadGenerator} from '@motion-canvas/core';
import type {ZigzagRun} from '../../src/simulation/zigzag';
import {leave} from '../../src/stage/motion';
import {extentOf, vectorOf, waypoints} from '../zigzag/parts';
import type {TanhParts} from './parts';
import {RacePlane} from './RacePlane';

/** Sigmoid and tanh from the same start to the same optimum, each at its own best rate, step for step. */
export function* free(parts: TanhParts): ThreadGenerator {
  const {stage, passing, zigzag, racers} = parts;
  const {theme, words} = stage;
  const {color} = theme;
  yield* leave(...passing.children());
  const sigmoid = racer(zigzag.sigmoid, words.sigmoid, color.sigmoid, parts);
  const tanh = racer(zigzag.tanh, words.tanh, color.tanh, parts);
  const {center} = stage.regions.main;
  sigmoid.position(center.addX(-columnOf(parts) * 0.6));
  tanh.position(center.addX(columnOf(parts) * 0.6));
  racers.push(sigmoid, tanh);
  passing.add([...racers]);
  yield* all(...racers.map(one => one.open(theme)));
  yield* all(...racers.map(one => one.walk(theme)));
}

/** A control between the two: the sigmoid's shape, centred. */
export function* centring(parts: TanhParts): ThreadGenerator {
  const {stage, passing, zigzag, racers} = parts;
  const {theme, words, regions} = stage;
  const {center} = regions.main;
  const [sigmoid, tanh] = racers;
  if (!sigmoid || !tanh) throw new Error('This beat comes after the one in which sigmoid and tanh race.');
  const {move} = theme.pace;
  yield* all(
    sigmoid.position(center.addX(-columnOf(parts)), move, easeInOutCubic),
    tanh.position(center.addX(columnOf(parts)), move, easeInOutCubic),
  );
  const control = racer(zigzag.centredSigmoid, words.centredSigmoid, theme.color.sigmoid, parts);
  control.position(center);
  racers.push(control);
  passing.add(control);
  yield* control.open(theme);
  yield* control.walk(theme);
}

/** From the middle of one of three columns to that of the next, in pixels. */
function columnOf({stage: {theme, regions}}: TanhParts): number {
  return (regions.main.width + theme.size.gap) / 3;
}

function racer(run: ZigzagRun, name: string, color: string, {stage, zigzag}: TanhParts): RacePlane {
  const {theme, regions, words} = stage;
  const {size} = theme;
  const runs = [zigzag.sigmoid, zigzag.tanh, zigzag.centredSigmoid];
  return new RacePlane({
    run,
    name,
    unit: words.steps,
    color,
    side: regions.main.height - 1.4 * size.figure,
    extent: extentOf(runs.flatMap(one => [...waypoints(one), vectorOf(one.optimum)])),
    theme,
  });
}
