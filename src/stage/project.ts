import {makeProject, type FullSceneDescription, type ProjectSettings} from '@motion-canvas/core';
import type {LessonDefinition} from '../script/lesson';

/**
 * The Motion Canvas project of a lesson, for its `src/project.ts`. The editor speaks the lesson's first language, or the
 * one that its address asks for (`?locale=en`); the renderer sets the variable itself.
 *
 * @example
 * ```ts
 * export default projectOf(lesson);
 * ```
 */
export function projectOf({name, chapters}: LessonDefinition<FullSceneDescription>): ProjectSettings {
  const locale = new URLSearchParams(globalThis.location.search).get('locale');
  return makeProject({name, scenes: [...chapters], variables: {captions: true, ...(locale && {locale})}});
}
