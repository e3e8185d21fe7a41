import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {PixelOrder, Pixels} from '../../src/render/page/encoderMessages';
import {I420Image} from '../../src/render/page/I420Image';

const [width, height] = [16, 8];

type Rgb = readonly [red: number, green: number, blue: number];

/** ITU-R BT.709 by its definition, in floating point; chroma on the left pixel of a pair, between its two lines. */
function reference(pixels: readonly Rgb[]): readonly number[] {
  const at = (x: number, y: number) => pixels[y * width + Math.max(0, x)] ?? [0, 0, 0];
  const luma = ([r, g, b]: Rgb) => (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
  const planes: [number[], number[], number[]] = [[], [], []];
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) planes[0].push(16 + 219 * luma(at(x, y)));
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const weighted = [y, y + 1].flatMap(row =>
        [-1, 0, 1].map(dx => ({pixel: at(x + dx, row), weight: dx === 0 ? 2 / 8 : 1 / 8})),
      );
      const mean = [0, 1, 2].map(channel =>
        weighted.reduce((sum, {pixel, weight}) => sum + weight * (pixel[channel] ?? 0), 0),
      );
      const [r = 0, g = 0, b = 0] = mean;
      const l = luma([r, g, b]);
      planes[1].push(128 + (224 * (b / 255 - l)) / 1.8556);
      planes[2].push(128 + (224 * (r / 255 - l)) / 1.5748);
    }
  }
  return planes.flat();
}

function packed(colors: readonly Rgb[], order: PixelOrder): Pixels {
  const pixels = Int32Array.from(colors, ([r, g, b]) =>
    order === 'RGB' ? r | (g << 8) | (b << 16) | (255 << 24) : b | (g << 8) | (r << 16) | (255 << 24),
  );
  return {pixels, order};
}

const channel = fc.oneof(fc.integer({min: 0, max: 255}), fc.constantFrom(0, 255));
const picture = fc.array(fc.tuple(channel, channel, channel), {minLength: width * height, maxLength: width * height});

describe('the conversion to video', () => {
  test.each(['RGB', 'BGR'] as const)('follows BT.709 in limited range (%s)', order => {
    fc.assert(
      fc.property(picture, pixels => {
        const image = new I420Image(width, height);
        image.update(packed(pixels, order));
        for (const [index, value] of reference(pixels).entries()) {
          expect(Math.abs((image.data[index] ?? NaN) - value)).toBeLessThanOrEqual(0.51);
        }
      }),
    );
  });

  test('of what changed gives the same as the conversion of everything', () => {
    const changes = fc.array(fc.tuple(fc.nat(width * height - 1), fc.tuple(channel, channel, channel)), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(picture, changes, (first, changed) => {
        const second = [...first];
        for (const [index, pixel] of changed) second[index] = pixel;
        const image = new I420Image(width, height);
        image.update(packed(first, 'BGR'));
        image.update(packed(second, 'BGR'));
        const whole = new I420Image(width, height);
        whole.update(packed(second, 'BGR'));
        expect(image.data).toEqual(whole.data);
      }),
    );
  });

  test('keeps white and black at the ends of the range', () => {
    const image = new I420Image(width, height);
    image.update(
      packed(
        Array.from({length: width * height}, (_, i) => (i < width * 4 ? [255, 255, 255] : [0, 0, 0])),
        'RGB',
      ),
    );
    expect(image.data[0]).toBe(235);
    expect(image.data[width * height - 1]).toBe(16);
    expect([...image.data.subarray(width * height)].every(value => value === 128)).toBe(true);
  });
});
