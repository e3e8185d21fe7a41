import {parseText} from 'media-captions';
import {describe, expect, test} from 'vitest';
import {captions} from '../../src/check/rules/captions';
import type {Seen} from '../../src/check/Rule';
import {declaration} from './scene';
import {toSrt, toVtt} from '../../src/script/subtitles';
import type {CaptionSpan, Timeline} from '../../src/script/timeline';

/** One chapter of 30 s at 60 frames a second. */
function timeline(spans: readonly CaptionSpan[], locale = 'ko'): Timeline {
  const beat = {id: 'one', firstFrame: 0, lastFrame: 1799, captions: spans};
  return {
    locale,
    fps: 60,
    frames: 1800,
    chapters: [{id: 'trial', title: '시험', firstFrame: 0, lastFrame: 1799, beats: [beat]}],
  };
}

const caption = (lines: readonly string[], from: number, to: number): CaptionSpan => ({
  lines,
  firstFrame: from * 60,
  lastFrame: to * 60 - 1,
});

/** The first chapter of a film, with its one sentence. */
const seen = (film: Timeline, sentence = '', isWhole = false): Seen<'captions'> => {
  const {locale, fps} = film;
  const [span] = film.chapters;
  if (!span) throw new Error('The film has no chapter.');
  const one = {sentence: {[locale]: sentence}, notes: {}};
  const {script} = declaration;
  return {
    id: span.id,
    locale,
    fps,
    span,
    film,
    isWhole,
    declaration: {...declaration, script: {...script, beats: {one}}},
  };
};

const messages = (
  spans: readonly CaptionSpan[],
  sentence = spans.flatMap(({lines}) => lines).join(' '),
  locale = 'ko',
) => captions.run(seen(timeline(spans, locale), sentence)).map(({message}) => message);

describe('captions', () => {
  test('that can be read are let be', () => {
    expect(
      messages([caption(['층이 깊어져도', '규칙의 꼴은 같습니다.'], 0, 3), caption(['그리고 이어집니다.'], 3.1, 5)]),
    ).toEqual([]);
  });

  test.each([
    ['too wide', [caption(['가나다라마바사아자차카타파하거너더'], 0, 3)], 'has a line of 17 characters'],
    ['of three lines', [caption(['하나', '둘', '셋'], 0, 3)], 'has 3 lines'],
    ['too fast', [caption(['가나다라마바사아자차카타파하'], 0, 1)], 'runs at 14.0 characters a second'],
    ['too short', [caption(['가나'], 0, 0.5)], 'stays 0.50 s'],
    ['too long', [caption(['가나다라'], 0, 8)], 'stays 8.00 s'],
    ['without a gap', [caption(['가나다라'], 0, 2), caption(['마바사아'], 2, 4)], 'by 0 frames'],
  ])('%s are found', (_, spans, message) => {
    expect(messages(spans)).toEqual([expect.stringContaining(message)]);
  });

  test('broken inside a word are found', () => {
    expect(messages([caption(['가중', '치의 변화'], 0, 2)], '가중치의 변화')).toEqual([
      expect.stringContaining('broken inside a word'),
    ]);
  });

  test('are measured by another measure in English', () => {
    const wide = 'The sign of each error sends the point up, or';
    expect(messages([caption([wide], 0, 5)], wide, 'en')).toEqual([expect.stringContaining('has a line of 45')]);
  });

  test.each([
    ['srt', toSrt],
    ['vtt', toVtt],
  ] as const)('are read back from %s by another parser', async (type, write) => {
    const spans = [caption(['하나 & 둘', '<셋>'], 0, 2), caption(['넷'], 2.1, 4)];
    const {cues, errors} = await parseText(write(timeline(spans)), {type, strict: true});
    expect(errors).toEqual([]);
    expect(cues.map(({startTime, endTime}) => [startTime, endTime])).toEqual([
      [0, 2],
      [2.1, 4],
    ]);
    expect(
      cues.map(({text}) =>
        text.replaceAll('\u2060', '').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      ),
    ).toEqual(['하나 & 둘\n<셋>', '넷']);
  });
});

describe('the chapter list', () => {
  const lecture = (lengths: readonly number[]): Timeline => {
    let start = 0;
    const chapters = lengths.map((seconds, index) => {
      const firstFrame = start;
      start += seconds * 60;
      return {id: `c${index}`, title: `C ${index}`, firstFrame, lastFrame: start - 1, beats: []};
    });
    return {locale: 'en', fps: 60, frames: start, chapters};
  };
  const problems = (lengths: readonly number[]) =>
    lecture(lengths).chapters.flatMap(span =>
      captions.run({...seen(lecture(lengths), '', true), id: span.id}).map(({message}) => message),
    );

  test('of three chapters of ten seconds and more is let be', () => {
    expect(problems([12, 10, 60])).toEqual([]);
  });

  test('with a short chapter, or with too few, is found', () => {
    expect(problems([12, 5, 60])).toEqual([expect.stringContaining('gives this chapter 5 s')]);
    expect(problems([60])).toEqual([expect.stringContaining('has 1 line;')]);
  });
});
