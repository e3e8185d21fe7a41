import {Line, type Circle} from '@motion-canvas/2d';
import {
  all,
  Color,
  createSignal,
  delay,
  easeInOutCubic,
  easeOutCubic,
  Vector2,
  type SimpleSignal,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {formatNumber} from '../../src/components/formatNumber';
import {Formula} from '../../src/components/Formula';
import {Label} from '../../src/components/Label';
import {mayOverlap} from '../../src/components/mayOverlap';
import {SignBadge} from '../../src/components/SignBadge';
import type {Cue} from '../../src/stage/beats';
import {grow, leave, reveal} from '../../src/stage/motion';
import {vectorOf, type ZigzagParts} from './parts';
import {changeRow, type SignedNeuron} from './signs';

/** The unit steps aside, the plane opens, and the two changes become the two sides of one arrow. */
export function* showPlane(
  parts: ZigzagParts,
  signed: SignedNeuron,
  cue: Cue<'point' | 'changes' | 'arrow'>,
): ThreadGenerator {
  const {stage, plane, passing, startMark, steps, zigzag} = parts;
  const {color, size, pace} = stage.theme;
  const {column} = stage.regions;
  const step = steps.positive;
  const before = zigzag.sigmoid.trajectory[step.step - 2]?.weights ?? zigzag.sigmoid.start;
  const from = plane.at(vectorOf(before));
  const to = plane.at(vectorOf(step.weights));
  startMark.position(from);
  yield* all(
    signed.neuron.size([column.width * 0.36, signed.neuron.height()], pace.move),
    signed.neuron.position([column.left + column.width * 0.32, column.center.y], pace.move),
    delay(pace.move * 0.6, plane.axes(1, pace.move, easeOutCubic)),
  );
  yield* cue('point');
  yield* grow(startMark);
  yield* cue('changes');

  const side = {stroke: color.positive, lineWidth: size.line, endArrow: true, arrowSize: 1.4 * size.dot, end: 0};
  const across = new Line({...side, points: [from, new Vector2(to.x, from.y)]});
  const up = new Line({...side, points: [from, new Vector2(from.x, to.y)]});
  const arrow = new Line({...side, points: [from, to], stroke: color.ink, lineWidth: size.curve});
  passing.position(plane.position());
  passing.add([across, up, arrow, startMark.clone()]);
  const places = [
    Vector2.lerp(from, new Vector2(to.x, from.y), 0.5).addY(0.8 * size.title),
    Vector2.lerp(from, new Vector2(from.x, to.y), 0.5).addX(-size.title),
  ];
  for (const [index, line] of [across, up].entries()) {
    const formula = <Formula tex={`\\Delta w_${index + 1}`} />;
    const name = mayOverlap(formula, 'It leaves its place on the edge for its side of the arrow.');
    passing.add(name);
    name.absolutePosition(signed.changes[index]?.absolutePosition() ?? Vector2.zero);
    yield* all(name.position(places[index] ?? from, pace.beat), line.end(1, pace.beat, easeOutCubic));
  }
  yield* cue('arrow');
  yield* arrow.end(1, pace.move, easeOutCubic);
}

/**
 * The inputs turn through all pairs of positive numbers, and the error through zero: the arrow sweeps two quadrants, which
 * are shaded by it, and never enters the others.
 */
export function* shadeAllowed(
  parts: ZigzagParts,
  signed: SignedNeuron,
  cue: Cue<'right' | 'left' | 'closed'>,
): ThreadGenerator {
  const {stage, plane, passing, zigzag, startMark, steps} = parts;
  const {color, size, pace} = stage.theme;
  const {learningRate} = zigzag.sigmoid;
  const step = steps.positive;
  const at = startMark.position();
  const weights = plane.toMaths(at);
  const length = Math.hypot(...step.inputs);
  const own = Math.atan2(step.inputs[1], step.inputs[0]);
  const [angle, error] = [createSignal(own), createSignal(step.error)];
  const update = () => {
    const inputs = [length * Math.cos(angle()), length * Math.sin(angle())] as const;
    const changes = [learningRate * error() * inputs[0], learningRate * error() * inputs[1]] as const;
    return {inputs, error: error(), changes};
  };
  signed.follow(update);
  yield* leave(...passing.children());
  const arrow = new Line({
    points: () => [at, inside(at, plane.at(weights.add(new Vector2(...update().changes))), plane.size().scale(0.5))],
    stroke: () => (error() < 0 ? color.negative : color.positive),
    lineWidth: size.curve,
    endArrow: true,
    // No arrow is longer than its head.
    arrowSize: () => Math.min(2 * size.dot, plane.scaleOf().x * new Vector2(...update().changes).magnitude),
  });
  const sectors = ([1, -1] as const).map(sign => new Sector(at, sign, own, plane.width(), parts));
  passing.position(plane.position());
  plane.marks.add(sectors.map(({shape}) => shape));
  passing.add([arrow, startMark.clone()]);
  plane.pivot(weights);
  const [lowest, highest] = [0.02, Math.PI / 2 - 0.02];
  const seconds = pace.move / 2;
  const sweep = function* (sector: Sector | undefined): ThreadGenerator {
    for (const [to, edge] of [
      [highest, sector?.high],
      [lowest, sector?.low],
    ] as const) {
      yield* all(angle(to, seconds, easeInOutCubic), edge?.(to, seconds, easeInOutCubic) ?? angle(to, seconds));
    }
  };
  yield* cue('right');
  yield* sweep(sectors[0]);
  yield* cue('left');
  yield* error(-step.error, seconds, easeInOutCubic);
  yield* sweep(sectors[1]);
  yield* cue('closed');
  yield* all(
    plane.shade(1, pace.move),
    ...sectors.map(({shape}) => shape.opacity(0, pace.move)),
    angle(own, pace.draw, easeInOutCubic),
    error(step.error, pace.draw, easeInOutCubic),
  );
  for (const {shape} of sectors) shape.remove();
}

/** Where an arrow ends that is not drawn beyond the edge of the plane. */
function inside(from: Vector2, to: Vector2, half: Vector2): Vector2 {
  const way = to.sub(from);
  const share = (start: number, length: number, edge: number) =>
    length === 0 ? 1 : Math.max(0, (Math.sign(length) * edge - start) / length);
  return from.add(way.scale(Math.min(1, share(from.x, way.x, half.x), share(from.y, way.y, half.y))));
}

/** What the arrow has swept so far, on one side of the point. */
class Sector {
  /** In radians, from the first axis. */
  public readonly low: SimpleSignal<number>;
  public readonly high: SimpleSignal<number>;
  public readonly shape: Line;

  public constructor(at: Vector2, sign: 1 | -1, from: number, radius: number, {stage: {theme}}: ZigzagParts) {
    this.low = createSignal(from);
    this.high = createSignal(from);
    const edge = (angle: number) => at.add(new Vector2(Math.cos(angle), -Math.sin(angle)).scale(2 * sign * radius));
    this.shape = new Line({
      points: () => [at, edge(this.low()), edge((this.low() + this.high()) / 2), edge(this.high())],
      closed: true,
      fill: new Color(theme.color.sigmoid).alpha(0.18),
    });
  }
}

/** The best weights lie up and to the left: the straight way leads into a closed quadrant. */
export function* showTarget(parts: ZigzagParts, signed: SignedNeuron, cue: Cue<'optimum' | 'closed'>): ThreadGenerator {
  const {stage, plane, passing, startMark, optimumMark, straight, zigzag} = parts;
  const {theme, words} = stage;
  const {pace} = theme;
  const run = zigzag.sigmoid;
  yield* leave(...passing.children(), signed.neuron);
  yield* all(
    startMark.position(plane.at(vectorOf(run.start)), pace.move, easeInOutCubic),
    plane.pivot(vectorOf(run.start), pace.move, easeInOutCubic),
  );
  startMark.position(() => plane.at(vectorOf(run.start)));
  const start = nameOf(startMark, words.start, 1, parts);
  const optimum = nameOf(optimumMark, words.optimum, -1, parts);
  plane.over.add([start, optimum]);
  yield* reveal(start);
  yield* cue('optimum');
  yield* all(grow(optimumMark), reveal(optimum));
  yield* cue('closed');
  yield* straight.end(1, pace.draw, easeInOutCubic);
  yield* showNeed(parts);
}

/** A mark's name, above and to the left of it (-1) or below it (1), wherever it goes. */
export function nameOf(mark: Circle, text: string, side: 1 | -1, {stage: {theme}}: ZigzagParts): Label {
  const {color, size} = theme;
  const aside: [number, number] = side > 0 ? [0, size.title] : [2 * size.dot, -0.9 * size.title];
  return new Label({
    text,
    fill: color.ink,
    halo: true,
    anchor: side > 0 ? 'center' : 'right',
    position: () => mark.position().add(aside),
    opacity: 0,
  });
}

/** The change that would lead straight there: one weight down, the other up. */
function* showNeed({stage, passing, zigzag}: ZigzagParts): ThreadGenerator {
  const {theme, regions, words} = stage;
  const {size} = theme;
  const {column} = regions;
  const need = vectorOf(zigzag.sigmoid.optimum).sub(vectorOf(zigzag.sigmoid.start));
  passing.position(0);
  const name = new Label({
    text: words.needed,
    anchor: 'left',
    opacity: 0,
    position: [column.left, column.top + size.title],
  });
  passing.add(name);
  yield* reveal(name);
  for (const [index, value] of [need.x, need.y].entries()) {
    const y = column.top + size.figure * (2.2 + 1.6 * index);
    const badge = new SignBadge({value, size: size.figure, position: [column.left + size.figure / 2, y], scale: 0});
    const row = changeRow(index, formatNumber(value, 2, true), size.figure, {
      position: [column.left + 4 * size.figure, y],
      opacity: 0,
    });
    passing.add([badge, row]);
    yield* all(grow(badge), reveal(row));
  }
}
