import type {Layout, Node, Scene2D} from '@motion-canvas/2d';
import {endScene, startScene, Vector2} from '@motion-canvas/core';
import type {Player} from '../playback/Player';
import type {Exploration, Knob} from './exploration';
import type {Values} from './values';

/** Where something is in the picture, in shares of its width and height from its top left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A point of the picture that is a parameter: whoever moves it changes the experiment. */
export interface Handle {
  /** As its two knobs are called without their last part: `zigzag.start`. */
  readonly id: string;
  readonly description: string;
  /** The two knobs, across and up. */
  readonly knobs: readonly [Knob, Knob];
  readonly at: Spot;
  /** The values of the two knobs that put the point there. */
  readonly valuesAt: (spot: Spot) => Values;
}

/** A node in which points are drawn that are parameters: a `Plot`, or what turns maths units into pixels as it does. */
type Plane = Layout & {
  /** The parameters, each with two fields: `zigzag.start`. */
  readonly handles: readonly string[];
  toMaths(pixels: Vector2): Vector2;
} & ({toPixels(point: readonly [number, number]): Vector2} | {toLocal(x: number, y: number): Vector2});

/** Pixels of the picture are no finer than this in maths units: what is dragged gets round numbers. */
const finest = 200;

/** The handles in the picture that a player shows. */
export function handlesOf(player: Player, {knobs}: Exploration): readonly Handle[] {
  const {width, height} = player.canvas;
  const {scene} = player;
  if (!isScene2D(scene)) return [];
  // Nodes that are made of what a signal says are made now, if they have not been yet.
  startScene(scene);
  const shown = scene.getView().findAll(isPlane).filter(isShown);
  endScene(scene);
  return shown.flatMap(plane =>
    plane.handles.flatMap((id): Handle[] => {
      const [across, up] = knobs.filter(knob => knob.id.startsWith(`${id}.`));
      if (typeof across?.value !== 'number' || typeof up?.value !== 'number') return [];
      const local = pixelsOf(plane, [across.value, up.value]);
      const {x: halfWidth, y: halfHeight} = plane.size().scale(0.5);
      if (!(Math.abs(local.x) <= halfWidth && Math.abs(local.y) <= halfHeight)) return [];
      const {x, y} = local.transformAsPoint(plane.localToWorld());
      return [
        {
          id,
          description: across.description,
          knobs: [across, up],
          at: {x: x / width, y: y / height},
          valuesAt(spot) {
            const pixels = new Vector2(spot.x * width, spot.y * height).transformAsPoint(plane.worldToLocal());
            const [maths, next] = [plane.toMaths(pixels), plane.toMaths(pixels.add(width / finest))];
            const grain = 10 ** Math.floor(Math.log10(Math.abs(next.x - maths.x) / 2 || 1));
            const round = (value: number) => Number((Math.round(value / grain) * grain).toPrecision(6));
            return {[across.id]: round(maths.x), [up.id]: round(maths.y)};
          },
        },
      ];
    }),
  );
}

function isScene2D(scene: object): scene is Scene2D {
  return 'getView' in scene && 'registerNode' in scene;
}

function isPlane(node: Node): node is Plane {
  return 'handles' in node && 'toMaths' in node && Array.isArray(node.handles);
}

function pixelsOf(plane: Plane, point: readonly [number, number]): Vector2 {
  return 'toPixels' in plane ? plane.toPixels(point) : plane.toLocal(...point);
}

/** Fainter planes are on their way in or out. */
const half = 0.5;

function isShown(plane: Plane): boolean {
  return plane.absoluteOpacity() > half && openness(plane) > half;
}

/** How far a plane with a ground of its own has come. */
function openness(plane: Plane): number {
  for (const name of ['opened', 'axes']) {
    const signal: unknown = name in plane ? Reflect.get(plane, name) : undefined;
    if (typeof signal === 'function') return Number(Reflect.apply(signal, plane, []));
  }
  return 1;
}
