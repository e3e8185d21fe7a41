import type {ChapterScript} from './chapterScript';
import {markFaults, marksOf} from './marks';

/**
 * Compares a script with the one that a scene was written for. Compiled lessons cannot get this wrong; those in plain
 * JavaScript can.
 *
 * @returns what does not fit, each as a clause (`script.beats has no "path"`); nothing if all does.
 */
export function scriptFaults(script: ChapterScript, original: ChapterScript): readonly string[] {
  const languages = Object.keys(script.title);
  if (languages.length === 0) return ['script.title has no text in any language'];
  return [
    ...namesOf('script.beats', script.beats, original.beats),
    ...namesOf('script.words', script.words, original.words),
    ...Object.entries(script.words).flatMap(([word, text]) => gaps(`script.words.${word}`, text, languages)),
    ...Object.entries(script.beats).flatMap(([beat, {sentence, notes, description}]) => [
      ...gaps(`script.beats.${beat}.sentence`, sentence, languages),
      ...gaps(`script.beats.${beat}.notes`, notes, languages),
      ...(description ? gaps(`script.beats.${beat}.description`, description, languages) : []),
      ...marks(`script.beats.${beat}.sentence`, sentence, original.beats[beat]?.sentence ?? {}),
    ]),
  ];
}

function namesOf(where: string, given: object, expected: object): readonly string[] {
  const [has, needs] = [Object.keys(given), Object.keys(expected)];
  return [
    ...needs.filter(name => !has.includes(name)).map(name => `${where} has no "${name}"`),
    ...has
      .filter(name => !needs.includes(name))
      .map(name => `${where} has "${name}", which is not one of ${needs.join(', ')}`),
  ];
}

/** A scene waits for the marks of the sentences that it was written for. */
function marks(
  where: string,
  text: Readonly<Record<string, string>>,
  original: Readonly<Record<string, string>>,
): readonly string[] {
  const namesIn = (texts: Readonly<Record<string, string>>) =>
    Object.values(texts).flatMap(sentence => marksOf(sentence).map(({name}) => name));
  const names = namesIn(text);
  return [
    ...markFaults(text).map(fault => `${where}: ${fault}`),
    ...[...new Set(namesIn(original))]
      .filter(name => !names.includes(name))
      .map(name => `${where} has no mark {${name}}`),
  ];
}

function gaps(where: string, text: Readonly<Record<string, string>>, languages: readonly string[]): readonly string[] {
  return languages
    .filter(language => typeof text[language] !== 'string')
    .map(language => `${where} has no "${language}" text, in which the title is written`);
}
