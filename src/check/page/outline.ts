import {Circle, Curve, Line, Rect, type Shape} from '@motion-canvas/2d';
import {BBox, Vector2} from '@motion-canvas/core';

/** A shape's edge in its own pixels, and whether it closes. */
export interface Outline {
  readonly points: readonly Vector2[];
  readonly closed: boolean;
}

const samples = 48;

/** Components that draw by themselves say where by a method of this name. */
interface Outlined {
  outline(): readonly Vector2[];
}

/** The points of a shape's visible edge; none if there is nothing to be seen of it. */
export function outlineOf(shape: Shape): Outline {
  if (isOutlined(shape)) return {points: shape.outline(), closed: false};
  if (shape instanceof Curve) {
    const [from, to] = [shape.start(), shape.end()];
    const whole = from === 0 && to === 1;
    if (whole && shape instanceof Line) return {points: shape.parsedPoints(), closed: shape.closed()};
    if (whole && shape instanceof Rect) return {points: BBox.fromSizeCentered(shape.size()).corners, closed: true};
    if (shape.arcLength() === 0) return {points: [], closed: false};
    const points = Array.from(
      {length: samples + 1},
      (_, index) => shape.getPointAtPercentage(from + ((to - from) * index) / samples).position,
    );
    return {points, closed: whole && (shape.closed() || shape instanceof Circle)};
  }
  return {points: shape.cacheBBox().corners, closed: true};
}

export function isOutlined(shape: object): shape is Outlined {
  return 'outline' in shape && typeof shape.outline === 'function';
}

/** The points of a line that make a difference of more than half a pixel. */
export function simplify(points: readonly Vector2[]): readonly Vector2[] {
  const kept: Vector2[] = [];
  let skipped: Vector2[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last && skipped.length > 0 && skipped.some(each => awayFrom(each, last, point) > 0.5)) {
      kept.push(skipped.at(-1) ?? point);
      skipped = [];
    }
    if (kept.length === 0) kept.push(point);
    else skipped.push(point);
  }
  return [...kept, ...skipped.slice(-1)];
}

/** In plain numbers: it is asked for every pair of points of every line that moves. */
function awayFrom(point: Vector2, from: Vector2, to: Vector2): number {
  const [wayX, wayY] = [to.x - from.x, to.y - from.y];
  const [ownX, ownY] = [point.x - from.x, point.y - from.y];
  const length = Math.hypot(wayX, wayY);
  if (length === 0) return Math.hypot(ownX, ownY);
  const along = (ownX * wayX + ownY * wayY) / length;
  if (along < 0 || along > length) return Infinity;
  return Math.abs(ownX * wayY - ownY * wayX) / length;
}
