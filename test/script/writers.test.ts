import {parse} from '@plussub/srt-vtt-parser';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {chapterListProblem, toChapterList} from '../../src/script/chapterList';
import {cutTimeline} from '../../src/script/cutTimeline';
import {toSrt, toVtt} from '../../src/script/subtitles';
import {joinChapters, type CaptionSpan, type Timeline} from '../../src/script/timeline';

const captions: readonly CaptionSpan[] = [
  {firstFrame: 0, lastFrame: 44, lines: ['늘 양수면']},
  {firstFrame: 47, lastFrame: 118, lines: ['늘 지그재그', 'w < 1 & w > 0']},
];

const timeline: Timeline = {
  locale: 'ko',
  fps: 60,
  frames: 240,
  chapters: [
    {
      id: 'zigzag',
      title: '지그재그',
      firstFrame: 0,
      lastFrame: 119,
      beats: [{id: 'first', firstFrame: 0, lastFrame: 119, captions}],
    },
    {id: 'tanh', title: 'tanh', firstFrame: 120, lastFrame: 239, beats: []},
  ],
};

const captioned = (lines: readonly string[]): Timeline => ({
  ...timeline,
  chapters: timeline.chapters.map(chapter => ({
    ...chapter,
    beats: chapter.beats.map(beat => ({...beat, captions: [{firstFrame: 0, lastFrame: 44, lines}]})),
  })),
});

describe('caption files', () => {
  test.each([
    ['SubRip', toSrt, captions.map(({lines}) => lines.join('\n'))],
    ['WebVTT', toVtt, ['늘 양수면', '늘 지그재그\nw &lt; 1 &amp; w &gt; 0']],
  ])('%s is read by a parser as it was meant', (_, write, texts) => {
    const {entries} = parse(write(timeline));
    expect(entries.map(({text}) => text)).toEqual(texts);
    expect(entries.map(({from, to}) => [from, to])).toEqual([
      [0, 750],
      [783, 1983],
    ]);
  });

  test('SubRip counts its captions from 1 and has a comma before the milliseconds', () => {
    expect(toSrt(timeline)).toMatch(/^1\n00:00:00,000 --> 00:00:00,750\n늘 양수면\n\n2\n/u);
  });

  test('SubRip has nothing that readers take for markup, and the text looks the same', () => {
    const written = toSrt(captioned(['x<0 {\\an8}', 'a < b']));
    expect(written).not.toMatch(/<\d|\{\\/u);
    expect(written.replaceAll('\u2060', '')).toContain('x<0 {\\an8}\na < b\n');
  });

  test('WebVTT begins with its name', () => {
    expect(toVtt(timeline)).toMatch(/^WEBVTT\n\n00:00:00\.000 --> 00:00:00\.750\n/u);
  });

  test('have times that are within half a millisecond of the frames, even after hours', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 5_000_000}), fc.integer({min: 1, max: 420}), (firstFrame, length) => {
        const caption = {firstFrame, lastFrame: firstFrame + length - 1, lines: ['x']};
        const [chapter] = timeline.chapters;
        const one: Timeline = {
          ...timeline,
          chapters: chapter ? [{...chapter, beats: [{...caption, id: 'b', captions: [caption]}]}] : [],
        };
        for (const write of [toSrt, toVtt]) {
          const [entry] = parse(write(one)).entries;
          expect(Math.abs((entry?.from ?? NaN) - (firstFrame * 1000) / 60)).toBeLessThanOrEqual(0.5 + 1e-6);
          expect(Math.abs((entry?.to ?? NaN) - ((firstFrame + length) * 1000) / 60)).toBeLessThanOrEqual(0.5 + 1e-6);
        }
      }),
    );
  });
});

describe('the list of chapters', () => {
  test('begins at zero and has a line for each chapter', () => {
    expect(toChapterList(timeline)).toBe('00:00 지그재그\n00:02 tanh\n');
  });

  test('has one line for chapters that begin in the same second, as a range across a border leaves them', () => {
    const cut = cutTimeline(timeline, {firstFrame: 110, lastFrame: 239});
    expect(cut.chapters).toHaveLength(2);
    expect(toChapterList(cut)).toBe('00:00 tanh\n');
  });

  test.each([
    [[20, 20, 20], undefined],
    [[20, 20], 'Video sites show chapters of 3 or more; the film has 2 chapters.'],
    [[30], 'Video sites show chapters of 3 or more; the film has 1 chapter.'],
    [[20, 9.5, 20], 'Video sites show chapters of 10 s or more; "b" lasts 9.5 s.'],
  ])('of %j seconds is told to be shown or not', (seconds, problem) => {
    const spans = seconds.map((length, at) => ({
      id: 'abc'.charAt(at),
      title: 'abc'.charAt(at),
      firstFrame: 0,
      lastFrame: length * 60 - 1,
      beats: [],
    }));
    expect(chapterListProblem(joinChapters({locale: 'en', fps: 60}, spans))).toBe(problem);
  });

  test('shows hours only if there are any', () => {
    const late = timeline.chapters.map(chapter => ({...chapter, firstFrame: chapter.firstFrame * 1800}));
    expect(toChapterList({...timeline, frames: 3600 * 60, chapters: late})).toBe('0:00:00 지그재그\n1:00:00 tanh\n');
  });
});

describe('a cut timeline', () => {
  test('of everything is the timeline', () => {
    expect(cutTimeline(timeline, {firstFrame: 0, lastFrame: 239})).toEqual(timeline);
  });

  test('has what is in the cut, in frames from its first', () => {
    const cut = cutTimeline(timeline, {firstFrame: 40, lastFrame: 109});
    expect(cut.frames).toBe(70);
    expect(cut.chapters.map(({id, firstFrame, lastFrame}) => [id, firstFrame, lastFrame])).toEqual([['zigzag', 0, 69]]);
    expect(cut.chapters[0]?.beats[0]?.captions.map(({firstFrame, lastFrame}) => [firstFrame, lastFrame])).toEqual([
      [7, 69],
    ]);
  });

  test('leaves out a caption of which too little is left to be read, unless the film is as short', () => {
    const shown = (firstFrame: number, lastFrame: number) =>
      cutTimeline(timeline, {firstFrame, lastFrame}).chapters[0]?.beats[0]?.captions.length;
    expect(shown(30, 119)).toBe(1);
    expect(shown(0, 5)).toBe(1);
  });

  test('leaves out captions that fall between', () => {
    const cut = cutTimeline(timeline, {firstFrame: 45, lastFrame: 46});
    expect(cut.chapters[0]?.beats[0]?.captions).toEqual([]);
  });
});
