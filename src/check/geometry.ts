import type {FrameBox} from '../script/declaration';
import type {Point} from './scenery';

export const frame: FrameBox = {left: 0, top: 0, right: 1920, bottom: 1080};

export function meet(a: FrameBox, b: FrameBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function isWithin(inner: FrameBox, outer: FrameBox): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

export function grow({left, top, right, bottom}: FrameBox, by: number): FrameBox {
  return {left: left - by, top: top - by, right: right + by, bottom: bottom + by};
}

/** Whether a line through the points passes through the box. */
export function passesThrough(points: readonly Point[], closed: boolean, box: FrameBox): boolean {
  const ends = closed ? [...points, ...points.slice(0, 1)] : points;
  return ends.slice(1).some((to, index) => cuts(ends[index] ?? to, to, box));
}

/** Whether the polygon holds the whole box. */
export function holds(points: readonly Point[], {left, top, right, bottom}: FrameBox): boolean {
  const corners: readonly Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  return corners.every(corner => contains(points, corner));
}

/** Whether a point is inside a polygon (crossing number). */
export function contains(points: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  points.forEach(([x2, y2], index) => {
    const [x1, y1] = points.at(index - 1) ?? [x2, y2];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

/** A segment against a box (Liang and Barsky 1984). */
function cuts([x1, y1]: Point, [x2, y2]: Point, {left, top, right, bottom}: FrameBox): boolean {
  let from = 0;
  let to = 1;
  for (const [step, room] of [
    [x1 - x2, x1 - left],
    [x2 - x1, right - x1],
    [y1 - y2, y1 - top],
    [y2 - y1, bottom - y1],
  ] as const) {
    if (step === 0 && room <= 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from < to;
}
