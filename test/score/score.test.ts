import {describe, expect, it} from 'vitest';
import {cutsOf, drawnAfter} from '../../src/score/cuts';
import {Recording} from '../../src/score/Recording';
import {readScore, ScoreError, unfinished, writeScore, type Score, type ScoreEvent} from '../../src/score/score';
import type {Stroke} from '../../src/score/strokes';

const head = {score: 1, lesson: 'gradients', began: '2026-11-25T10:03:07.000Z'} as const;

function scoreOf(events: readonly ScoreEvent[], milliseconds: number): Score {
  return {...head, milliseconds, events: [...events]};
}

/** A recording under a clock that the test sets. */
function recording() {
  const clock = {now: 1000};
  return {clock, recording: new Recording(() => clock.now)};
}

const line = (points: number): Stroke => ({
  pen: 'warn',
  points: Array.from({length: points}, (_, index) => [10.4 + index, 20, 0.5]),
});

describe('a recording', () => {
  it('holds what was done, when it was done, and only what is otherwise than before', () => {
    const {clock, recording: made} = recording();
    made.see({locale: 'en', captions: false, black: false});
    made.show('a:one', true);
    clock.now += 1500;
    made.see({locale: 'en', captions: false, black: true});
    made.see({locale: 'en', captions: false, black: true});
    made.show('a:two', false);
    expect(made.take()).toEqual([
      {at: 0, locale: 'en'},
      {at: 0, captions: false},
      {at: 0, black: false},
      {at: 0, play: 'a:one'},
      {at: 1500, black: true},
      {at: 1500, show: 'a:two'},
    ]);
  });

  it('holds of a stroke only what is new, and gives all of it back', () => {
    const {recording: made} = recording();
    const pages = [[line(1)], [line(2)], [line(4)], [line(4), line(2)], [line(2)], []];
    for (const page of pages) made.draw('a:one', page);
    const events = made.take().filter(event => 'ink' in event);
    expect(events.slice(1, 3)).toEqual([
      {at: 0, ink: 'a:one', more: [[11, 20, 0.5]]},
      {
        at: 0,
        ink: 'a:one',
        more: [
          [12, 20, 0.5],
          [13, 20, 0.5],
        ],
      },
    ]);
    let drawn: readonly Stroke[] = [];
    const lengths = events.map(event => (drawn = drawnAfter(drawn, event)).map(({points}) => points.length));
    expect(lengths).toEqual(pages.map(page => page.map(({points}) => points.length)));
  });

  it('of an hour in which the laser never rests takes less than 2 MB', () => {
    const {clock, recording: made} = recording();
    const events: ScoreEvent[] = [];
    for (let frame = 0; frame < 3600 * 60; frame++) {
      clock.now += 1000 / 60;
      made.point({x: (frame % 1920) / 1920, y: (frame % 1080) / 1080});
      if (frame % 1200 === 0) made.show(`chapter-${frame % 8}:beat-${frame}`, true);
      if (frame % 60 === 0) events.push(...made.take());
    }
    expect(writeScore(scoreOf(events, 3_600_000)).length).toBeLessThan(2e6);
  });
});

