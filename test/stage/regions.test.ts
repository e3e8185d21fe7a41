import {BBox} from '@motion-canvas/core';
import {describe, expect, it, test} from 'vitest';
import {frameScale, frameSize, regionsOf} from '../../src/stage/regions';
import {dark} from '../../src/theme/theme';

const regions = regionsOf(dark);
const frame = new BBox(-frameSize.width / 2, -frameSize.height / 2, frameSize.width, frameSize.height);

describe('the regions of the frame', () => {
  it.each(Object.entries(regions))('%s keeps the margin', (_, region: BBox) => {
    expect(frame.expand(-dark.size.margin).includes(region.topLeft)).toBe(true);
    expect(frame.expand(-dark.size.margin).includes(region.bottomRight)).toBe(true);
  });

  it.each(Object.entries(regions).filter(([name]) => name !== 'safe' && name !== 'caption'))(
    '%s leaves the captions their band',
    (_, region: BBox) => {
      expect(region.bottom).toBeLessThan(regions.caption.top);
    },
  );

  it('sets the square and the column side by side', () => {
    expect(regions.square.width).toBe(regions.square.height);
    expect(regions.column.right).toBeLessThan(regions.square.left);
  });
});

test.each([
  [1920, 1080, 1],
  [1280, 720, 2 / 3],
  [3840, 2160, 2],
  [854, 480, 854 / 1920],
])('a frame of %ix%i shows the same picture, scaled', (width, height, scale) => {
  expect(frameScale({width, height})).toBe(scale);
});

test('a frame of another format is refused with sizes that would do', () => {
  expect(() => frameScale({width: 800, height: 600})).toThrow(
    '800x600, but scenes are laid out in 16:9: try 1920x1080',
  );
});
