import {shareOf, valueAt, type Interval, type Point, type Scale} from './scale';

export interface Sampling {
  readonly x: Scale;
  readonly y: Scale;
  /** The part of the x axis that is sampled, as shares of it. */
  readonly part: Interval;
  /** Equal steps to begin with: nothing narrower than one of them may hide between two flat ends. */
  readonly steps: number;
  /** How far a chord may lie from the curve, as a share of the y axis. */
  readonly tolerance: number;
}

/** How often a step is halved at most. What still has not come together then is a jump, or the edge of a gap. */
const depth = 16;

/** A sampled point: in maths units, and as shares of the axes. */
interface Sample {
  readonly point: Point;
  readonly u: number;
  readonly v: number;
}

/**
 * Samples a function so that straight lines between the points look like its graph: many points where it bends, few
 * where it is straight.
 *
 * @returns its pieces from left to right, each a run of points in maths units. Between two pieces with points the
 *   function jumps; an empty piece between them is a gap, in which its values are not finite.
 */
export function sampleCurve(
  of: (x: number) => number,
  {x, y, part: [from, to], steps, tolerance}: Sampling,
): readonly (readonly Point[])[] {
  const sample = (u: number): Sample => {
    const at = valueAt(x, u);
    const value = of(at);
    return {point: [at, value], u, v: shareOf(y, value)};
  };
  const pieces: Point[][] = [[]];
  let inGap = false;
  const breakPiece = (asGap: boolean) => {
    pieces.push([]);
    inGap = asGap;
  };
  const add = ({point, v}: Sample) => {
    if (Number.isFinite(v)) {
      if (inGap) breakPiece(false);
      pieces.at(-1)?.push(point);
    } else if (!inGap) breakPiece(true);
  };

  const refine = (start: Sample, end: Sample, level: number): void => {
    const middle = sample((start.u + end.u) / 2);
    // A steep rise right at the middle passes the chord there; a third of the way it does not.
    const third = sample(start.u + (end.u - start.u) / 3);
    const strays = isBent([start, third, middle, end], tolerance);
    if (strays && level < depth) {
      refine(start, middle, level + 1);
      refine(middle, end, level + 1);
      return;
    }
    const areEndsFinite = Number.isFinite(start.v) && Number.isFinite(end.v);
    if (strays && areEndsFinite) breakPiece(!Number.isFinite(middle.v) || !Number.isFinite(third.v));
    add(end);
  };

  let last = sample(from);
  add(last);
  for (let step = 1; step <= steps; step += 1) {
    const next = sample(from + ((to - from) * step) / steps);
    refine(last, next, 0);
    last = next;
  }
  return pieces;
}

function isBent(samples: readonly [Sample, Sample, Sample, Sample], tolerance: number): boolean {
  const [start, third, middle, end] = samples;
  const finite = samples.filter(({v}) => Number.isFinite(v));
  if (finite.length < samples.length) return finite.length > 0;
  // What is nowhere inside the box is not drawn.
  if (samples.every(({v}) => v > 1) || samples.every(({v}) => v < 0)) return false;
  return [third, middle].some(({u, v}) => Math.abs(v - onChord(start, end, u)) > tolerance);
}

function onChord(start: Sample, end: Sample, u: number): number {
  return start.v + ((end.v - start.v) * (u - start.u)) / (end.u - start.u);
}
