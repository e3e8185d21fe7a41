/**
 * A lesson: what it is made of, in one list. Its languages, its title in each of them and its poster stand in the
 * `lecture` field of its package.json, which is read before anything is built.
 */
export interface LessonDefinition<Scene = unknown, Experiment = unknown, Look = unknown> {
  /** What its project is called in the editor. */
  readonly name: string;
  /** The scenes of its chapters, in the order in which they are told. */
  readonly chapters: readonly Scene[];
  /** What `lecture simulate` lists and runs. */
  readonly experiments?: readonly Experiment[];
  /** The look of every chapter that has no theme of its own; dark if left out. */
  readonly theme?: Look;
  /** Starts `simulation/worker`, which runs the experiments in a thread of its own for whoever changes their parameters. */
  readonly worker?: () => Worker;
  /** The beat that stands for its chapter in a list of chapters, by the chapter's name; its last one if it is not named. */
  readonly portraits?: Readonly<Record<string, string>>;
}

/**
 * Declares a lesson, in `src/lesson.ts` as the default export.
 *
 * @throws Error for a lesson without chapters.
 * @example
 * ```ts
 * import zigzag from '../scenes/zigzag/zigzag?scene';
 *
 * export default defineLesson({name: 'gradient-descent', chapters: [zigzag]});
 * ```
 */
export function defineLesson<Scene, Experiment, Look = never>(
  lesson: LessonDefinition<Scene, Experiment, Look>,
): LessonDefinition<Scene, Experiment, Look> {
  if (lesson.chapters.length === 0) throw new Error(`The lesson "${lesson.name}" has no chapters: give one or more.`);
  return lesson;
}
