import {expect, test} from 'vitest';
import {coverFrame} from '../../src/render/film/cover';
import type {Timeline} from '../../src/script/timeline';

const beat = (id: string, firstFrame: number, lastFrame: number) => ({id, firstFrame, lastFrame, captions: []});

const timeline: Timeline = {
  locale: 'ko',
  fps: 60,
  frames: 200,
  chapters: [
    {id: 'told', title: 'Told', firstFrame: 0, lastFrame: 99, beats: [beat('one', 0, 39), beat('two', 40, 99)]},
    {id: 'next', title: 'Next', firstFrame: 100, lastFrame: 149, beats: [beat('three', 100, 120)]},
    {id: 'plain', title: 'Plain', firstFrame: 150, lastFrame: 199, beats: []},
  ],
};

test.each([
  ['the end of the beat in the middle', 0, 199, {chapter: 'told', frame: 99}],
  ['also in a part of it', 0, 60, {chapter: 'told', frame: 39}],
  ['its last frame where the beat is cut', 40, 90, {chapter: 'told', frame: 90}],
  ['the end of a chapter after its last beat', 130, 140, {chapter: 'next', frame: 40}],
  ['the end of a chapter without beats', 150, 199, {chapter: 'plain', frame: 49}],
])('the cover of a film is %s', (_, first, last, frame) => {
  expect(coverFrame(timeline, {first, last})).toEqual(frame);
});
