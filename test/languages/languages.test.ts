import {expect, test} from 'vitest';
import {languageOf} from '../../src/languages';
import {containerLanguage} from '../../src/languages/codes';

test.each([
  ['ko', 'kor'],
  ['en-US', 'eng'],
  ['pt-BR', 'por'],
  ['zh-Hant', 'zho'],
  ['de', 'deu'],
  ['yue-Hant-HK', 'yue'],
  ['iw', 'heb'],
  ['sr-Latn-RS', 'srp'],
  ['und', 'und'],
  ['not a tag', 'und'],
])('MP4 and WebM name the language of %s %s', (locale, code) => {
  expect(containerLanguage(locale)).toBe(code);
});

test('a language is found by any of its tags, and falls back on English words', () => {
  expect(languageOf('ko-KR')).toBe(languageOf('ko'));
  expect(languageOf('EN-gb')).toBe(languageOf('en'));
  expect(languageOf('pt-BR').desk).toBe(languageOf('en').desk);
});

test('a language without rules of its own breaks its captions where it pauses, not where English would', () => {
  const {breakCost} = languageOf('de').captions;
  expect(breakCost('Ende.', 'Und')).toBe(0);
  expect(breakCost('in', 'der')).toBe(breakCost('Haus', 'der'));
});
