import type {Locale, Localized} from './locale';

/** One thought: what is said while the picture moves once. */
export interface BeatScript<L extends string = Locale> {
  /** What is spoken and shown as captions: one or two sentences. */
  readonly sentence: Localized<L>;
  /** For the lecturer's eyes: what to stress, what the audience will ask. */
  readonly notes: Localized<L>;
}

/** Everything that is said or written in one chapter. The order of `beats` is the order in which they are played. */
export interface ChapterScript<B extends string = string, W extends string = string, L extends string = Locale> {
  /** Also the base name of the scene file; lower case with hyphens. */
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

/**
 * Declares a chapter's script and keeps the literal names of its beats and words, so that a scene that forgets one,
 * or invents one, does not compile.
 */
export function defineScript<B extends string, W extends string, L extends string = Locale>(
  script: ChapterScript<B, W, L>,
): ChapterScript<B, W, L> {
  return script;
}
