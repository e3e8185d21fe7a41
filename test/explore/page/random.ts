import {Node, Txt} from '@motion-canvas/2d';
import {endScene, Random, startScene} from '@motion-canvas/core';
import type {Exploration, Knob, Value, Values} from '../../../src/explore';
import type {Player} from '../../../src/playback/Player';

/** Draws values that a viewer might: near the lecture's, far from it, and at the ends of what is allowed. */
export function drawValues(exploration: Exploration, experiment: string, seed: number): Values {
  const random = new Random(seed);
  const knobs = exploration.knobs.filter(knob => knob.experiment === experiment);
  const chosen = knobs.filter(() => random.nextFloat() < 0.5);
  return Object.fromEntries((chosen.length > 0 ? chosen : knobs).map(knob => [knob.id, valueFor(knob, random)]));
}

function valueFor({shape, initial}: Knob, random: Random): Value {
  if (shape.kind === 'choice') return shape.choices[random.nextInt(0, shape.choices.length)];
  if (shape.kind === 'json') return initial;
  const {integer, from, to, scale} = shape;
  const usual = typeof initial === 'number' ? initial : 1;
  // Whole trainings of thousands of steps would only be waited for.
  const high = Math.min(to, scale === 'log' ? 4 * usual : Math.max(2 * Math.abs(usual), 4));
  const low = Math.max(from, scale === 'log' ? usual / 30 : -high);
  const value = [low, high, low + random.nextFloat() * (high - low)][random.nextInt(0, 3)] ?? usual;
  return integer ? Math.round(value) : value;
}

/** What is wrong in a picture: reports with numbers that are none, texts that are not whole inside the frame. */
export function faultsIn({scene, canvas}: Player): readonly string[] {
  const view: unknown =
    'getView' in scene ? Reflect.apply(Reflect.get(scene, 'getView') as () => unknown, scene, []) : undefined;
  if (!(view instanceof Node)) return ['the scene has no nodes'];
  startScene(scene);
  try {
    return view
      .findAll((node: Node): node is Node => node.absoluteOpacity() > 0.5)
      .flatMap(node => [...notFinite(node), ...outside(node, canvas)]);
  } finally {
    endScene(scene);
  }
}

interface Reporting {
  report(): {readonly series?: readonly {readonly name: string; readonly points: readonly (readonly number[])[]}[]};
}

function notFinite(node: Node): readonly string[] {
  if (!('report' in node)) return [];
  const {series = []} = (node as unknown as Reporting).report();
  return series
    .filter(({points}) => points.some(point => !point.every(Number.isFinite)))
    .map(({name}) => `${name} of ${node.key} is not finite`);
}

/** Pixels that a glyph's box may be wider than its ink. */
const slack = 8;

function outside(node: Node, {width, height}: HTMLCanvasElement): readonly string[] {
  if (!(node instanceof Txt) || node.children().length === 0) return [];
  const half = node.size().scale(0.5);
  if (half.x === 0 || half.y === 0) return [];
  const corners = [half, half.scale(-1)].map(corner => corner.transformAsPoint(node.localToWorld()));
  const text = node.text();
  if (corners.some(({x, y}) => !Number.isFinite(x + y))) return [`"${text}" is nowhere`];
  const isIn = corners.every(({x, y}) => x > -slack && y > -slack && x < width + slack && y < height + slack);
  return isIn ? [] : [`"${text}" is outside of the frame`];
}
