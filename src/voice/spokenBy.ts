import type {Spoken} from '../script/spoken';
import type {TakeNote} from './note';
import type {TakeReport} from './prepare';
import {sampleRate} from './speech';

/** How a prepared take is heard. */
export function spokenBy(
  {source, note}: {readonly source: string; readonly note?: TakeNote | undefined},
  {offset, frames, speech}: TakeReport,
): Spoken {
  const shift = (seconds: number) => seconds - offset / sampleRate;
  const taps = Object.entries(note?.taps ?? {}).map(([mark, seconds]) => [mark, shift(seconds)] as const);
  return {
    source,
    seconds: frames / sampleRate,
    speech: speech.map(([from, to]) => [from / sampleRate, to / sampleRate]),
    ...(taps.length > 0 && {taps: Object.fromEntries(taps)}),
    ...(note?.words && {words: note.words.map(word => ({...word, from: shift(word.from), to: shift(word.to)}))}),
  };
}
