import {joinChapters, type ChapterSpan, type Timeline} from '../../script/timeline';
import {sampleOf} from '../../voice/mix';
import {sampleRate} from '../../voice/speech';
import type {BrowserPool} from '../browser/BrowserPool';
import {cacheKey, type Cache, type CacheKey} from '../cache/Cache';
import {RenderError} from '../RenderError';
import type {Format} from './encoding';
import type {FrameRange} from './job';
import type {SoundConfig} from './soundJob';
import type {FilmVoice} from './voice';

const codecs: Partial<Record<Format, SoundCodec>> = {mp4: 'aac', webm: 'opus'};

export type SoundCodec = 'aac' | 'opus';

/** Samples of each packet, and of the encoder's delay: by so much the first packet begins before the film. */
export const packetSamples: Readonly<Record<SoundCodec, {readonly each: number; readonly delay: number}>> = {
  aac: {each: 1024, delay: 1024},
  opus: {each: 960, delay: 0},
};

/** A stretch of samples in the cache, where it is in a film. All in samples. */
export interface PlannedStretch {
  readonly key: CacheKey;
  readonly at: number;
  /** Where in the samples it begins. */
  readonly from: number;
  readonly length: number;
  /** As a factor. */
  readonly gain: number;
}

/** The sound of a film, and what it is found by once it is encoded. */
export interface PlannedSound {
  readonly key: CacheKey;
  /** The key of the film's first segment: whoever makes that encodes the sound. */
  readonly segment: CacheKey | undefined;
  readonly codec: SoundCodec;
  /** In samples. */
  readonly length: number;
  readonly stretches: readonly PlannedStretch[];
}

/** What is kept of a film's sound beside the bytes of its packets. */
export interface SoundRecord {
  readonly config: SoundConfig;
  /** Bytes of each packet. */
  readonly packets: readonly number[];
}

/** A film's sound, ready to be put into its file. */
export interface FilmSound {
  readonly codec: SoundCodec;
  readonly config: SoundConfig;
  readonly packets: readonly {readonly data: Uint8Array; readonly from: number; readonly seconds: number}[];
}

/** The sound that a project itself has. */
export interface ProjectSound {
  readonly key: CacheKey;
  /** In samples; 0 if it has none. */
  readonly frames: number;
}

/** The samples of `project.audio`, decoded once for each state of the project. */
export async function projectSound(pool: BrowserPool): Promise<ProjectSound | undefined> {
  const key = cacheKey('audio', pool.project.digest.whole.played);
  let frames = (await pool.cache.get<number>(key))?.record;
  if (frames === undefined) {
    await pool.each([key], async session => {
      const samples = Buffer.from(await session.call<string>('window.renderer.projectSound'), 'base64');
      frames = samples.length / Float32Array.BYTES_PER_ELEMENT;
      await pool.cache.put(key, frames, [samples]);
    });
  }
  return frames ? {key, frames} : undefined;
}

/**
 * Says what is heard in a film, and when: each take from the first frame of its beat on, the project's own sound as it
 * is in the whole project.
 *
 * @param whole - the selected chapters.
 * @param project - the project's own sound, with all of its chapters.
 * @returns undefined if nothing is, or the format has no sound.
 */
export function planSound(
  format: Format,
  {chapters, fps}: Timeline,
  range: FrameRange,
  segment: CacheKey | undefined,
  voice: FilmVoice | undefined,
  project: {readonly sound: ProjectSound; readonly spans: readonly ChapterSpan[]} | undefined,
): PlannedSound | undefined {
  if (!voice && !project) return undefined;
  const length = sampleOf(range.last + 1 - range.first, fps);
  const place = (frame: number) => sampleOf(frame - range.first, fps);
  const beats = chapters.flatMap(({id, beats: played}) => played.map(beat => ({chapter: id, ...beat})));
  const takes = (voice?.takes ?? []).flatMap(({chapter, beat: name, key, report, gain}) => {
    const beat = beats.find(({chapter: of, id}) => of === chapter && id === name);
    return beat ? [{key, at: place(beat.firstFrame), from: 0, length: report.frames, gain}] : [];
  });
  return soundOfStretches(format, length, segment, [
    ...(project ? ownStretches(chapters, fps, place, project) : []),
    ...takes,
  ]);
}

/** The sound of a film, of what of the stretches is in it; undefined if its format has none. */
export function soundOfStretches(
  format: Format,
  length: number,
  segment: CacheKey | undefined,
  all: readonly PlannedStretch[],
): PlannedSound | undefined {
  const codec = codecs[format];
  if (!codec) return undefined;
  const stretches = all.filter(stretch => stretch.at < length && stretch.at + stretch.length > 0);
  return {key: cacheKey('sound', codec, length, stretches), segment, codec, length, stretches};
}

/** The project's own sound under chapters that follow each other as they do in the project is one stretch. */
function ownStretches(
  chapters: readonly ChapterSpan[],
  fps: number,
  place: (frame: number) => number,
  {sound, spans}: {readonly sound: ProjectSound; readonly spans: readonly ChapterSpan[]},
): readonly PlannedStretch[] {
  const all = joinChapters({locale: '', fps}, spans).chapters;
  const stretches: {key: CacheKey; at: number; from: number; length: number; gain: number}[] = [];
  for (const {id, firstFrame, lastFrame} of chapters) {
    const from = sampleOf(all.find(chapter => chapter.id === id)?.firstFrame ?? 0, fps);
    const length = Math.min(sampleOf(lastFrame + 1 - firstFrame, fps), sound.frames - from);
    const before = stretches.at(-1);
    if (before && before.from + before.length === from) before.length += length;
    else if (length > 0) stretches.push({key: sound.key, at: place(firstFrame), from, length, gain: 1});
  }
  return stretches;
}

/**
 * A film's sound out of the cache.
 *
 * @throws RenderError `missing` if it is not there.
 */
export async function soundOf(cache: Cache, {key, codec, length}: PlannedSound): Promise<FilmSound> {
  const found = await cache.get<SoundRecord>(key);
  const bytes = await cache.bytes(key);
  if (!found || !bytes) throw new RenderError('missing', 'The sound of the film is not in the cache any more.');
  const {config, packets} = found.record;
  let at = 0;
  return filmSound(
    codec,
    config,
    packets.map(size => bytes.subarray(at, (at += size))),
    length,
  );
}

/**
 * Encoded sound in time.
 *
 * @param length - of the film, in samples.
 */
export function filmSound(
  codec: SoundCodec,
  config: SoundConfig,
  packets: readonly Uint8Array[],
  length: number,
): FilmSound {
  const {each, delay} = packetSamples[codec];
  const timed = packets.map((data, index) => ({data, from: index * each - delay}));
  return {
    codec,
    config,
    // What the encoder gives beyond the film's end would make the file longer than the film.
    packets: timed
      .filter(({from}) => from < length)
      .map(({data, from}) => ({
        data,
        from: from / sampleRate,
        seconds: Math.min(each, length - from) / sampleRate,
      })),
  };
}
