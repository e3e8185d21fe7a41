import {makeProject, type FullSceneDescription, type ProjectSettings} from '@motion-canvas/core';
import type {LessonDefinition} from '../script/lesson';
import {themeFaults} from '../theme/checkTheme';
import type {Theme} from '../theme/theme';

/**
 * The Motion Canvas project of a lesson, for its `src/project.ts`; chapters without a theme get the lesson's. The editor speaks the lesson's first language, or the
 * one that its address asks for (`?locale=en`); the renderer sets the variable itself.
 *
 * @throws Error for a theme that lacks something.
 * @example
 * ```ts
 * export default projectOf(lesson);
 * ```
 */
export function projectOf({
  name,
  chapters,
  theme,
  worker,
}: LessonDefinition<FullSceneDescription, unknown, Theme>): ProjectSettings {
  const [fault] = theme ? themeFaults(theme) : [];
  if (fault !== undefined) throw new Error(`The lesson "${name}": ${fault}.`);
  if (worker) for (const scene of chapters) workers.set(scene, worker);
  const locale = new URLSearchParams(globalThis.location.search).get('locale');
  return makeProject({
    name,
    scenes: [...chapters],
    variables: {captions: true, ...(locale && {locale}), ...(theme && {theme})},
  });
}

const workers = new WeakMap<object, () => Worker>();

/** Starts the worker that runs the experiments of a scene's lesson; undefined if the lesson has none. */
export function workerOf(description: object): (() => Worker) | undefined {
  return workers.get(description);
}
