import type {Project} from '@motion-canvas/core';
import type {FilmPlayer} from '../../playback/FilmPlayer';
import type {Variables} from '../../playback/options';
import {Player} from '../../playback/Player';
import {ProjectPlayer} from '../../playback/ProjectPlayer';
import {scriptOf} from '../../script/declaration';
import type {Selection} from '../film/job';
import {seedRandom} from './seedRandom';

// What a scene leaves to chance must not depend on what was played before it.
const onBuild = () => seedRandom(1);

/**
 * Plays the chapters of a lesson, each by itself.
 *
 * @param variables - what scenes are told beside what the selection says.
 */
export function lessonPlayer(project: Project, selection: Selection, variables: Variables = {}): Player {
  const {width, height, locale, captions, fps, voice, transparent = false} = selection;
  return new Player(project, {
    fps,
    variables: {locale, captions, ...(transparent && {transparent}), ...(voice && {voice}), ...variables},
    resolution: {width, height},
    rendering: true,
    transparent,
    onBuild,
  });
}

/** Plays a lesson, or a project that is none. */
export function playerOf(project: Project, selection: Selection): FilmPlayer {
  const {width, height, fps, project: asked} = selection;
  if (!asked || project.scenes.some(scene => scriptOf(scene))) return lessonPlayer(project, selection);
  return new ProjectPlayer(project, {fps, resolution: {width, height}, transparent: asked.transparent, onBuild});
}
