import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {sampleCurve, type CurvePoint} from '../../src/components/sampleCurve';
import {activations, sigmoid, step} from '../../src/simulation/activations';

const sampling = {steps: 96, tolerance: 0.001};

describe('a sampled curve', () => {
  it.each(['sigmoid', 'tanh', 'relu', 'leakyRelu', 'prelu', 'elu', 'gelu', 'silu', 'softplus'] as const)(
    'is one piece that lies on the graph of %s, between its points too',
    name => {
      const {value} = activations[name];
      const pieces = sampleCurve(value, [-6, 6], sampling);
      expect(pieces).toHaveLength(1);
      for (const [x, y] of between(pieces[0] ?? []))
        expect(Math.abs(y - value(x))).toBeLessThan(2 * sampling.tolerance);
    },
  );

  it('breaks a step exactly at its threshold, wherever that is', () => {
    fc.assert(
      fc.property(fc.double({min: -2.9, max: 2.9, noNaN: true}), threshold => {
        const pieces = sampleCurve(step(threshold).value, [-3, 3], sampling);
        expect(pieces).toHaveLength(2);
        const [left, right] = [pieces[0]?.at(-1)?.[0] ?? NaN, pieces[1]?.[0]?.[0] ?? NaN];
        expect(left).toBeLessThanOrEqual(threshold);
        expect(right).toBeGreaterThanOrEqual(threshold);
        expect(right - left).toBeLessThan(1e-5);
      }),
    );
  });

  it('leaves out where the function is not finite', () => {
    const hole = (x: number) => (x < -1 ? -Math.log(x + 3) : x < 1 ? NaN : x);
    const pieces = sampleCurve(hole, [-3, 3], sampling);
    expect(pieces).toHaveLength(2);
    for (const [x, y] of pieces.flat()) expect(y).toBe(hole(x));
  });

  it('does not lose the steep rise of a sigmoid that is nearly a step', () => {
    fc.assert(
      fc.property(fc.double({min: 1, max: 2000, noNaN: true}), fc.double({min: -1, max: 1, noNaN: true}), (k, at) => {
        const {value} = sigmoid(k);
        const points = sampleCurve(x => value(x - at), [-3, 3], sampling).flat();
        expect(points.filter(([, y]) => y > 0.1 && y < 0.9).length).toBeGreaterThan(4);
      }),
    );
  });

  it('runs from end to end, always to the right', () => {
    const points = sampleCurve(activations.relu.value, [-3, 3], sampling).flat();
    expect(points[0]?.[0]).toBe(-3);
    expect(points.at(-1)?.[0]).toBe(3);
    expect(points.every(([x], index) => index === 0 || x > (points[index - 1]?.[0] ?? NaN))).toBe(true);
  });
});

/** Points on the chords, where the drawn line would be. */
function between(points: readonly CurvePoint[]): readonly CurvePoint[] {
  return points.slice(1).flatMap(([x, y], index): readonly CurvePoint[] => {
    const [x0, y0] = points[index] ?? [NaN, NaN];
    return [0.25, 0.5, 0.75].map(share => [x0 + (x - x0) * share, y0 + (y - y0) * share]);
  });
}
