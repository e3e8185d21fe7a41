import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {captionGap, captionLimits, captionSeconds, captionWidth, splitCaptions} from '../../src/script/captions';
import {captionCues, holdSeconds, pauseSeconds, speechSeconds} from '../../src/script/pace';
import {Recorder} from '../../src/script/recording';
import {locales} from '../../src/script/locale';

const koreanWord = fc.string({
  unit: fc.constantFrom(...Array.from('가나다라마바사는을이에서한')),
  minLength: 1,
  maxLength: 7,
});
const englishWord = fc.string({unit: fc.constantFrom(...Array.from('abcdefgh')), minLength: 1, maxLength: 12});
const mark = fc.constantFrom('', '', '', ',', '.', '?');
const sentenceOf = (word: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(word, mark), {minLength: 1, maxLength: 30})
    .map(words => words.map(pair => pair.join('')).join(' '));
const sentences = fc.oneof(
  sentenceOf(koreanWord).map(text => ({locale: 'ko', text})),
  sentenceOf(englishWord).map(text => ({locale: 'en', text})),
);

describe('splitting a sentence into captions', () => {
  it('keeps every word, whole and in order', () => {
    fc.assert(
      fc.property(sentences, ({locale, text}) => {
        expect(splitCaptions(text, locale).flat().join(' ')).toBe(text);
      }),
    );
  });

  it('never makes a caption of more than two lines, or a line that is too wide', () => {
    fc.assert(
      fc.property(sentences, ({locale, text}) => {
        const limits = captionLimits(locale);
        for (const lines of splitCaptions(text, locale)) {
          expect(lines.length).toBeLessThanOrEqual(2);
          for (const line of lines) expect(captionWidth(line, limits)).toBeLessThanOrEqual(limits.lineWidth);
        }
      }),
    );
  });

  it('breaks where the sentence pauses rather than in the middle of a thought', () => {
    expect(splitCaptions('오차가 양수이면 둘 다 커집니다. 하나는 늘고, 하나는 주는 일은 없습니다.', 'ko')).toEqual([
      ['오차가 양수이면 둘 다 커집니다.'],
      ['하나는 늘고,', '하나는 주는 일은 없습니다.'],
    ]);
  });

  it('does not part a Korean word from the one it leans on', () => {
    const [first] = splitCaptions('두 입력이 모두 양수일 때 오차가 음수이면, 두 가중치는 함께 줄어듭니다.', 'ko');
    expect(first).toEqual(['두 입력이 모두 양수일 때', '오차가 음수이면,']);
  });

  it('keeps together what a no-break space joins', () => {
    const sentence =
      'Pourquoi le gradient de la premi\u00e8re couche disparait-il donc\u202f? Il est multipli\u00e9 par 0,25\u00a0fois';
    const lines = splitCaptions(sentence, 'en').flat();
    expect(lines.some(line => line.includes('donc\u202f?'))).toBe(true);
    expect(lines.some(line => line.includes('0,25\u00a0fois'))).toBe(true);
  });

  it('makes no caption of an empty sentence', () => {
    expect(splitCaptions(' ', 'en')).toEqual([]);
  });

  it('says which word is too wide for a line', () => {
    expect(() => splitCaptions('가나다라마바사아자차카타파하가나다', 'ko')).toThrow(
      /가나다라마바사아자차카타파하가나다.*16/u,
    );
  });
});

describe('the pace', () => {
  it('gives Korean 5.5 syllables and English 2.5 words a second', () => {
    expect(speechSeconds('가나다라마바사아자차카', 'ko')).toBeCloseTo(2, 12);
    expect(speechSeconds('one two three four five', 'en')).toBeCloseTo(2, 12);
  });

  it('shows a caption for no less than it takes to read, and no longer than seven seconds', () => {
    fc.assert(
      fc.property(sentences, ({locale, text}) => {
        const limits = captionLimits(locale);
        for (const {lines, from, to} of captionCues(text, locale)) {
          const seconds = to - from;
          expect(seconds).toBeGreaterThan(captionSeconds.shortest);
          expect(seconds).toBeLessThanOrEqual(captionSeconds.longest);
          expect(captionWidth(lines.join(' '), limits) / seconds).toBeLessThanOrEqual(limits.rate);
        }
      }),
    );
  });

  it('holds a beat until its last caption has been shown, and a pause', () => {
    fc.assert(
      fc.property(sentences, ({locale, text}) => {
        const last = captionCues(text, locale).at(-1);
        expect(holdSeconds(text, locale)).toBeGreaterThanOrEqual((last?.to ?? 0) + pauseSeconds - 1e-9);
      }),
    );
  });

  it('knows every language of the lecture', () => {
    for (const locale of locales) expect(captionLimits(locale).lineWidth).toBeGreaterThan(0);
  });
});

describe('the recorder', () => {
  const record = () => {
    const recorder = new Recorder('zigzag', 'Zig-zag', 60);
    recorder.beginBeat('first', 0);
    recorder.showCaption(['one'], 0);
    recorder.showCaption(['two'], 90);
    recorder.endBeat(200);
    recorder.beginBeat('second', 200);
    recorder.showCaption(['three'], 200);
    return recorder;
  };

  it('turns what was noted into spans without gaps between beats, and with gaps between captions', () => {
    const recorder = record();
    recorder.endBeat(1000);
    recorder.endChapter(1000);
    expect(recorder.chapter).toEqual({
      id: 'zigzag',
      title: 'Zig-zag',
      firstFrame: 0,
      lastFrame: 999,
      beats: [
        {
          id: 'first',
          firstFrame: 0,
          lastFrame: 199,
          captions: [
            {firstFrame: 0, lastFrame: 90 - captionGap - 1, lines: ['one']},
            {firstFrame: 90, lastFrame: 200 - captionGap - 1, lines: ['two']},
          ],
        },
        {
          id: 'second',
          firstFrame: 200,
          lastFrame: 999,
          captions: [{firstFrame: 200, lastFrame: 200 + 7 * 60 - 1, lines: ['three']}],
        },
      ],
    });
  });

  it('has no chapter before it was played to its end, and names the beat being played', () => {
    const recorder = record();
    expect(recorder.chapter).toBeUndefined();
    expect(recorder.playing).toBe('second');
  });

  it.each([0.5, 1, 5, 12, 23.976, 60])('has no caption that ends before it begins, at %d frames a second', fps => {
    const recorder = new Recorder('first', 'First', fps);
    recorder.beginBeat('a', 0);
    for (const seconds of [0, 1.2, 1.4, 3]) recorder.showCaption([String(seconds)], Math.round(seconds * fps));
    recorder.endBeat(Math.ceil(4 * fps));
    recorder.endChapter(Math.ceil(4 * fps));
    const captions = recorder.chapter?.beats[0]?.captions ?? [];
    expect(captions.length).toBeGreaterThan(0);
    for (const {firstFrame, lastFrame} of captions) expect(lastFrame).toBeGreaterThanOrEqual(firstFrame);
    for (const [index, caption] of captions.entries()) {
      expect(caption.firstFrame).toBeGreaterThan(captions[index - 1]?.lastFrame ?? -1);
    }
  });
});
