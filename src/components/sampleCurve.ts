/** A point in maths coordinates. */
export type CurvePoint = readonly [x: number, y: number];

export interface Sampling {
  /** Equal steps to begin with: nothing narrower than one of them may hide between two flat ends. */
  readonly steps: number;
  /** How far, in y, a chord may lie from the curve. */
  readonly tolerance: number;
}

/** How often a step is halved at most. What still has not come together then is a jump. */
const depth = 16;

/**
 * Samples a function so that straight lines between the points look like its graph: many points where it bends, few
 * where it is straight.
 *
 * @returns its pieces from left to right, each a run of points; between two pieces is a jump, or a gap
 *   in which values are not finite.
 */
export function sampleCurve(
  curve: (x: number) => number,
  [from, to]: readonly [number, number],
  {steps, tolerance}: Sampling,
): readonly (readonly CurvePoint[])[] {
  const point = (x: number): CurvePoint => [x, curve(x)];
  const first = point(from);
  const pieces: CurvePoint[][] = [[]];
  const add = (at: CurvePoint) => {
    if (Number.isFinite(at[1])) pieces.at(-1)?.push(at);
    else pieces.push([]);
  };
  add(first);

  const refine = (start: CurvePoint, end: CurvePoint, level: number): void => {
    const middle = point((start[0] + end[0]) / 2);
    // A steep rise right at the middle passes the chord there; a third of the way it does not.
    const third = point(start[0] + (end[0] - start[0]) / 3);
    const strays = [middle, third].some(([x, y]) => Math.abs(y - onChord(start, end, x)) > tolerance);
    if (strays && level < depth) {
      refine(start, middle, level + 1);
      refine(middle, end, level + 1);
      return;
    }
    if (strays) pieces.push([]);
    add(end);
  };

  let last = first;
  for (let step = 1; step <= steps; step += 1) {
    const next = point(from + ((to - from) * step) / steps);
    refine(last, next, 0);
    last = next;
  }
  return pieces.filter(piece => piece.length > 0);
}

function onChord(start: CurvePoint, end: CurvePoint, x: number): number {
  return start[1] + ((end[1] - start[1]) * (x - start[0])) / (end[0] - start[0]);
}
