import type {Spoken, SpokenWord, Voice} from '../script/spoken';
import type {Timeline} from '../script/timeline';
import {alignWords, unwired, type WiredReference} from './alignWords';
import {factorOf, gainsOf} from './loudness';
import {mix, sampleOf, type PlacedSound} from './mix';
import {prepare, type TakeReport} from './prepare';
import {sampleRate} from './speech';
import {spokenBy} from './spokenBy';
import {addressOf, takesAddress, type ListedTake} from './takeAddress';
import {wavHeader, wavSamples} from './wavFile';

/** A take that a page has prepared. */
export interface LoadedTake extends ListedTake {
  readonly report: TakeReport;
  readonly samples: Float32Array<ArrayBuffer>;
  /** When its words are heard, where its note does not tell. */
  readonly words?: readonly SpokenWord[] | undefined;
  /** As a factor. */
  readonly gain: number;
}

const prepared = new Map<string, ReturnType<typeof prepare>>();

/**
 * All takes of a language, prepared in this page; what was prepared before is not prepared again.
 *
 * @param sentenceOf - what a beat says, without marks: to find the words of a take of which that was not noted down.
 * @throws Error that names the take that cannot be used.
 */
export async function loadTakes(
  locale: string,
  sentenceOf: (take: ListedTake) => string | undefined = () => undefined,
): Promise<readonly LoadedTake[]> {
  const list = await fetch(`${takesAddress}/${encodeURIComponent(locale)}`);
  const answer = (await list.json()) as readonly ListedTake[] | {readonly error: string};
  if ('error' in answer) throw new Error(answer.error);
  const takes: Omit<LoadedTake, 'gain'>[] = [];
  for (const take of answer) {
    const ready = prepared.get(take.hash) ?? prepareFrom(addressOf(locale, take.chapter, take.beat));
    prepared.set(take.hash, ready);
    try {
      const {report, samples} = await ready;
      const said = take.note?.words ? undefined : (take.note?.sentence ?? sentenceOf(take));
      const words = said === undefined ? undefined : wordsOf(locale, take.hash, said, report, samples);
      takes.push({...take, report, samples, words: await words});
    } catch (error) {
      throw new Error(`${take.source} ${error instanceof Error ? error.message : String(error)}.`);
    }
  }
  const gains = gainsOf(takes.map(({report}) => ({...report, seconds: report.frames / sampleRate})));
  return takes.map((take, index) => ({...take, gain: factorOf(gains[index] ?? 0)}));
}

async function prepareFrom(address: string): ReturnType<typeof prepare> {
  return prepare(await (await fetch(address)).arrayBuffer());
}

const found = new Map<string, ReturnType<typeof alignedWords>>();

/** When the words of a take are heard in what was prepared; undefined where nothing can tell. */
function wordsOf(locale: string, hash: string, sentence: string, ...take: readonly [TakeReport, Float32Array]) {
  const key = `${locale} ${hash} ${sentence}`;
  const words = found.get(key) ?? alignedWords(locale, sentence, ...take);
  found.set(key, words);
  return words;
}

/**
 * Finds in a page when the words of a take are heard.
 *
 * @param sentence - that is said in it, without marks.
 */
export async function alignedWords(
  locale: string,
  sentence: string,
  {speech}: Pick<TakeReport, 'speech'>,
  samples: Float32Array,
): Promise<readonly SpokenWord[] | undefined> {
  const query = new URLSearchParams({sentence});
  const answer = await fetch(`${takesAddress}/${encodeURIComponent(locale)}?${query.toString()}`);
  const reference = answer.ok ? ((await answer.json()) as WiredReference | null) : null;
  return reference ? alignWords(samples, speech, unwired(reference)) : undefined;
}

/** How takes are heard, for the scenes. */
export function voiceOf(takes: readonly LoadedTake[]): Voice {
  const voice: Record<string, Record<string, Spoken>> = {};
  for (const take of takes) (voice[take.chapter] ??= {})[take.beat] = spokenBy(take, take.report, take.words);
  return voice;
}

/** What is heard in a whole lesson: its takes at their beats, and what else is heard from its start on. */
export function soundsOf(
  {chapters, fps}: Timeline,
  takes: readonly LoadedTake[],
  under?: Float32Array,
): readonly PlacedSound[] {
  const beats = chapters.flatMap(({id, beats: played}) => played.map(beat => ({...beat, chapter: id})));
  const sounds = takes.flatMap(({chapter, beat: id, samples, gain}): readonly PlacedSound[] => {
    const beat = beats.find(one => one.chapter === chapter && one.id === id);
    return beat ? [placed(sampleOf(beat.firstFrame, fps), samples, gain)] : [];
  });
  return [...(under ? [placed(0, under, 1)] : []), ...sounds];
}

/** Sounds together as a WAV file, as long as the lesson. */
export async function mixOf({frames, fps}: Timeline, sounds: readonly PlacedSound[]): Promise<Blob> {
  const length = sampleOf(frames, fps);
  const pieces = [wavHeader(length)];
  for await (const block of mix(sounds, length)) pieces.push(wavSamples(block));
  return new Blob(pieces, {type: 'audio/wav'});
}

function placed(at: number, samples: Float32Array, gain: number): PlacedSound {
  return {at, length: samples.length, gain, load: () => Promise.resolve(samples)};
}
