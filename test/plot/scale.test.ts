import {BBox, Vector2} from '@motion-canvas/core';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {clipLine, isInside} from '../../src/plot/clip';
import {contourLines} from '../../src/plot/contourLines';
import {sampleCurve} from '../../src/plot/sampleCurve';
import {linear, log, mixScales, ordinal, shareOf, ticksOf, valueAt} from '../../src/plot/scale';

describe('a scale', () => {
  it.each([linear(-3, 5), linear(5, -3), log(1e-6, 10), ordinal(['a', 'b', 'c'])])(
    '%o gives back each value',
    scale => {
      for (const share of [0, 0.25, 0.9, 1]) expect(shareOf(scale, valueAt(scale, share))).toBeCloseTo(share, 12);
    },
  );

  it('refuses a log scale that reaches 0', () => {
    expect(() => log(0, 1)).toThrow('cannot run from 0 to 1: both ends must be above 0');
  });

  it('has round ticks', () => {
    expect(ticksOf(linear(-1, 1), 4)).toEqual([-1, -0.5, 0, 0.5, 1]);
    expect(ticksOf(linear(0, 0.32), 3)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(ticksOf(log(1e-4, 1), 4)).toEqual([1e-4, 1e-3, 1e-2, 1e-1, 1]);
    expect(ticksOf(ordinal(['a', 'b']))).toEqual([0, 1]);
  });

  it('moves the ends of a log scale by factors', () => {
    expect(mixScales(log(1, 100), log(1, 1e4), 0.5).domain[1]).toBeCloseTo(1000, 9);
  });
});

describe('a sampled curve', () => {
  const sample = (of: (x: number) => number, y = linear(-2, 2)) =>
    sampleCurve(of, {x: linear(-1, 3), y, part: [0, 1], steps: 96, tolerance: 1e-3});
  const withPoints = (pieces: ReturnType<typeof sample>) => pieces.filter(piece => piece.length > 0);

  it('has a gap where its values are not finite, up to its very edge', () => {
    const [piece, ...others] = withPoints(sample(x => Math.sqrt(x - 0.7)));
    expect(others).toEqual([]);
    expect(piece?.[0]?.[0]).toBeCloseTo(0.7, 4);
  });

  it('tells a pole from a jump', () => {
    expect(
      sample(x => 1 / (x - 1)).some((piece, index, all) => index > 0 && index < all.length - 1 && piece.length === 0),
    ).toBe(true);
    const jump = sample(x => (x < 0.6789 ? -1 : 1));
    expect(jump).toHaveLength(2);
    expect(jump[0]?.at(-1)?.[0]).toBeCloseTo(0.6789, 4);
  });

  it('lies within the tolerance of the function between its points', () => {
    const [piece = []] = sample(x => Math.tanh(5 * x));
    for (const [index, [x, y]] of piece.slice(1).entries()) {
      const [fromX, fromY] = piece[index] ?? [x, y];
      expect(Math.abs((fromY + y) / 2 - Math.tanh((5 * (fromX + x)) / 2)) / 4).toBeLessThan(1e-3);
    }
  });

  it('has no point for a value that a log axis has no place for', () => {
    const pieces = withPoints(sample(x => x, log(1e-3, 10)));
    expect(pieces.flat().every(([, y]) => y > 0)).toBe(true);
  });
});

describe('a line cut to a box', () => {
  const box = new BBox(-10, -5, 20, 10);
  const coordinate = fc.double({min: -30, max: 30, noNaN: true});
  const line = fc.array(fc.tuple(coordinate, coordinate), {minLength: 2, maxLength: 6});

  it('has no point outside of it, and keeps each that is inside', () => {
    fc.assert(
      fc.property(line, raw => {
        const points = raw.map(point => new Vector2(point));
        const cut = clipLine(points, box).flat();
        expect(cut.every(point => isInside(point, box))).toBe(true);
        const kept = points.filter(point => box.includes(point));
        expect(kept.every(point => cut.some(other => other.sub(point).magnitude < 1e-6))).toBe(true);
      }),
    );
  });

  it('falls into two pieces where it leaves the box and comes back', () => {
    const pieces = clipLine([new Vector2(0, 0), new Vector2(0, 20), new Vector2(4, 20), new Vector2(4, 0)], box);
    expect(pieces.map(piece => piece.map(({x, y}) => [x, y]))).toEqual([
      [[0, 0], [0, 5]],
      [[4, 5], [4, 0]],
    ]); // prettier-ignore
  });
});

it('finds the contours of a function: closed ones close, and all points have the value', () => {
  const axis = Array.from({length: 65}, (_, index) => -2 + index / 16);
  const loss = (x: number, y: number) => x * x + 4 * y * y;
  const values = axis.map(y => axis.map(x => loss(x, y)));
  const [inner, ...others] = contourLines({xs: axis, ys: axis, values}, 1);
  expect(others).toEqual([]);
  expect(inner?.[0]).toEqual(inner?.at(-1));
  for (const [x, y] of inner ?? []) expect(loss(x, y)).toBeCloseTo(1, 1);
  expect(contourLines({xs: axis, ys: axis, values}, 6).map(line => line[0] === line.at(-1))).toEqual([false, false]);
});
