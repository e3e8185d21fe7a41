/**
 * A number as it is printed in a picture: rounded to `digits` decimals, with a real minus sign, and with a plus sign
 * where the sign is what matters. Zero has no sign.
 */
export function formatNumber(value: number, digits: number, signed = false): string {
  const rounded = Math.abs(value).toFixed(digits);
  const isZero = Number(rounded) === 0;
  const sign = isZero ? '' : value < 0 ? '−' : signed ? '+' : '';
  return sign + rounded;
}
