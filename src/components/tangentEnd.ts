/**
 * The right end of a tangent, as seen from the point it touches.
 *
 * @param slope - dy/dx in maths units.
 * @param scale - pixels in one maths unit, along each axis.
 * @param length - in pixels, the same however steep the tangent is.
 * @returns the right end's offset in pixels, y pointing down; the left end is its opposite.
 */
export function tangentEnd(
  slope: number,
  scale: {readonly x: number; readonly y: number},
  length: number,
): [x: number, y: number] {
  const run = scale.x;
  const rise = slope * scale.y;
  const half = length / 2 / Math.hypot(run, rise);
  return [run * half, -rise * half];
}
