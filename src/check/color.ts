import type {Rgb} from './Bitmap';

/** From sRGB to linear light, each channel from 0 to 1. */
export function toLinear(color: Rgb): Rgb {
  const channel = (byte: number) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(color[0]), channel(color[1]), channel(color[2])];
}

/** WCAG 2.2, relative luminance. */
export function luminance(color: Rgb): number {
  const [red, green, blue] = toLinear(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio: 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** A colour laid over another. */
export function blend(ground: Rgb, color: Rgb, opacity: number): Rgb {
  const channel = (index: 0 | 1 | 2) => ground[index] + (color[index] - ground[index]) * opacity;
  return [channel(0), channel(1), channel(2)];
}

/** @throws unless it is `#rrggbb`. */
export function parseColor(css: string): Rgb {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(css);
  if (!digits) throw new Error(`"${css}" is not a colour written as #rrggbb.`);
  const byte = (index: number) => parseInt(digits[index] ?? '', 16);
  return [byte(1), byte(2), byte(3)];
}

/** CIE 1976 L*a*b*, D65. */
function toLab(linear: Rgb): Rgb {
  const [r, g, b] = linear.map(channel => Math.min(1, Math.max(0, channel))) as unknown as Rgb;
  const f = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : (t * (29 / 6) ** 2) / 3 + 4 / 29);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

type Matrix3 = readonly [Rgb, Rgb, Rgb];

/** Machado, Oliveira, Fernandes 2009, severity 1, on linear RGB. */
export const deficiencies: Readonly<Record<string, Matrix3>> = {
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** How far two colours are apart (CIE 1976 colour difference) for somebody with a deficiency of colour vision. */
export function apartUnder(matrix: Matrix3, a: Rgb, b: Rgb): number {
  const seen = (color: Rgb) => {
    const linear = toLinear(color);
    const row = ([r, g, blue]: Rgb) => r * linear[0] + g * linear[1] + blue * linear[2];
    return toLab([row(matrix[0]), row(matrix[1]), row(matrix[2])]);
  };
  const [one, other] = [seen(a), seen(b)];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}
