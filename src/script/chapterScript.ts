import type {Localized} from './locale';

/** One thought: what is said while the picture moves once. */
export interface BeatScript<L extends string = string> {
  /** What is spoken and shown as captions: one or two sentences. */
  readonly sentence: Localized<L>;
  /** For the lecturer's eyes: what to stress, what the audience will ask. */
  readonly notes: Localized<L>;
}

/** Everything that is said or written in one chapter. The order of `beats` is the order in which they are played. */
export interface ChapterScript<B extends string = string, W extends string = string, L extends string = string> {
  /** Base name of the chapter's scene file in this lecture; lower case with hyphens. */
  readonly id: string;
  readonly title: Localized<L>;
  /** Short labels drawn into the picture. */
  readonly words: Readonly<Record<W, Localized<L>>>;
  readonly beats: Readonly<Record<B, BeatScript<L>>>;
}

/** The names of a script's beats. */
export type BeatOf<S extends ChapterScript> = Extract<keyof S['beats'], string>;

/** The names of a script's on-screen words. */
export type WordOf<S extends ChapterScript> = Extract<keyof S['words'], string>;

/** A script with the same beats and words as `S`, in whatever languages. */
export type InAnyLanguage<S extends ChapterScript> = ChapterScript<BeatOf<S>, WordOf<S>>;

/**
 * Declares a chapter's script and keeps the literal names of its beats, words and languages, so that a scene that
 * forgets one, or invents one, does not compile, and neither does a text that lacks one of the others' languages.
 */
export function defineScript<B extends string, W extends string, L extends string = string>(
  script: ChapterScript<B, W, L>,
): ChapterScript<B, W, L> {
  return script;
}
