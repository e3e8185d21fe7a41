import {
  all,
  chain,
  createSignal,
  easeInOutCubic,
  easeOutCubic,
  linear,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {ringOf} from '../components/boundary';
import {shadeOf} from '../components/RingsMap';
import {Equation} from '../../src/components/Equation';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {Readout} from '../../src/components/Readout';
import {Axes, Curve, Dots, Field, fit, Plot, row, Segment, stack, Vector, type Point} from '../../src/plot';
import {relu} from '../../src/simulation/activations';
import {unitLine, type UnitLine} from '../../src/simulation/unitLine';
import type {Cue} from '../../src/stage/beats';
import {pulse, reveal} from '../../src/stage/motion';
import type {ReluParts} from './parts';

/** How far the picture of the two rings reaches: to the right there is room for a line that is thrown. */
const plane = {x: [-2.7, 5.3], y: [-2.7, 2.7]} as const;

/**
 * A unit's line among the data, lit on its active side. One step too large throws it past every point; the point's dots
 * slide to the left of 0 on the curve, and the arrow of the update has no length any more.
 */
export function* dying(
  {stage, dyingRelu, dyingFilm}: ReluParts,
  cue: Cue<'throw' | 'left' | 'update'>,
): ThreadGenerator {
  const {theme, regions, words, layer} = stage;
  const {color, size, pace} = theme;
  const {deadUnit} = dyingRelu;
  if (!deadUnit) throw new Error('No unit of the first layer dies in this run: give it another seed or a larger rate.');
  const {dataset, tooLarge} = dyingFilm;
  const film = tooLarge.slice(0, deadUnit.diedAt + 2).map(network => unitLine(network, deadUnit.unit, dataset.inputs));
  const step = createSignal(0);
  const line = () => blended(film, step());
  const [planeBox, side] = row(regions.main, [0.54, 0.46], size.margin);
  if (!planeBox || !side) throw new Error('The main region has no room for two.');

  const lit = new Field({
    of: (x, y) => (preActivation(line(), [x, y]) > 0 ? 1 : 0),
    colors: [color.panel, color.panel, shadeOf(color.panel, color.relu)],
    cells: 160,
    drawn: 0,
  });
  const rings = [ringOf(dataset, 0), ringOf(dataset, 1)].map(
    (points, label) =>
      new Dots({
        name: label === 0 ? 'inner' : 'outer',
        points,
        color: label === 0 ? color.muted : color.ink,
        radius: size.dot / 2,
        drawn: 0,
      }),
  );
  const edge = new Segment({
    from: () => along(line(), -20),
    to: () => along(line(), 20),
    color: color.relu,
    lineWidth: size.curve,
    drawn: 0,
  });
  const arrow = new Vector({
    from: () => along(line(), 0),
    to: () => tipOf(film, step()),
    color: color.gradient,
    lineWidth: size.curve,
    opacity: () => Math.min(1, 4 * lengthOf(film, step())),
    drawn: 0,
  });
  const field = new Plot({
    xScale: plane.x,
    yScale: plane.y,
    equalUnits: true,
    panel: 1,
    children: [lit, ...rings, edge, arrow],
  });
  fit(field, planeBox);

  const [curveBox, below] = stack(side, [0.62, 0.38]);
  if (!curveBox || !below) throw new Error('The right side has no room for two.');
  const sums = film.flatMap(each => each.preActivations);
  const [least, most] = [Math.floor(Math.min(...sums)), Math.ceil(Math.max(...sums))];
  const curve = new Curve({of: relu.value, color: color.relu, drawn: 0});
  const samples = new Dots({
    name: 'samples',
    points: () => line().preActivations.map((sum): Point => [sum, relu.value(sum)]),
    colors: () => line().preActivations.map(sum => (sum > 0 ? color.ink : color.muted)),
    radius: 0.7 * size.dot,
    drawn: 0,
  });
  const axes = new Axes({across: {ticks: [least + 1, 0], crosses: 0, color: color.muted}, drawn: 0});
  const graph = new Plot({
    xScale: [least, most],
    yScale: [-0.5, most],
    equalUnits: true,
    children: [axes, curve, samples],
  });
  fit(graph, curveBox);
  const active = new Readout({
    text: () => `${line().active}/${deadUnit.strip[0]?.length ?? 0}`,
    name: words.activeOn,
    color: color.relu,
    position: [side.left, below.top + 0.35 * size.figure],
    opacity: 0,
  });
  const slope = formatNumber(relu.slope(-1), 0);
  const update = new Equation({
    kind: 'label',
    position: [side.left + 0.5 * side.width, below.bottom - 0.5 * size.label],
    tokens: [
      {text: words.input},
      {text: '×', color: color.muted},
      {text: words.error},
      {text: '×', color: color.muted},
      {text: slope, color: color.gradient},
      {text: '=', color: color.muted},
      {text: slope},
    ],
  });
  update.opacity(0);
  const unit = new Label({
    text: words.oneUnit,
    fill: color.relu,
    anchor: 'right',
    position: [side.right, below.top + 0.35 * size.figure],
    opacity: 0,
  });
  layer.add([field, graph, active, update, unit]);

  yield* all(...rings.map(ring => ring.drawn(1, pace.move, linear)));
  yield* all(edge.drawn(1, pace.move), lit.drawn(1, pace.move), reveal(unit));
  yield* all(axes.drawn(1, pace.beat), curve.drawn(1, pace.beat, linear));
  yield* all(samples.drawn(1, pace.move, linear), reveal(active), arrow.drawn(1, pace.move, easeOutCubic));
  const died = deadUnit.diedAt;
  yield* step(died - 1, pace.move, easeInOutCubic);
  yield* cue('throw');
  yield* step(died, pace.dwell, easeInOutCubic);
  // While nothing else moves: whose line it was, and what its count has become.
  yield chain(pulse(unit), pulse(active));
  yield* cue('left');
  yield* samples.radius(1.2 * size.dot, pace.draw, easeOutCubic);
  yield* samples.radius(0.7 * size.dot, pace.draw, easeOutCubic);
  yield* cue('update');
  yield* reveal(update);
}

/** The line on its way from one step to the next. */
function blended(film: readonly UnitLine[], step: number) {
  const [from, to] = [film[Math.floor(step)], film[Math.ceil(step)]];
  if (!from || !to) throw new RangeError(`The unit has no line at step ${step}.`);
  const share = step - Math.floor(step);
  const mix = (a: number, b: number) => a + share * (b - a);
  const preActivations = from.preActivations.map((sum, at) => mix(sum, to.preActivations[at] ?? sum));
  return {
    weights: [mix(from.weights[0], to.weights[0]), mix(from.weights[1], to.weights[1])] as const,
    bias: mix(from.bias, to.bias),
    preActivations,
    active: preActivations.filter(sum => sum > 0).length,
  };
}

type Line = Pick<UnitLine, 'weights' | 'bias'>;

function preActivation({weights, bias}: Line, [x, y]: Point): number {
  return weights[0] * x + weights[1] * y + bias;
}

/** A point of the line, so many units from the foot of the origin. */
function along({weights: [w1, w2], bias}: Line, distance: number): Point {
  const squared = w1 * w1 + w2 * w2;
  const length = Math.sqrt(squared);
  return [(-bias * w1) / squared - (w2 / length) * distance, (-bias * w2) / squared + (w1 / length) * distance];
}

/** How much the weights change in the step that follows. */
function changeAt(film: readonly UnitLine[], step: number): Point {
  const change = (at: number): Point => {
    const [before, after] = [film[at], film[at + 1]];
    return before && after ? [after.weights[0] - before.weights[0], after.weights[1] - before.weights[1]] : [0, 0];
  };
  const [from, to] = [change(Math.floor(step)), change(Math.ceil(step))];
  const share = step - Math.floor(step);
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

function lengthOf(film: readonly UnitLine[], step: number): number {
  return Math.hypot(...changeAt(film, step));
}

function tipOf(film: readonly UnitLine[], step: number): Point {
  const [x, y] = along(blended(film, step), 0);
  const [dx, dy] = changeAt(film, step);
  return [x + dx, y + dy];
}
