import type {Localized} from './locale';
import {observed} from './reads';
import {markFaults, type Marked, type MarksIn} from './marks';

/** A question that may be asked before a beat shows its run. Its answer is the run's own: the chapter's `answers`. */
export interface Question<L extends string = string> {
  readonly ask: Readonly<Record<L, string>>;
  /** What is counted, behind the number: `steps`. */
  readonly unit?: Readonly<Record<L, string>>;
  /** The guesses that are offered. */
  readonly from: number;
  readonly to: number;
}

/** One thought: what is said while the picture moves once. */
export interface BeatScript<L extends string = string, M extends string = string> {
  /** What is spoken and shown as captions: one or two sentences. `{name}` marks a word that the picture waits for. */
  readonly sentence: Readonly<Record<L, Marked<M>>>;
  /** For the lecturer's eyes: what to stress, what the audience will ask. */
  readonly notes: Localized<L>;
  /** What one who does not see the picture has to know: what it shows at the beat's end, and how it came to it. */
  readonly description?: Localized<L> | undefined;
  readonly predict?: Question | undefined;
}

/** The beats of a script, each with its own marks. */
export type BeatScripts<B extends string, L extends string, M extends Readonly<Record<B, string>>> = {
  readonly [K in B]: BeatScript<L, M[K]>;
};

/**
 * Everything that is said or written in one chapter. The order of `beats` is the order in which they are played; `M` has
 * the marks of each beat's sentence.
 */
export interface ChapterScript<
  B extends string = string,
  W extends string = string,
  L extends string = string,
  M extends Readonly<Record<B, string>> = Readonly<Record<B, string>>,
> {
  /** Base name of the chapter's scene file in this lecture; lower case with hyphens. */
  readonly id: string;
  readonly title: Localized<L>;
  /** Short labels drawn into the picture. */
  readonly words: Readonly<Record<W, Localized<L>>>;
  readonly beats: BeatScripts<B, L, M>;
}

/** The names of a script's beats. */
export type BeatOf<S extends ChapterScript> = Extract<keyof S['beats'], string>;

/** The names of a script's on-screen words. */
export type WordOf<S extends ChapterScript> = Extract<keyof S['words'], string>;

/** The marks of the sentence of one of a script's beats. */
export type MarkOf<S extends ChapterScript, B extends BeatOf<S>> =
  S extends ChapterScript<string, string, string, infer M> ? (B extends keyof M ? M[B] & string : never) : never;

/** The marks of each of a script's beats. */
export type MarksOf<S extends ChapterScript> = {readonly [B in BeatOf<S>]: MarkOf<S, B>};

/** A script with the same beats, words and marks as `S`, in whatever languages. */
export type InAnyLanguage<S extends ChapterScript> = ChapterScript<BeatOf<S>, WordOf<S>, string, MarksOf<S>>;

/** A beat whose sentence, `T` in all its languages, has the same marks in each of them. */
export interface WrittenBeat<L extends string, T extends string> {
  readonly sentence: Readonly<Record<L, T & Marked<MarksIn<T>>>>;
  readonly notes: Localized<L>;
  readonly description?: Localized<L> | undefined;
  readonly predict?: Question<L> | undefined;
}

/**
 * Declares a chapter's script and keeps the literal names of its beats, words, languages and marks, so that a scene that
 * forgets one, or invents one, does not compile, and neither does a text that lacks one of the others' languages or
 * marks.
 *
 * @throws Error for a mark that one language lacks or has twice.
 */
export function defineScript<T extends Readonly<Record<string, string>>, W extends string, L extends string>(script: {
  readonly id: string;
  readonly title: Localized<L>;
  readonly words: Readonly<Record<W, Localized<L>>>;
  readonly beats: {readonly [B in keyof T]: WrittenBeat<L, T[B]>};
}): ChapterScript<Extract<keyof T, string>, W, L, {readonly [B in Extract<keyof T, string>]: MarksIn<T[B]>}> {
  for (const [beat, {sentence}] of Object.entries<BeatScript>(script.beats)) {
    const [fault] = markFaults(sentence);
    if (fault !== undefined) throw new Error(`Beat "${beat}" of script "${script.id}": ${fault}.`);
  }
  return observed(script);
}
