import {formatNumber} from './formatNumber';

/** A number as it is printed on one line: what stands on it, and the exponent of ten raised above it, if any. */
export interface PrintedMagnitude {
  readonly figure: string;
  readonly exponent: string;
}

/** Numbers smaller than this are printed with a power of ten. */
const smallestDecimal = 1e-3;

/**
 * Prints a number of any size.
 *
 * @param digits - significant digits; 0 prints the nearest power of ten alone.
 * @throws RangeError where there is no power of ten to print: for 0 digits of a number that is not positive.
 */
export function printMagnitude(value: number, digits: number): PrintedMagnitude {
  if (digits === 0) return power(value);
  const [mantissa = '', exponent = '0'] = value.toExponential(digits - 1).split('e');
  if (value === 0 || Math.abs(value) >= smallestDecimal) {
    return {figure: formatNumber(Number(`${mantissa}e${exponent}`), decimals(digits, exponent)), exponent: ''};
  }
  return {
    figure: `${formatNumber(Number(mantissa), digits - 1)} × 10`,
    exponent: formatNumber(Number(exponent), 0),
  };
}

/**
 * The numbers of which {@link printMagnitude} makes a text: the value, or, where it prints a power of ten, the figure
 * before it, ten and the exponent. The figure is not rounded.
 */
export function asPrinted(value: number, digits = 2): readonly number[] {
  const {exponent} = printMagnitude(value, digits);
  if (exponent === '') return [value];
  const power = Number(exponent.replace('−', '-'));
  return [value / 10 ** power, 10, power];
}

function power(value: number): PrintedMagnitude {
  if (!(value > 0)) throw new RangeError(`${value} is near no power of ten: only positive numbers are.`);
  const exponent = Math.round(Math.log10(value));
  if (exponent === 0) return {figure: '1', exponent: ''};
  return {figure: '10', exponent: exponent === 1 ? '' : formatNumber(exponent, 0)};
}

function decimals(digits: number, exponent: string): number {
  return Math.max(0, digits - 1 - Number(exponent));
}
