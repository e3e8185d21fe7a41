import {createHash} from 'node:crypto';
import {mkdtemp, readdir, readFile, rm, stat} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {z} from 'zod';
import type {Manifest} from './film/film';
import type {Format} from './film/encoding';
import {render, type RenderOptions} from './render';
import {RenderError} from './RenderError';

/** A beat of a film that is not what the lesson makes now. */
export interface DifferingBeat {
  /** `CHAPTER:BEAT`; a chapter alone between its beats. */
  readonly beat: string;
  /** Of the film: the first frame that differs, and its time in seconds. */
  readonly frame: number;
  readonly seconds: number;
}

/** What came of making a film again. */
export interface Verification {
  readonly film: string;
  readonly frames: number;
  readonly beats: number;
  readonly differing: readonly DifferingBeat[];
  /** What else differs, each as a sentence: other versions, another length, another sound. */
  readonly notes: readonly string[];
}

const manifestSchema = z.looseObject({
  versions: z.record(z.string(), z.string()),
  settings: z.looseObject({
    format: z.string(),
    range: z.object({first: z.number(), last: z.number()}),
  }),
  film: z.looseObject({sha256: z.string()}),
  timeline: z.looseObject({frames: z.number()}),
});

/**
 * Proves a film: makes it again from its manifest, with the lesson as it is now and nothing out of the cache, and
 * compares each frame, bit by bit.
 *
 * @param film - a film with its manifest beside it.
 * @throws RenderError if there is no manifest, or the film cannot be made again.
 */
export async function verifyFilm(
  film: string,
  options: Pick<RenderOptions, 'lesson' | 'browser' | 'patience' | 'jobs' | 'signal' | 'onProgress' | 'onWarning'>,
): Promise<Verification> {
  const manifest = await manifestOf(film);
  const {timeline, versions} = manifest;
  const {chapters, locale, format, quality, fps, width, height, captions, background, voice, range} = manifest.settings;
  const output = await mkdtemp(path.join(os.tmpdir(), 'lecture-verify-'));
  try {
    const {files} = await render({
      ...options,
      chapters,
      locale,
      format,
      quality,
      fps,
      size: {width, height},
      captions,
      ...(background && {background}),
      ...(voice && {voice}),
      range: {start: range.first / fps, end: (range.last + 1) / fps},
      output,
      cache: false,
    });
    const again = files[0] ?? '';
    const made = await manifestOf(again);
    const [old, now] = [await framesOf(film, format), await framesOf(again, format)];
    const notes = [
      ...Object.entries(versions)
        .filter(([name, version]) => made.versions[name] !== version)
        .map(
          ([name, version]) =>
            `The film was made with ${name} ${version}, and is compared with ${made.versions[name] ?? 'none'}.`,
        ),
      ...(old.length === now.length
        ? []
        : [`The film has ${old.length} frames, and is made again with ${now.length}.`]),
    ];
    return {
      film,
      frames: timeline.frames,
      beats: timeline.chapters.reduce((sum, {beats}) => sum + beats.length, 0),
      differing: differingBeats(timeline, old, now),
      notes,
    };
  } finally {
    await rm(output, {recursive: true, force: true});
  }
}

/** The first frame of each beat at which two films have other bytes; the beats are those of the first. */
export function differingBeats(
  {chapters, fps}: Manifest['timeline'],
  old: readonly string[],
  now: readonly string[],
): readonly DifferingBeat[] {
  const found = new Map<string, DifferingBeat>();
  for (const [frame, hash] of old.entries()) {
    if (hash === now[frame]) continue;
    const within = ({firstFrame, lastFrame}: {readonly firstFrame: number; readonly lastFrame: number}) =>
      firstFrame <= frame && frame <= lastFrame;
    const chapter = chapters.find(within);
    const beat = [chapter?.id ?? 'film', chapter?.beats.find(within)?.id].filter(id => id !== undefined).join(':');
    if (!found.has(beat)) found.set(beat, {beat, frame, seconds: frame / fps});
  }
  return [...found.values()];
}

async function manifestOf(film: string): Promise<Manifest> {
  const file = film.endsWith('.mp4') ? film.replace(/\.mp4$/u, '.json') : `${film}.json`;
  try {
    const read: unknown = JSON.parse(await readFile(file, 'utf8'));
    manifestSchema.parse(read);
    // Written by this package: what is not looked at here is checked when it is rendered.
    return read as Manifest;
  } catch (error) {
    const {message} = error instanceof Error ? error : new Error(String(error));
    throw new RenderError(
      'output',
      `${film} has no manifest ${file} that can be read: ${message.split('\n', 1)[0] ?? ''}`,
    );
  }
}

/** A hash for each frame of a film; one for all of a GIF, whose frames stand for several. */
async function framesOf(film: string, format: Format): Promise<readonly string[]> {
  const hash = (...data: readonly Uint8Array[]) => {
    const all = createHash('sha256');
    for (const part of data) all.update(part);
    return all.digest('hex');
  };
  if ((await stat(film)).isDirectory()) {
    const names = (await readdir(film)).sort();
    return Promise.all(names.map(async name => hash(await readFile(path.join(film, name)))));
  }
  if (format === 'gif') return [hash(await readFile(film))];
  const {ALL_FORMATS, EncodedPacketSink, FilePathSource, Input} = await import('mediabunny');
  const input = new Input({source: new FilePathSource(film), formats: ALL_FORMATS});
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new RenderError('output', `${film} has no pictures in it.`);
  const frames: string[] = [];
  for await (const {data, sideData} of new EncodedPacketSink(track).packets()) {
    frames.push(hash(data, sideData.alpha ?? new Uint8Array(0)));
  }
  return frames;
}
