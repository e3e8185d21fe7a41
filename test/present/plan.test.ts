import {describe, expect, it} from 'vitest';
import {elapsedAt} from '../../src/present/clock';
import {clockText, find, paceAt, placeOf, plannedSeconds} from '../../src/present/desk/plan';
import type {ChapterOutline} from '../../src/present/outline';

function chapter(name: string, number: number, seconds: readonly (number | undefined)[]): ChapterOutline {
  return {
    chapter: name,
    number,
    title: `About ${name}`,
    beats: seconds.map((length, at) => ({
      slide: `${name}:beat-${at + 1}`,
      number: `${number}.${at + 1}`,
      sentence: `Sentence ${at + 1} of ${name}`,
      notes: 'Mind the zero.',
      seconds: length,
      picture: undefined,
    })),
  };
}

const lecture = [chapter('tanh', 1, [10, 20]), chapter('relu', 2, [30, 40])];

describe('the plan of a talk', () => {
  it('gives a slide the time from the end of the one before to its own', () => {
    expect(placeOf('relu:beat-1', lecture)).toMatchObject({
      ordinal: 3,
      planned: {from: 30, to: 60},
      next: {slide: 'relu:beat-2'},
    });
    expect(placeOf('relu:beat-2', lecture)?.next).toBeUndefined();
    expect(placeOf('nowhere:beat', lecture)).toBeUndefined();
    expect(plannedSeconds(lecture)).toBe(100);
  });

  it('has no time as long as something before it is not known', () => {
    const unknown = [chapter('tanh', 1, [10, undefined]), chapter('relu', 2, [30, 40])];
    expect(placeOf('tanh:beat-1', unknown)?.planned).toEqual({from: 0, to: 10});
    expect(placeOf('relu:beat-1', unknown)?.planned).toBeUndefined();
    expect(placeOf('relu:beat-1', [chapter('tanh', 1, []), chapter('relu', 2, [30])])?.planned).toBeUndefined();
    expect(plannedSeconds(unknown)).toBeUndefined();
  });

  it.each([
    [25, -5],
    [30, 0],
    [59, 0],
    [75, 15],
  ])('is off by nothing while a slide has its time: at %d s of a slide from 30 s to 60 s by %d s', (elapsed, off) => {
    expect(paceAt(elapsed, {from: 30, to: 60})).toBe(off);
  });

  it('counts the time that has passed before and since', () => {
    expect(elapsedAt({passed: 5000, since: null}, 99_000)).toBe(5000);
    expect(elapsedAt({passed: 5000, since: 90_000}, 99_000)).toBe(14_000);
  });

  it.each([
    [0, '0:00'],
    [65.9, '1:05'],
    [-7, '0:07'],
    [3600 + 62, '1:01:02'],
  ])('writes %d s as %s', (seconds, text) => {
    expect(clockText(seconds)).toBe(text);
  });

  it.each([
    ['2', ['relu:beat-1', 'relu:beat-2']],
    ['2.1', ['relu:beat-1']],
    ['  OF tanh ', ['tanh:beat-1', 'tanh:beat-2']],
    ['zero relu 2', ['relu:beat-2']],
    ['nothing like it', []],
    ['', []],
  ])('finds the slides that %j means', (query, slides) => {
    expect(find(query, lecture).map(({slide}) => slide)).toEqual(slides);
  });
});
