import type {Stroke} from '../../score/strokes';
import {elapsedAt, steadyNow} from '../clock';
import type {TalkState} from '../messages';
import type {ChapterOutline} from '../outline';
import type {RemoteView} from '../remote/protocol';
import {wordsIn} from '../words';
import {placeOf, planned, plannedSeconds} from './plan';

/** What a phone shows of the desk. */
export function remoteViewOf(
  state: TalkState | undefined,
  chapters: readonly ChapterOutline[],
  planMinutes: number | undefined,
  strokes: readonly Stroke[],
  locale: string,
): RemoteView {
  const plan = planned(chapters, planMinutes);
  const place = placeOf(state?.slide, plan);
  const words = wordsIn(locale);
  const clock = state?.clock ?? {passed: 0, since: null};
  const elapsed = elapsedAt(clock, steadyNow());
  const whole = plannedSeconds(plan);
  return {
    slide: state?.slide,
    number: state ? (place?.beat.number ?? '') : words.alone,
    sentence: place?.beat.sentence ?? '',
    notes: place?.beat.notes ?? '',
    next: place?.next ? `${words.next}: ${place.next.sentence}` : '',
    black: state?.black ?? false,
    elapsed,
    running: clock.since !== null,
    remaining: whole === undefined ? null : 1000 * whole - elapsed,
    words: {black: words.actions.black, undo: words.undo, wipe: words.wipe},
    strokes: [...strokes],
  };
}
