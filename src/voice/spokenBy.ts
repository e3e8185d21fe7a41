import type {Spoken, SpokenWord} from '../script/spoken';
import type {TakeNote} from './note';
import type {TakeReport} from './prepare';
import {sampleRate} from './speech';

/**
 * How a prepared take is heard.
 *
 * @param aligned - when its words are heard in what was prepared, where its note says nothing of them.
 */
export function spokenBy(
  {source, note}: {readonly source: string; readonly note?: TakeNote | undefined},
  {offset, frames, speech}: TakeReport,
  aligned?: readonly SpokenWord[],
): Spoken {
  const shift = (seconds: number) => seconds - offset / sampleRate;
  const taps = Object.entries(note?.taps ?? {}).map(([mark, seconds]) => [mark, shift(seconds)] as const);
  const words = note?.words?.map(word => ({...word, from: shift(word.from), to: shift(word.to)})) ?? aligned;
  return {
    source,
    seconds: frames / sampleRate,
    speech: speech.map(([from, to]) => [from / sampleRate, to / sampleRate]),
    ...(taps.length > 0 && {taps: Object.fromEntries(taps)}),
    ...(words && {words}),
  };
}

/** Words that were found in what was prepared, as a note has them: in seconds of the recording. */
export function inRecording(words: readonly SpokenWord[], {offset}: Pick<TakeReport, 'offset'>): SpokenWord[] {
  const shift = (seconds: number) => Math.max(0, Number((seconds + offset / sampleRate).toFixed(3)));
  return words.map(({text, from, to}) => ({text, from: shift(from), to: shift(to)}));
}
