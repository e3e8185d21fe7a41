import type {ChapterScript} from './chapterScript';
import type {Localized} from './locale';

/** A rectangle in pixels of the 1920 x 1080 frame, from its top left corner. */
export interface FrameBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a stage promises about the chapter that it plays, for whoever checks it. */
export interface Declaration {
  /** Its sentences have no marks: they are what is spoken and shown. */
  readonly script: ChapterScript;
  /** The same sentences with their marks, by beat. */
  readonly marked: Readonly<Record<string, Localized>>;
  /** What is shown stays in here. */
  readonly safe: FrameBox;
  /** Captions, and nothing else. */
  readonly caption: FrameBox;
  /** Size of the smallest text, in pixels. */
  readonly smallestText: number;
  /** Colours that mean something, by name: they have to be told apart. */
  readonly hues: Readonly<Record<string, string>>;
  /** Other colours of marks that have to be seen. */
  readonly inks: readonly string[];
}

interface Declared {
  readonly declaration: Declaration;
  readonly captions: object;
}

const declared = new WeakMap<object, Declared>();

/**
 * Notes down what is promised about `scene`.
 *
 * @param captions - the node that captions, and nothing else, are drawn by.
 */
export function declareChapter(scene: object, declaration: Declaration, captions: object): void {
  declared.set(scene, {declaration, captions});
}

/** A text that is not true of the experiment that is shown with it. */
export interface Untrue {
  readonly kind: 'beat' | 'word' | 'title';
  /** Of the beat or the word; empty for the title. */
  readonly name: string;
  readonly text: string;
  /** Why it is not true. */
  readonly reason: string;
}

const untrueOf = new WeakMap<object, readonly Untrue[]>();

/** Notes down which texts of `scene` are not true of what it shows. */
export function noteUntrue(scene: object, untrue: readonly Untrue[]): void {
  untrueOf.set(scene, untrue);
}

/** The texts of `scene` that are not true of what it shows. */
export function untrueIn(scene: object): readonly Untrue[] {
  return untrueOf.get(scene) ?? [];
}

/** What was promised about `scene`; undefined if it is not a chapter. */
export function declarationOf(scene: object): Declared | undefined {
  return declared.get(scene);
}

const scripts = new WeakMap<object, ChapterScript>();

/** Notes down what a scene that is made of `description` will say, before there is any. */
export function describeChapter(description: object, script: ChapterScript): void {
  scripts.set(description, script);
}

/** What a scene made of `description` says, its sentences with their marks; undefined if it is not a chapter. */
export function scriptOf(description: object): ChapterScript | undefined {
  return scripts.get(description);
}

/** What the run of a beat answers to the beat's question; undefined where it has no answer, as a path that never arrives. */
export type Answers = Readonly<Record<string, (() => number | undefined) | undefined>>;

const answers = new WeakMap<object, Answers>();

/** Notes down what the runs of `scene` answer, by beat. */
export function noteAnswers(scene: object, noted: Answers): void {
  answers.set(scene, noted);
}

/** What the run of a beat of `scene` answers. */
export function answerIn(scene: object, beat: string): number | undefined {
  return answers.get(scene)?.[beat]?.();
}
