import {beatAt} from '../Chapter';
import type {Rule} from '../Rule';

/** Flashes over much of the picture can cause a seizure (WCAG 2.2, 2.3.1). */
export const flashes = {
  name: 'flashing',
  needs: ['frames'],
  run({flashing, ...chapter}) {
    const first = new Map(flashing.toReversed().map(frame => [beatAt(chapter, frame)?.id, frame]));
    return [...first.values()].map(frame => ({
      frame,
      part: 'the picture',
      message: 'has more than three flashes within a second over a quarter of the frame.',
      remedy: 'Make the change slower, smaller or weaker.',
    }));
  },
} satisfies Rule<'frames'>;
