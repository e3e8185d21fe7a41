import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {asPrinted, printMagnitude} from '../../src/components/printMagnitude';

/** What is printed, read back. */
function read({figure, exponent}: {figure: string; exponent: string}): number {
  const [mantissa = '', base] = figure.replaceAll('−', '-').split(' × ');
  return Number(mantissa) * (base === undefined ? 1 : Number(base) ** Number(exponent.replace('−', '-')));
}

describe('a printed number', () => {
  it('is the number, rounded to its significant digits, of whatever size it is', () => {
    fc.assert(
      fc.property(
        fc.double({min: -28, max: 3, noNaN: true}),
        fc.constantFrom(-1, 1),
        fc.integer({min: 1, max: 4}),
        (power, sign, digits) => {
          const value = sign * 10 ** power;
          expect(Math.abs(read(printMagnitude(value, digits)) / value - 1)).toBeLessThan(0.501 * 10 ** (1 - digits));
        },
      ),
    );
  });

  it.each([
    [0.706, 3, '0.706', ''],
    [3.3, 3, '3.30', ''],
    [0.00384, 3, '0.00384', ''],
    [0.000295, 3, '2.95 × 10', '−4'],
    [9.999e-9, 3, '1.00 × 10', '−8'],
    [0.0009996, 3, '1.00 × 10', '−3'],
    [-2e-26, 1, '−2 × 10', '−26'],
    [0, 2, '0.0', ''],
  ])('%f with %i digits is %s%s', (value, digits, figure, exponent) => {
    expect(printMagnitude(value, digits)).toEqual({figure, exponent});
  });

  it('has the numbers that can be read in it: of 0, of negative numbers, and of those that round up', () => {
    const values = fc.oneof(
      fc.constant(0),
      fc
        .tuple(fc.double({min: -28, max: 3, noNaN: true}), fc.constantFrom(-1, 1))
        .map(([power, sign]) => sign * 10 ** power),
    );
    fc.assert(
      fc.property(values, fc.integer({min: 1, max: 4}), (value, digits) => {
        const {figure, exponent} = printMagnitude(value, digits);
        const printed = [...figure.split(' × '), ...(exponent === '' ? [] : [exponent])].map(text =>
          Number(text.replace('−', '-')),
        );
        const numbers = asPrinted(value, digits);
        expect(numbers).toHaveLength(printed.length);
        numbers.forEach((number, index) =>
          expect(Math.abs(number - (printed[index] ?? Number.NaN))).toBeLessThanOrEqual(
            0.501 * 10 ** (1 - digits) * Math.max(1e-3, Math.abs(number)),
          ),
        );
      }),
    );
    expect([asPrinted(0), asPrinted(-0.5)]).toEqual([[0], [-0.5]]);
  });

  it.each([
    [1, '1', ''],
    [10, '10', ''],
    [100, '10', '2'],
    [1e-9, '10', '−9'],
    [7e-10, '10', '−9'],
  ])('%f as a power of ten alone is %s%s', (value, figure, exponent) => {
    expect(printMagnitude(value, 0)).toEqual({figure, exponent});
  });

  it.each([0, -1, NaN])('has no power of ten near %f', value => {
    expect(() => printMagnitude(value, 0)).toThrow(RangeError);
  });
});
