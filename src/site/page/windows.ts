import type {ProjectSettings} from '@motion-canvas/core';
import project from 'virtual:lecture-chapters';
import {loadTypesetter} from './typesetter';

/** The lesson's project with all its scenes: a talk may go anywhere at any time. */
export async function loadProject(): Promise<ProjectSettings> {
  const [scenes] = await Promise.all([Promise.all(project.scenes.map(scene => scene.load())), loadTypesetter()]);
  return {...project, scenes};
}
