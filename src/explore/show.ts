import type {Player} from '../playback/Player';
import {untrueIn, type Untrue} from '../script/declaration';
import type {Exploration} from './exploration';

/** A sentence, word or title of the chapter that is not true of what is shown. */
export type {Untrue};

/**
 * Shows the end of a beat with an exploration's run, on a player that stands still.
 *
 * @param slide - `chapter:beat`.
 * @param frame - the frame at which the lecture reaches it: what is played from there is counted on from it.
 * @returns the texts that have become untrue.
 * @throws Error whatever the scene throws: these parameters cannot be shown.
 */
export async function showExploration(
  player: Player,
  {playable, chapter}: Pick<Exploration, 'playable' | 'chapter'>,
  slide: string,
  frame?: number,
): Promise<readonly Untrue[]> {
  player.exchange(playable);
  player.variables = {explored: true, leapTo: slide.split(':')[1] ?? ''};
  await player.leap(chapter, slide, frame);
  player.variables = {leapTo: ''};
  await player.draw();
  return untrueIn(player.scene);
}
