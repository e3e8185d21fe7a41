import {describe, expect, test} from 'vitest';
import {highProfile} from '../../src/render/page/h264';

describe('the level of H.264', () => {
  test.each([
    [1280, 720, 30, 'avc1.64001f'],
    [1920, 1080, 30, 'avc1.640028'],
    [1920, 1080, 60, 'avc1.64002a'],
    [3840, 2160, 30, 'avc1.640033'],
    [3840, 2160, 60, 'avc1.640034'],
  ])('%dx%d at %d fps is the lowest that holds it', (width, height, fps, codec) => {
    expect(highProfile({width, height, fps})).toBe(codec);
  });

  test('is refused where there is none', () => {
    expect(() => highProfile({width: 3840, height: 2160, fps: 120})).toThrow('no level for 3840x2160 at 120');
  });
});
