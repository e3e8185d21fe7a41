import {Vector2, type BBox} from '@motion-canvas/core';

/**
 * Cuts a line to a box (Liang, Barsky 1984).
 *
 * @returns what is left of it, piece by piece; points on the box's edge belong to it.
 */
export function clipLine(points: readonly Vector2[], box: BBox): readonly (readonly Vector2[])[] {
  const pieces: Vector2[][] = [];
  let piece: Vector2[] = [];
  const end = () => {
    if (piece.length > 0) pieces.push(piece);
    piece = [];
  };
  const [first] = points;
  if (first && points.length === 1) return isInside(first, box) ? [[first]] : [];
  for (const [index, to] of points.slice(1).entries()) {
    const from = points[index] ?? to;
    const part = partInside(from, to, box);
    if (!part) {
      end();
      continue;
    }
    const [enter, leave] = part;
    if (enter > 0 || piece.length === 0) {
      end();
      piece.push(enter > 0 ? Vector2.lerp(from, to, enter) : from);
    }
    piece.push(leave < 1 ? Vector2.lerp(from, to, leave) : to);
    if (leave < 1) end();
  }
  end();
  return pieces;
}

/** Whether a point lies in a box or on its edge; what rounding may add does not matter. */
export function isInside({x, y}: Vector2, {left, right, top, bottom}: BBox): boolean {
  const edge = 1e-6;
  return x >= left - edge && x <= right + edge && y >= top - edge && y <= bottom + edge;
}

/** The shares of a segment between which it runs inside the box; undefined if it misses it. */
function partInside(from: Vector2, to: Vector2, box: BBox): readonly [number, number] | undefined {
  if (isInside(from, box) && isInside(to, box)) return [0, 1];
  let [enter, leave] = [0, 1];
  const walls = [
    [from.x - to.x, from.x - box.left],
    [to.x - from.x, box.right - from.x],
    [from.y - to.y, from.y - box.top],
    [to.y - from.y, box.bottom - from.y],
  ] as const;
  for (const [run, room] of walls) {
    if (run === 0 && room < 0) return undefined;
    if (run < 0) enter = Math.max(enter, room / run);
    if (run > 0) leave = Math.min(leave, room / run);
  }
  return enter < leave ? [enter, leave] : undefined;
}
