import type {Playable} from '../playback/options';
import {explorationOf as madeOf} from '../stage/defineChapter';
import {Exploration} from './exploration';

/**
 * What can be explored in a chapter of a project.
 *
 * @returns undefined for a chapter that shows no experiment, or is none.
 */
export function explorationOf(project: Playable, chapter: string, locale: string): Exploration | undefined {
  const scene = project.scenes.find(({name}) => name === chapter);
  const made = scene && madeOf(scene);
  if (!made || Object.keys(made.experiments).length === 0) return undefined;
  return new Exploration({project, locale, scene, ...made});
}
