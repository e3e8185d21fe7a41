import type {BeatSpan} from '../script/timeline';
import type {Snapshot, Stay} from './Chapter';

/** A text that stays for less is on its way, in seconds. */
const readable = 0.25;

/**
 * Of the frames whose pixels are looked at, those that are known from the beats: the middle and the end of each.
 *
 * @param endsOnly - the ends of beats alone: a quicker look.
 */
export function beatFrames(beats: readonly BeatSpan[], endsOnly = false): readonly number[] {
  if (endsOnly) return beats.map(({lastFrame}) => lastFrame);
  return beats.flatMap(({firstFrame, lastFrame}) => [Math.floor((firstFrame + lastFrame) / 2), lastFrame]);
}

/**
 * As many more frames as it takes to see every text once that is in none of those that are looked at anyway.
 *
 * @param known - those that are.
 */
export function textFrames(known: readonly number[], snapshots: readonly Snapshot[], fps: number): readonly number[] {
  const frames = new Set(known);
  const read = [...new Set(snapshots.flatMap(({stays}) => stays))]
    .filter(({item, first, last}) => item.kind === 'text' && item.opacity > 0.9 && (last - first + 1) / fps >= readable)
    .sort((a, b) => a.last - b.last);
  const seen = new Set<string>();
  const keyOf = ({item}: Stay) => `${item.id} ${item.kind === 'text' ? item.text : ''}`;
  const isSeen = (stay: Stay) => [...frames].some(frame => stay.first <= frame && frame <= stay.last);
  for (const stay of read) if (isSeen(stay)) seen.add(keyOf(stay));
  for (const stay of read) {
    if (!seen.has(keyOf(stay)) && !isSeen(stay)) frames.add(stay.last);
    seen.add(keyOf(stay));
  }
  return [...frames].filter(frame => !known.includes(frame)).sort((a, b) => a - b);
}
