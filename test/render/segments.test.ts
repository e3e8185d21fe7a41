import {describe, expect, test} from 'vitest';
import {segmentsOf} from '../../src/render/film/segments';
import type {Timeline} from '../../src/script/timeline';

const beat = (id: string, firstFrame: number, lastFrame: number) => ({id, firstFrame, lastFrame, captions: []});

const timeline: Timeline = {
  locale: 'ko',
  fps: 60,
  frames: 150,
  chapters: [
    {id: 'told', title: 'Told', firstFrame: 0, lastFrame: 99, beats: [beat('one', 0, 39), beat('two', 40, 99)]},
    {id: 'plain', title: 'Plain', firstFrame: 100, lastFrame: 149, beats: []},
  ],
};

describe('the segments of a film', () => {
  test('are its beats, and each chapter that has none', () => {
    expect(segmentsOf(timeline, {first: 0, last: 149})).toEqual([
      {chapter: 'told', firstFrame: 0, lastFrame: 39},
      {chapter: 'told', firstFrame: 40, lastFrame: 99},
      {chapter: 'plain', firstFrame: 0, lastFrame: 49},
    ]);
  });

  test('are equal parts of what lasts longer than ten seconds', () => {
    const [, plain] = timeline.chapters;
    if (!plain) throw new Error('There is no chapter.');
    const frames = 2000;
    const long = {...timeline, frames, chapters: [{...plain, firstFrame: 0, lastFrame: frames - 1}]};
    const segments = segmentsOf(long, {first: 0, last: frames - 1});
    expect(segments.map(({firstFrame}) => firstFrame)).toEqual([0, 500, 1000, 1500]);
    expect(segments.map(({lastFrame}) => lastFrame)).toEqual([499, 999, 1499, 1999]);
  });

  test('are cut to the range that is rendered', () => {
    expect(segmentsOf(timeline, {first: 30, last: 100})).toEqual([
      {chapter: 'told', firstFrame: 30, lastFrame: 39},
      {chapter: 'told', firstFrame: 40, lastFrame: 99},
      {chapter: 'plain', firstFrame: 0, lastFrame: 0},
    ]);
  });

  test('leave no frame out that comes before the first beat', () => {
    const [told, ...rest] = timeline.chapters;
    if (!told) throw new Error('There is no chapter.');
    const late = {...timeline, chapters: [{...told, beats: told.beats.slice(1)}, ...rest]};
    expect(segmentsOf(late, {first: 0, last: 99})[0]).toEqual({chapter: 'told', firstFrame: 0, lastFrame: 39});
  });
});
