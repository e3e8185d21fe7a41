import {all, delay, easeInOutCubic, type ThreadGenerator} from '@motion-canvas/core';
import type {Cue} from '../../src/stage/beats';
import {extentOf, vectorOf, waypoints} from '../zigzag/parts';
import type {TanhParts} from './parts';
import {Racer, type RacerProps} from './Racer';

/** How many steps are walked slowly, so that one sees which way each goes. */
const slowSteps = 4;

/** Sigmoid and tanh from the same start to the same optimum, each at its own largest rate without overshoot. */
export function* free(parts: TanhParts, cue: Cue<'same' | 'sooner'>): ThreadGenerator {
  const {stage, zigzag, racers, plot} = parts;
  const {theme, words, layer, keep, regions} = stage;
  const {color, pace} = theme;
  const {center} = regions.main;
  const apart = (sidesOf(parts).pair + theme.size.margin) / 2;
  const sigmoid = racer(
    {run: zigzag.sigmoid, path: 'sigmoid path', name: words.sigmoid, color: color.sigmoid, hand: -1},
    parts,
  );
  const tanh = racer({run: zigzag.tanh, path: 'tanh path', name: words.tanh, color: color.tanh, hand: 1}, parts);
  sigmoid.position(center.addX(-apart));
  tanh.position(center.addX(apart));
  racers.push(sigmoid, tanh);
  layer.add([...racers]);
  keep(...racers);
  yield* plot.opacity(0, pace.beat);
  yield* all(...racers.map(one => one.enter()));
  yield* cue('same');
  yield* all(
    ...racers.flatMap(one => [one.aim(), one.plane.start.pulse(), delay(2 * pace.beat, one.plane.optimum.pulse())]),
  );
  yield* all(...racers.flatMap(({open}) => open.map(quadrants => quadrants.drawn(1, pace.beat))));
  for (let step = 1; step <= slowSteps; step++) yield* all(...racers.map(one => one.walk(step, 0.8 * pace.move)));
  yield* cue('sooner');
  yield* all(
    ...racers.flatMap(({open}) => open.map(quadrants => quadrants.drawn(0, pace.move))),
    tanh.walk(Infinity, 2 * pace.beat),
    sigmoid.walk(Infinity, 1.4 * pace.dwell),
  );
}

/** A control between the two: the sigmoid's shape, centred. */
export function* centring(parts: TanhParts, cue: Cue<'minus' | 'fast' | 'centre'>): ThreadGenerator {
  const {stage, zigzag, racers, paired} = parts;
  const {theme, words, layer, keep, regions} = stage;
  const {pace, color} = theme;
  const {center} = regions.main;
  const [sigmoid, tanh] = racers;
  if (!sigmoid || !tanh) throw new Error('This beat comes after the one in which sigmoid and tanh race.');
  const aside = (regions.main.width + theme.size.gap) / 3;
  yield* all(
    delay(pace.beat, paired(0, pace.move, easeInOutCubic)),
    sigmoid.rearrange(sigmoid.position(center.addX(-aside), pace.move, easeInOutCubic)),
    tanh.rearrange(tanh.position(center.addX(aside), pace.move, easeInOutCubic)),
  );
  const control = racer(
    {run: zigzag.centredSigmoid, path: 'centred path', name: words.centredSigmoid, color: color.sigmoid, hand: 1},
    parts,
  );
  control.position(center);
  layer.add(control);
  keep(control);
  racers.push(control);
  yield* cue('minus');
  yield* all(control.enter(), control.aim());
  yield* cue('fast');
  yield* control.walk(slowSteps, 2 * pace.move);
  yield* control.walk(Infinity, pace.draw);
  yield* cue('centre');
  yield* all(...racers.map(({plane}) => plane.optimum.pulse()));
}

/** Room for the words beside the planes of a pair, in multiples of a label's size: for the longest of the names. */
const room = 5.8;

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

function racer(own: Pick<RacerProps, 'run' | 'path' | 'name' | 'color' | 'hand'>, parts: TanhParts): Racer {
  const {stage, zigzag, paired} = parts;
  const {theme, words} = stage;
  const runs = [zigzag.sigmoid, zigzag.tanh, zigzag.centredSigmoid];
  return new Racer({
    ...own,
    words,
    sides: sidesOf(parts),
    paired,
    room: room * theme.size.label,
    extent: extentOf(runs.flatMap(one => [...waypoints(one), vectorOf(one.optimum)])),
  });
}
