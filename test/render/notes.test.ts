import {expect, test} from 'vitest';
import {notesOf} from '../../src/render/film/film';
import {joinChapters} from '../../src/script/timeline';

const chapter = (id: string) => ({id, title: id, firstFrame: 0, lastFrame: 299, beats: []});
const timeline = joinChapters({locale: 'en', fps: 25}, ['a', 'b', 'c'].map(chapter));
const whole = {timeline, range: {first: 0, last: 899}};

test('a film that is as it was asked for has no notes', () => {
  expect(notesOf({...whole, settings: {}})).toEqual([]);
  expect(notesOf({...whole, settings: {range: {start: 0, end: 36}}})).toEqual([]);
});

test('a range beyond the end is told', () => {
  expect(notesOf({...whole, settings: {range: {start: 0, end: 50}}})).toEqual([
    'The range ends at 50 s, what is selected at 36.00 s: the film ends there.',
  ]);
});
