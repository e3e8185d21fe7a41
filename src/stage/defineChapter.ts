import {useScene, type FullSceneDescription} from '@motion-canvas/core';
import type {BeatOf, ChapterScript, InAnyLanguage} from '../script/chapterScript';
import {noteAnswers, noteUntrue} from '../script/declaration';
import {unobserved} from '../script/reads';
import {explainUntrue, untrueTexts, type Claims} from './claims';
import {makeChapter, type Beats, type ChapterOptions} from './makeChapter';
import {checkOptions, OptionError, type Explorable, type Given, type GivenOf, type SceneOptions} from './options';
import type {Stage} from './stage';

/** All of a chapter in one place. */
export interface ChapterDefinition<S extends ChapterScript, E, T> extends Pick<ChapterOptions, 'heading' | 'alone'> {
  /** What is said; its beats are played in its order. */
  readonly script: S;
  /** The runs that it shows, by name: their parameters may be changed by another lesson and by a viewer. */
  readonly experiments?: E;
  /** What the chapter itself changes in them; other lessons and viewers may change it again. */
  readonly usual?: GivenOf<E>;
  /**
   * Builds the picture before the first beat and returns the parts that beats move.
   *
   * @param given - what differs from the experiments' usual parameters.
   */
  readonly set: (stage: Stage<S>, given: GivenOf<E>) => T;
  /** The movement of each beat. */
  readonly beats: Beats<S, T>;
  /** What the chapter's texts say of its experiments, where other parameters make it untrue. */
  readonly claims?: (parts: T) => Claims<S>;
  /** What the run of a beat answers to the question in its script (`predict`). */
  readonly answers?: {readonly [B in BeatOf<S>]?: (parts: T) => number | undefined};
  /** The experiments that each beat shows: a viewer is offered their parameters there. */
  readonly shows?: {readonly [B in BeatOf<S>]?: readonly Extract<keyof E, string>[]};
}

/** A chapter, ready to be taken into a lesson: called, it makes a fresh scene. */
export interface Chapter<S extends ChapterScript = ChapterScript, E = Readonly<Record<string, Explorable>>> {
  /**
   * @returns a fresh description at each call.
   * @throws OptionError naming the option that does not fit; later, when the scene is played, for parameters that make
   *   texts of the chapter untrue. Where a viewer explores (variable `explored`), such texts are noted instead.
   */
  (options?: SceneOptions<S, E>): FullSceneDescription;
  readonly script: S;
  readonly experiments: E;
}

/** What another lesson may change in the experiments of a chapter. */
export type ExperimentsOf<C extends {readonly experiments: unknown}> = GivenOf<C['experiments']>;

interface Made {
  readonly experiments: Readonly<Record<string, Explorable>>;
  /** What differs from the experiments' own parameters, in the lesson that the scene was made for. */
  readonly given: Readonly<Record<string, Given>>;
  /** Which of them each beat shows. */
  readonly shows: Readonly<Record<string, readonly string[] | undefined>>;
  /** The same scene with other parameters: same script, same theme. */
  readonly remake: (experiments: Readonly<Record<string, object>>) => FullSceneDescription;
}

const made = new WeakMap<object, Made>();

/** The experiments of a scene that {@link defineChapter} has made, and how to make it again with other parameters. */
export function explorationOf(description: object): Made | undefined {
  return made.get(description);
}

/**
 * Says all of a chapter in one place.
 *
 * @example
 * ```ts
 * export const makeZigzagScene = defineChapter({
 *   script,
 *   experiments: {zigzag: runZigzag},
 *   set: (stage, {zigzag}) => setPlane(stage, runZigzag(zigzag)),
 *   beats: {path: walkPath, cost: compareLengths},
 *   claims: ({run}) => ({beats: {path: run.diverged ? 'the path does not arrive' : undefined}}),
 * });
 *
 * export default makeZigzagScene();
 * ```
 */
export function defineChapter<
  const S extends ChapterScript,
  T,
  E extends Readonly<Record<string, Explorable>> = Readonly<Record<string, Explorable>>,
>(definition: ChapterDefinition<S, E, T>): Chapter<S, E> {
  const {script: own, set, beats, claims, usual = {}, shows = {}, answers = {}, ...look} = definition;
  const experiments: Readonly<Record<string, Explorable>> = definition.experiments ?? {};
  checkQuestions(own, answers);
  const make = (options: SceneOptions<S, E> = {}): FullSceneDescription => {
    checkOptions(own, experiments, options);
    const {script = own as unknown as InAnyLanguage<S>, theme} = options;
    const given = together(usual, options.experiments ?? {});
    const description = makeChapter<S, T>(
      script as unknown as S,
      stage => {
        const parts = set(stage, given as GivenOf<E>);
        const scene = useScene();
        const untrue = untrueTexts(unobserved(own), unobserved(script), stage.locale, claims?.(parts) ?? {});
        noteUntrue(scene, untrue);
        noteAnswers(scene, answersOf(answers, parts));
        if (untrue.length > 0 && !scene.variables.get('explored', false)()) {
          throw new OptionError(explainUntrue(untrue));
        }
        return parts;
      },
      beats,
      {...look, ...(theme && {theme})},
    );
    made.set(description, {
      experiments,
      given,
      shows,
      remake: changed => make({...options, experiments: {...options.experiments, ...changed} as GivenOf<E>}),
    });
    return description;
  };
  return Object.assign(make, {script: own, experiments: experiments as E});
}

/** Parameters by experiment: those of the second before those of the first. */
function together(first: object, second: object): Readonly<Record<string, Given>> {
  const names = new Set([...Object.keys(first), ...Object.keys(second)]);
  const given: readonly Readonly<Record<string, Given | undefined>>[] = [{...first}, {...second}];
  return Object.fromEntries([...names].map(name => [name, Object.assign({}, ...given.map(each => each[name]))]));
}

function answersOf<T>(answers: Readonly<Record<string, ((parts: T) => number | undefined) | undefined>>, parts: T) {
  return Object.fromEntries(Object.entries(answers).map(([beat, answer]) => [beat, () => answer?.(parts)]));
}

/** @throws Error for a question that nobody answers, and for an answer to none. */
function checkQuestions({id, beats}: ChapterScript, answers: object): void {
  const asked = Object.keys(beats).filter(beat => beats[beat]?.predict);
  const [fault] = [
    ...asked
      .filter(beat => !Object.hasOwn(answers, beat))
      .map(beat => `asks in beat "${beat}" what it has no answer to`),
    ...Object.keys(answers)
      .filter(beat => !asked.includes(beat))
      .map(beat => `answers in beat "${beat}" what is not asked`),
  ];
  if (fault !== undefined) throw new Error(`Chapter "${id}" ${fault}: give both predict and answers.`);
}
