import {describe, expect, it} from 'vitest';
import type {SiteBeat, SiteChapter} from '../../src/site/data';
import {captionAt, clockTime, Course} from '../../src/site/page/Course';

const beat = (id: string, firstFrame: number, lastFrame: number): SiteBeat => ({
  id,
  firstFrame,
  lastFrame,
  captions: [{firstFrame, lastFrame: firstFrame + 5, lines: [id]}],
  sentence: id,
  description: '',
  picture: '',
});
const chapter = (id: string, start: number, beats: readonly SiteBeat[], frames: number): SiteChapter => ({
  id,
  title: id,
  start,
  frames,
  recorded: true,
  explores: false,
  beats,
  formulas: '',
});
const course = new Course({
  title: 'Lesson',
  locale: 'en',
  fps: 10,
  frames: 100,
  chapters: [chapter('one', 0, [beat('a', 0, 29), beat('b', 30, 39)], 40), chapter('two', 40, [beat('a', 0, 59)], 60)],
  languages: [],
});
const named = (seconds: number) => {
  const place = course.at(seconds);
  return `${place.chapter.id}/${place.beat.id}+${Math.floor(place.frame)}`;
};

describe('a course', () => {
  it('knows the beat of each time, and the nearest one of a time out of range', () => {
    expect([-5, 0, 2.99, 3, 4, 9.95, 10, 99].map(named)).toEqual([
      'one/a+0',
      'one/a+0',
      'one/a+29',
      'one/b+30',
      'two/a+0',
      'two/a+59',
      'two/a+59',
      'two/a+59',
    ]);
  });

  it('finds the frame of a time that was made of it', () => {
    for (const {chapter: each} of [course.at(0), course.at(5)])
      for (let frame = 0; frame < each.frames; frame++)
        expect(Math.floor(course.at(course.timeOf({chapter: each, frame})).frame)).toBe(frame);
  });

  it('goes from beat to beat across chapters, and no further than its ends', () => {
    const second = course.find({chapter: 'one', beat: 'b'});
    expect(second && course.beside(second, 1)?.chapter.id).toBe('two');
    expect(course.beside(course.at(9), 1)).toBeUndefined();
    expect(course.beside(course.at(0), -1)).toBeUndefined();
    expect(course.find({chapter: 'one', beat: 'c'})).toBeUndefined();
    expect(course.find({chapter: 'two'})?.beat.id).toBe('a');
  });

  it('moves what comes after a chapter that has become longer', () => {
    const longer = course.with(chapter('one', 0, [beat('a', 0, 79), beat('b', 80, 89)], 90));
    expect(longer.duration).toBe(15);
    expect(longer.at(9).chapter).toMatchObject({id: 'two', start: 90});
  });

  it('shows a caption for its own frames only', () => {
    expect(captionAt(course.at(0.55))?.lines).toEqual(['a']);
    expect(captionAt(course.at(0.6))).toBeUndefined();
  });

  it.each([
    [0, '0:00'],
    [59.99, '0:59'],
    [754, '12:34'],
    [3725, '1:02:05'],
  ])('writes %d seconds as %s', (seconds, written) => {
    expect(clockTime(seconds)).toBe(written);
  });
});
