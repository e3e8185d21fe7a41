import type {ChapterScript} from '../../../../src/script/chapterScript';
import {translate} from '../../../../src/script/retell';

/** A script in a third language: each text is the English one between two marks, by which it is known again. */
export function inLatin<B extends string, W extends string>(script: ChapterScript<B, W, 'ko' | 'en'>) {
  const marked = ({en}: {readonly en: string}) => `«${en}»`;
  return translate(script, 'la', {
    title: marked(script.title),
    words: mapped(script.words, marked),
    beats: mapped(script.beats, ({sentence, notes}) => ({sentence: marked(sentence), notes: marked(notes)})),
  });
}

function mapped<K extends string, A, R>(record: Readonly<Record<K, A>>, change: (value: A) => R): Record<K, R> {
  const changed: Partial<Record<K, R>> = {};
  for (const key in record) changed[key] = change(record[key]);
  return changed as Record<K, R>;
}
