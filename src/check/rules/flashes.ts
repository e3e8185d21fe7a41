import type {Finding} from '../Finding';
import {beatAt, findingAt, type PlayedChapter} from '../PlayedChapter';

/**
 * Flashes over much of the picture can cause a seizure (WCAG 2.2, 2.3.1).
 *
 * @param frames - by which more than three of them had come within a second.
 */
export function flashes(chapter: PlayedChapter, frames: readonly number[]): readonly Finding[] {
  const first = new Map(frames.toReversed().map(frame => [beatAt(chapter, frame)?.id, frame]));
  return [...first.values()].map(frame =>
    findingAt(chapter, frame, {
      rule: 'flashing',
      message: 'More than three flashes within a second over a quarter of the frame.',
      remedy: 'Make the change slower, smaller or weaker.',
    }),
  );
}
