import fc from 'fast-check';
import {expect, it} from 'vitest';
import {tangentEnd} from '../../src/components/tangentEnd';

const real = fc.double({min: -50, max: 50, noNaN: true});
const positive = fc.double({min: 1, max: 500, noNaN: true});

it('a tangent has its length whatever its slope and the scale of the plot', () => {
  fc.assert(
    fc.property(real, positive, positive, positive, (slope, x, y, length) => {
      expect(2 * Math.hypot(...tangentEnd(slope, {x, y}, length))).toBeCloseTo(length, 6);
    }),
  );
});

it('a tangent rises on screen as much as its slope says in maths units', () => {
  fc.assert(
    fc.property(real, positive, positive, (slope, x, y) => {
      const [right, down] = tangentEnd(slope, {x, y}, 100);
      expect(-down / y / (right / x)).toBeCloseTo(slope, 6);
    }),
  );
});
