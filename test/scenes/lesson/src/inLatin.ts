import type {ChapterScript} from '../../../../src/script/chapterScript';
import {translate, type Marks, type Translation} from '../../../../src/script/retell';

/** The part of a beat that is translated. */
interface Told {
  readonly sentence: {readonly en: string};
  readonly notes: {readonly en: string};
}

/** A script in a third language: each text is the English one between two signs, by which it is known again. */
export function inLatin<B extends string, W extends string, M extends Marks<B>>(
  script: ChapterScript<B, W, 'ko' | 'en', M>,
) {
  const quoted = ({en}: {readonly en: string}) => `«${en}»`;
  const beats = script.beats as unknown as Readonly<Record<B, Told>>;
  const translation = {
    title: quoted(script.title),
    words: mapped(script.words, quoted),
    beats: mapped(beats, ({sentence, notes}) => ({sentence: quoted(sentence), notes: quoted(notes)})),
  };
  // A quoted sentence keeps its marks, which its type cannot say.
  return translate(script, 'la', translation as unknown as Translation<B, W, M>);
}

function mapped<K extends string, A, R>(record: Readonly<Record<K, A>>, change: (value: A) => R): Record<K, R> {
  const changed: Partial<Record<K, R>> = {};
  for (const key in record) changed[key] = change(record[key]);
  return changed as Record<K, R>;
}