describe('a score', () => {
  const events: readonly ScoreEvent[] = [
    {at: 0, locale: 'en'},
    {at: 0, play: 'a:one'},
    {at: 40, laser: [[0, 10, 20]]},
  ];
  const written = writeScore(scoreOf(events, 5000));

  it('is read as it was written', () => {
    expect(readScore(written, 'talk.json')).toEqual(scoreOf(events, 5000));
  });

  it('that was never finished is read as far as it goes', () => {
    const part = [head, ...events].map(each => JSON.stringify(each)).join('\n');
    expect(unfinished(`${part}\n{"at":90,"show":"a:t`).events).toEqual(events);
    expect(readScore(`${part}\n{"at":90,"show":"a:t`, 'talk.json.part').milliseconds).toBe(40);
  });

  it.each([
    ['cut off', written.slice(0, -30), /^talk\.json is cut off: its end is missing\./u],
    ['of something else', 'hello', /^talk\.json is no score of a talk/u],
    ['of a later kind', written.replace('"score":1', '"score":2'), /no score that this version reads, which is 1\.$/u],
    ['without a slide', writeScore(scoreOf([], 10)), /shows no slide\.$/u],
    [
      'with a path',
      writeScore(scoreOf([{at: 0, sound: '../x'}, ...events], 10)),
      /events\.0\.sound: is a path, and no name\.$/u,
    ],
    ['with events out of order', writeScore(scoreOf([{at: 9, black: true}, ...events], 10)), /event 2 is earlier/u],
    ['of a day', writeScore(scoreOf(events, 1e9)), /milliseconds: Too big/u],
  ])('that is %s is refused in one sentence', (_, text, message) => {
    const reading = () => readScore(text, 'talk.json');
    expect(reading).toThrow(ScoreError);
    expect(reading).toThrow(message);
  });
});

describe('the cuts of a talk', () => {
  const exists = (slide: string) => slide !== 'a:gone';

  it.each([24, 30, 59.94, 60])('begin within one frame of their steps at %d frames a second', fps => {
    const steps = Array.from({length: 200}, (_, index) => ({at: Math.round(index * 217.3), play: `a:s${index}`}));
    const {cuts} = cutsOf(scoreOf(steps, 50_000), fps, exists);
    expect(cuts).toHaveLength(steps.length);
    for (const [index, {firstFrame, slide}] of cuts.entries()) {
      expect(slide).toBe(steps[index]?.play);
      expect(Math.abs((firstFrame * 1000) / fps - (steps[index]?.at ?? 0))).toBeLessThanOrEqual(1000 / fps);
    }
    expect(cuts.at(-1)?.lastFrame).toBe(Math.round(50 * fps) - 1);
    expect(cuts.every(({firstFrame}, index) => firstFrame === (cuts[index - 1]?.lastFrame ?? -1) + 1)).toBe(true);
  });

  it('leave out what is not there any more, and say so; the picture before stays', () => {
    const events: readonly ScoreEvent[] = [
      {at: 0, play: 'a:gone'},
      {at: 1000, play: 'a:one'},
      {at: 2000, show: 'a:gone'},
      {at: 3000, show: 'a:two'},
    ];
    const {cuts, gone} = cutsOf(scoreOf(events, 4000), 10, exists);
    expect(cuts.map(({slide, firstFrame, lastFrame}) => [slide, firstFrame, lastFrame])).toEqual([
      ['a:one', 0, 29],
      ['a:two', 30, 39],
    ]);
    expect(gone).toEqual([
      {slide: 'a:gone', at: 0},
      {slide: 'a:gone', at: 2},
    ]);
  });

  it('lay over the picture what lay over it, from frame to frame', () => {
    const events: readonly ScoreEvent[] = [
      {at: 0, locale: 'ko'},
      {at: 0, ink: 'a:one', keep: 0, add: [line(2)]},
      {at: 0, play: 'a:one'},
      {
        at: 500,
        laser: [
          [0, 100, 100],
          [100, 300, 100],
        ],
      },
      {at: 700, laser: null},
      {at: 800, black: true},
      {at: 900, captions: true},
    ];
    const {cuts} = cutsOf(scoreOf(events, 1000), 20, exists);
    const [{overlays, locale} = {overlays: [], locale: ''}] = cuts;
    expect(locale).toBe('ko');
    expect(overlays.map(({frame, laser, black, captions}) => [frame, laser, black, captions])).toEqual([
      [0, null, false, false],
      [10, [100, 100], false, false],
      [11, [200, 100], false, false],
      [12, [300, 100], false, false],
      [14, null, false, false],
      [16, null, true, false],
      [18, null, true, true],
    ]);
    expect(overlays.map(({ink}) => ink.length)).toEqual([1, 0, 0, 0, 0, 0, 0]);
  });
});
