import type {ProjectSettings} from '@motion-canvas/core';
import {scriptOf} from '../../script/declaration';

/** A beat as its chapter's script has it in one language, with its marks. */
export interface WrittenBeat {
  readonly chapter: string;
  readonly beat: string;
  readonly sentence: string;
}

/** All beats of a project, in the order in which they are told. */
export function writtenBeats({scenes}: Pick<ProjectSettings, 'scenes'>, locale: string): readonly WrittenBeat[] {
  return scenes.flatMap(scene =>
    Object.entries(scriptOf(scene)?.beats ?? {}).map(([beat, {sentence}]): WrittenBeat => ({
      chapter: scene.name,
      beat,
      sentence: sentence[locale] ?? '',
    })),
  );
}
