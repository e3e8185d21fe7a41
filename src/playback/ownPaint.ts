import * as motionCanvas from '@motion-canvas/2d';
import type {Scene} from '@motion-canvas/core';

/** What a class overrides that paints by itself. */
const paint = /^(?:draw|render)/u;

const known = new Map<object, boolean>(
  Object.values(motionCanvas).flatMap(value =>
    typeof value === 'function' && value.prototype instanceof motionCanvas.Node
      ? [[value.prototype as object, false] as const]
      : [],
  ),
);
known.set(motionCanvas.Node.prototype, false);

/**
 * Whether a node of the scene is of a class that is not Motion Canvas' own and paints by itself: what it reads meanwhile,
 * such as a field, the time or another library's picture, may be no signal, so that nobody hears of its change.
 */
export function paintsByItself(scene: Scene): boolean {
  const nodes: unknown = Reflect.get(scene, 'registeredNodes');
  if (!(nodes instanceof Map)) return false;
  for (const node of nodes.values()) {
    if (node instanceof motionCanvas.Node && isOwn(Object.getPrototypeOf(node) as object)) return true;
  }
  return false;
}

function isOwn(prototype: object): boolean {
  const answer = known.get(prototype);
  if (answer !== undefined) return answer;
  const own = Object.getOwnPropertyNames(prototype).some(name => paint.test(name));
  const result = own || isOwn(Object.getPrototypeOf(prototype) as object);
  known.set(prototype, result);
  return result;
}
