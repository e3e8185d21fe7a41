import {expect, test} from 'vitest';
import {joinAlpha, splitAlpha} from '../../src/render/film/alpha';
import {backgroundProblem, encodingOf} from '../../src/render/film/encoding';
import {partsOf} from '../../src/render/film/split';
import {uploadOf} from '../../src/render/film/upload';
import {AlphaPlane} from '../../src/render/page/AlphaPlane';
import {differingBeats} from '../../src/render/verify';
import type {Timeline} from '../../src/script/timeline';

const beat = (id: string, firstFrame: number, lastFrame: number) => ({id, firstFrame, lastFrame, captions: []});
const timeline: Timeline = {
  locale: 'pt-BR',
  fps: 10,
  frames: 300,
  chapters: [
    {id: 'one', title: 'Um', firstFrame: 0, lastFrame: 99, beats: [beat('first', 0, 49), beat('second', 50, 99)]},
    {id: 'two', title: 'x < 0', firstFrame: 100, lastFrame: 299, beats: [beat('only', 100, 299)]},
  ],
};

test('each beat gets a film whose name stands in the order of the lecture, and each chapter one', () => {
  expect(partsOf(timeline, 'beats')).toEqual([
    {name: 'one.01-first', firstFrame: 0, lastFrame: 49},
    {name: 'one.02-second', firstFrame: 50, lastFrame: 99},
    {name: 'two.01-only', firstFrame: 100, lastFrame: 299},
  ]);
  expect(partsOf(timeline, 'chapters').map(({name}) => name)).toEqual(['one', 'two']);
});

test('a video site is told title, chapters, tags and language within its limits, without what it refuses', () => {
  const about = {description: `a > b ${'é'.repeat(5000)}`, tags: ['um', 'x'.repeat(499), 'dois']};
  const upload = uploadOf(timeline, `<${'t'.repeat(200)}`, about, '/films/a.pt-BR.mp4', ['/films/a.pt-BR.srt']);
  expect(upload).toMatchObject({
    film: 'a.pt-BR.mp4',
    captions: ['a.pt-BR.srt'],
    language: 'pt-BR',
    tags: ['um', 'dois'],
  });
  expect(upload.title).toBe(`‹${'t'.repeat(99)}`);
  expect(upload.description).toMatch(/^a › b é+\n\n00:00 Um\n00:10 x ‹ 0$/u);
  expect(Buffer.byteLength(upload.description)).toBeLessThanOrEqual(5000);
});

test('what is see-through goes beside the colours, in the formats that hold it', () => {
  expect(encodingOf('webm', 'standard', true)).toMatchObject({codec: 'vp9', transparent: true});
  expect(encodingOf('webm', 'standard')).not.toHaveProperty('transparent');
  expect(backgroundProblem('mp4', 'none')).toMatch(/give --format webm or --format png/u);
  expect(backgroundProblem('png', 'none')).toBeUndefined();
  const [color, alpha] = [Uint8Array.of(1, 2, 3), Uint8Array.of(4)];
  // As it lies in the memory of a file that was read.
  const read = Buffer.concat([Buffer.of(9), joinAlpha(color, alpha)]).subarray(1);
  expect(splitAlpha(read)).toEqual({color: Buffer.from(color), alpha: Buffer.from(alpha)});
});

test('an alpha is kept in full range, and a frame counts as changed when only its colour has', () => {
  const plane = new AlphaPlane(2, 2);
  const picture = (...pixels: number[]) => ({pixels: Int32Array.from(pixels), order: 'RGB' as const});
  plane.update(picture(0xff000000, 0x80000000, 0, 0x01ffffff));
  expect([...plane.data]).toEqual([255, 128, 0, 1, 128, 128]);
  plane.update(picture(0xff000000, 0x80000000, 0, 0x01ffffff));
  expect(plane.changed).toBe(false);
  plane.update(picture(0xff0000ff, 0x80000000, 0, 0x01ffffff));
  expect(plane.changed).toBe(true);
});

test('a film that is made again names each beat that differs, with its first frame that does', () => {
  const frames = Array.from({length: 300}, (_, index) => String(index));
  expect(differingBeats(timeline, frames, frames)).toEqual([]);
  const now = frames.map((frame, index) => (index === 60 || index === 61 || index === 250 ? 'other' : frame));
  expect(differingBeats(timeline, frames, now)).toEqual([
    {beat: 'one:second', frame: 60, seconds: 6},
    {beat: 'two:only', frame: 250, seconds: 25},
  ]);
  expect(differingBeats(timeline, frames, frames.slice(0, 299))).toEqual([
    {beat: 'two:only', frame: 299, seconds: 29.9},
  ]);
});
