import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {shareOfRange, valueAtShare} from '../../src/components/axisScale';

const scalings = ['linear', 'log'] as const;
const range = fc
  .tuple(fc.double({min: -28, max: 3, noNaN: true}), fc.double({min: 0.5, max: 30, noNaN: true}))
  .map(([power, decades]) => [10 ** power, 10 ** (power + decades)] as const);
const share = fc.double({min: 0, max: 1, noNaN: true});

describe('an axis', () => {
  it.each(scalings)('has the ends of its range at its ends (%s)', scaling => {
    fc.assert(
      fc.property(range, ends => {
        expect(shareOfRange(ends[0], ends, scaling)).toBe(0);
        expect(shareOfRange(ends[1], ends, scaling)).toBeCloseTo(1, 12);
      }),
    );
  });

  it.each(scalings)('gives a place back the value that stands there (%s)', scaling => {
    fc.assert(
      fc.property(range, share, (ends, place) => {
        expect(shareOfRange(valueAtShare(place, ends, scaling), ends, scaling)).toBeCloseTo(place, 9);
      }),
    );
  });

  it('puts equal factors equally far apart if it is a log axis', () => {
    const step = (power: number) => shareOfRange(10 ** power, [1e-9, 1], 'log');
    expect(step(-3) - step(-6)).toBeCloseTo(step(-6) - step(-9), 12);
  });

  it('may have zero and negative values if it is linear', () => {
    expect(shareOfRange(0, [-1, 3], 'linear')).toBe(0.25);
  });
});
