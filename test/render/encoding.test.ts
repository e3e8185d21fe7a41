import {describe, expect, test} from 'vitest';
import {
  codecString,
  encodingOf,
  formatProblem,
  formats,
  lengthProblem,
  qualities,
  usualFrames,
} from '../../src/render/film/encoding';

describe('the level of a video', () => {
  test.each([
    [1280, 720, 30, 'avc1.64001f', 'vp09.00.31.08.00.01.01.01.00'],
    [1920, 1080, 30, 'avc1.640028', 'vp09.00.40.08.00.01.01.01.00'],
    [1920, 1080, 60, 'avc1.64002a', 'vp09.00.41.08.00.01.01.01.00'],
    [3840, 2160, 30, 'avc1.640033', 'vp09.00.50.08.00.01.01.01.00'],
    [3840, 2160, 60, 'avc1.640034', 'vp09.00.51.08.00.01.01.01.00'],
  ])('%dx%d at %d fps is the lowest that holds it', (width, height, fps, avc, vp9) => {
    expect(codecString('avc', {width, height, fps})).toBe(avc);
    expect(codecString('vp9', {width, height, fps})).toBe(vp9);
  });

  test('is refused where there is none', () => {
    expect(() => codecString('avc', {width: 3840, height: 2160, fps: 120})).toThrow('no level for 3840x2160 at 120');
  });
});

describe('a format', () => {
  test('takes at every quality what it gives by itself', () => {
    for (const format of formats) {
      for (const quality of qualities) expect(formatProblem(format, usualFrames(format, quality))).toBeUndefined();
    }
  });

  test('says what it cannot hold, and what would do', () => {
    const uhd = {width: 3840, height: 2160, fps: 60};
    expect(formatProblem('mp4', uhd)).toBeUndefined();
    expect(formatProblem('webm', uhd)).toBeUndefined();
    expect(formatProblem('png', {...uhd, fps: 240})).toBeUndefined();
    expect(formatProblem('mp4', {...uhd, fps: 120})).toMatch(/no level .*Give a smaller --size or --fps/u);
    expect(formatProblem('gif', {...uhd, fps: 25})).toMatch(/3840x2160 is too large.*--size 1280x720/u);
    expect(formatProblem('gif', {width: 960, height: 540, fps: 60})).toMatch(/60 frames a second; give --fps 50/u);
  });

  test('is a GIF only for a short film', () => {
    expect(lengthProblem('gif', 120)).toBeUndefined();
    expect(lengthProblem('gif', 121)).toMatch(/121 s is too long.*--range or a --chapter/u);
    expect(lengthProblem('webm', 3600)).toBeUndefined();
  });
});

test('a better quality never has fewer bits, colours or key frames', () => {
  const [draft, standard, master] = qualities.map(quality => ({
    avc: encodingOf('mp4', quality),
    vp9: encodingOf('webm', quality),
    gif: encodingOf('gif', quality),
  }));
  expect(draft?.avc).toMatchObject({codec: 'avc', bitsPerPixel: 0.04, keySeconds: 4});
  expect(standard?.avc).toMatchObject({codec: 'avc', bitsPerPixel: 0.12, keySeconds: 2});
  expect(master?.avc).toMatchObject({codec: 'avc', bitsPerPixel: 0.3, keySeconds: 1});
  const quantizers = [draft, standard, master].map(each => each?.vp9.codec === 'vp9' && each.vp9.quantizer);
  expect(quantizers).toEqual([56, 40, 16]);
  const colors = [draft, standard, master].map(each => each?.gif.codec === 'gif' && each.gif.colors);
  expect(colors).toEqual([31, 127, 255]);
});
