import type {BeatScript, ChapterScript} from './chapterScript';
import type {Localized} from './locale';
import {plainSentence, type Marked} from './marks';
import {observed, unobserved} from './reads';

/** The marks of each beat's sentence. */
export type Marks<B extends string> = Readonly<Record<B, string>>;

/** A whole chapter in one more language, its sentences with the marks `M` of those that they translate. */
export interface Translation<B extends string, W extends string, M extends Marks<B> = Marks<B>> {
  readonly title: string;
  readonly words: Readonly<Record<W, string>>;
  readonly beats: {
    readonly [N in B]: {readonly sentence: Marked<M[N]>; readonly notes: string; readonly description?: string};
  };
}

/** What is to be said otherwise; all else stays as it is. */
export interface Rewording<B extends string, W extends string, L extends string, M extends Marks<B> = Marks<B>> {
  readonly title?: Partial<Localized<L>>;
  readonly words?: {readonly [N in W]?: Partial<Localized<L>> | undefined};
  readonly beats?: {
    readonly [N in B]?:
      | {
          readonly sentence?: Partial<Readonly<Record<L, Marked<M[N]>>>>;
          readonly notes?: Partial<Localized<L>>;
          readonly description?: Partial<Localized<L>>;
        }
      | undefined;
  };
}

/**
 * Adds a language to a script. A beat or a word without its translation does not compile.
 *
 * Captions and pace follow the rules of English where the language has none of its own: it has to be written with
 * spaces between its words.
 *
 * @param locale - BCP 47 tag of the new language; a language that is there already is replaced.
 * @example
 * ```ts
 * const german = translate(zigzag, 'de', {title: 'Immer positiv, immer im Zickzack', words: {...}, beats: {...}});
 * export default makeZigzagScene({script: german});
 * ```
 */
export function translate<
  B extends string,
  W extends string,
  L extends string,
  N extends string,
  M extends Marks<B> = Marks<B>,
>(script: ChapterScript<B, W, L, M>, locale: N, translation: Translation<B, W, M>): ChapterScript<B, W, L | N, M>;
export function translate<B extends string, W extends string, L extends string, N extends string>(
  script: ChapterScript<B, W, L>,
  locale: N,
  {title, words, beats}: Translation<B, W>,
): ChapterScript<B, W, L | N> {
  const added = (text: Localized<L>, translation: string): Localized<L | N> =>
    entriesTo<L | N, string>({...text, [locale]: translation});
  return observed({
    ...script,
    title: added(script.title, title),
    words: mapped(script.words, (text, word) => added(text, words[word])),
    beats: mapped(unobserved(script).beats, ({sentence, notes, description, ...others}, beat) => ({
      ...others,
      sentence: added(sentence, beats[beat].sentence),
      notes: added(notes, beats[beat].notes),
      description: description && added(description, beats[beat].description ?? ''),
    })),
  });
}

/**
 * Says some of a script's texts otherwise: a lesson with other numbers needs other sentences.
 *
 * @example
 * ```ts
 * const script = reword(zigzag, {beats: {path: {sentence: {en: 'Forty steps, and hardly any headway.'}}}});
 * ```
 */
export function reword<B extends string, W extends string, L extends string, M extends Marks<B> = Marks<B>>(
  script: ChapterScript<B, W, L, M>,
  rewording: Rewording<B, W, L, M>,
): ChapterScript<B, W, L, M>;
export function reword<B extends string, W extends string, L extends string>(
  script: ChapterScript<B, W, L>,
  {title, words = {}, beats = {}}: Rewording<B, W, L>,
): ChapterScript<B, W, L> {
  return observed({
    ...script,
    title: {...script.title, ...title},
    words: mapped(script.words, (text, word) => ({...text, ...words[word]})),
    beats: mapped(unobserved(script).beats, ({sentence, notes, description, ...others}: BeatScript<L>, beat) => ({
      ...others,
      sentence: {...sentence, ...beats[beat]?.sentence},
      notes: {...notes, ...beats[beat]?.notes},
      description: description && {...description, ...beats[beat]?.description},
    })),
  });
}

/** A script whose sentences are as they are spoken and shown, without their marks. */
export function withoutMarks(script: ChapterScript): ChapterScript {
  return {
    ...script,
    beats: mapped(script.beats, ({sentence, ...others}) => ({...others, sentence: mapped(sentence, plainSentence)})),
  };
}

function mapped<K extends string, A, R>(
  record: Readonly<Record<K, A>>,
  change: (value: A, key: K) => R,
): Readonly<Record<K, R>> {
  const keys = Object.keys(record) as K[];
  return entriesTo<K, R>(Object.fromEntries(keys.map(key => [key, change(record[key], key)])));
}

/** TypeScript forgets the keys of a computed object; they are those of what it was computed from. */
function entriesTo<K extends string, R>(entries: Readonly<Record<string, R>>): Readonly<Record<K, R>> {
  return entries;
}
