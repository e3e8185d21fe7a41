import {all, delay, easeInOutCubic, type ThreadGenerator} from '@motion-canvas/core';
import {leave} from '../../src/stage/motion';
import {extentOf, vectorOf, waypoints} from '../zigzag/parts';
import type {TanhParts} from './parts';
import {RacePlane, type RacePlaneProps} from './RacePlane';

/** Sigmoid and tanh from the same start to the same optimum, each at its own best rate, step for step. */
export function* free(parts: TanhParts): ThreadGenerator {
  const {stage, passing, zigzag, racers} = parts;
  const {theme, words} = stage;
  const {color} = theme;
  yield* leave(...passing.children());
  const sigmoid = racer({run: zigzag.sigmoid, name: words.sigmoid, color: color.sigmoid, hand: -1}, parts);
  const tanh = racer({run: zigzag.tanh, name: words.tanh, color: color.tanh, hand: 1}, parts);
  const {center} = stage.regions.main;
  const apart = (sidesOf(parts).pair + theme.size.margin) / 2;
  sigmoid.position(center.addX(-apart));
  tanh.position(center.addX(apart));
  racers.push(sigmoid, tanh);
  passing.add([...racers]);
  yield* all(...racers.map(one => one.open(theme)));
  yield* all(...racers.map(one => one.walk(theme)));
}

/** A control between the two: the sigmoid's shape, centred. */
export function* centring(parts: TanhParts): ThreadGenerator {
  const {stage, passing, zigzag, racers, paired} = parts;
  const {theme, words, regions} = stage;
  const {center} = regions.main;
  const [sigmoid, tanh] = racers;
  if (!sigmoid || !tanh) throw new Error('This beat comes after the one in which sigmoid and tanh race.');
  const {move} = theme.pace;
  yield* all(
    delay(theme.pace.beat, paired(0, move, easeInOutCubic)),
    sigmoid.rearrange(sigmoid.position(center.addX(-columnOf(parts)), move, easeInOutCubic), theme),
    tanh.rearrange(tanh.position(center.addX(columnOf(parts)), move, easeInOutCubic), theme),
  );
  const {centredSigmoid: run} = zigzag;
  const control = racer({run, name: words.centredSigmoid, color: theme.color.sigmoid, hand: 1}, parts);
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

/** Room for the words beside the planes of a pair, in multiples of a label's size: for the longest of the names. */
const room = 4.6;

/** Sides of the planes: as large as two of them can be with their words beside them, and three with theirs below. */
function sidesOf({stage: {theme, regions}}: TanhParts) {
  const {size} = theme;
  const {main} = regions;
  const beside = room * size.label + size.gap;
  return {
    pair: Math.min(main.height, (main.width - size.margin) / 2 - beside),
    three: main.height - 1.4 * size.figure,
  };
}

type Racer = Pick<RacePlaneProps, 'run' | 'name' | 'color' | 'hand'>;

function racer(own: Racer, parts: TanhParts): RacePlane {
  const {stage, zigzag, paired} = parts;
  const {theme, words} = stage;
  const runs = [zigzag.sigmoid, zigzag.tanh, zigzag.centredSigmoid];
  return new RacePlane({
    ...own,
    unit: words.steps,
    sides: sidesOf(parts),
    paired,
    room: room * theme.size.label,
    extent: extentOf(runs.flatMap(one => [...waypoints(one), vectorOf(one.optimum)])),
    theme,
  });
}
