import {createHash} from 'node:crypto';
import {createReadStream} from 'node:fs';
import {rm, stat} from 'node:fs/promises';
import path from 'node:path';
import {toChapterList} from '../script/chapterList';
import {cutTimeline} from '../script/cutTimeline';
import {toSrt, toVtt} from '../script/subtitles';
import type {Timeline} from '../script/timeline';
import type {Encoding, FrameRange, RendererHost, Selection} from './job';
import {Movie} from './Movie';
import {RenderError} from './RenderError';
import {segmentsOf} from './segments';
import type {Session} from './Session';
import {versions} from './versions';
import {discard, publish, writePart, type Part} from './writeWhole';

/** Leaves no trace of the encoder on lines and text; still pictures take a fraction of it. */
const encoding: Encoding = {bitsPerPixel: 0.12};

/** Where captions go: into the picture, into files beside the film, both or neither. */
export type CaptionMode = 'burned' | 'sidecar' | 'both' | 'none';

export interface FilmRequest {
  readonly chapters: readonly string[];
  readonly locale: string;
  readonly fps: number;
  readonly width: number;
  readonly height: number;
  readonly captions: CaptionMode;
  /** Seconds of what is selected; all of it if left out. */
  readonly range?: {readonly start: number; readonly end: number} | undefined;
  readonly folder: string;
  /** Base name of the files; the locale is put behind it. */
  readonly name: string;
  /** Version of the lesson. */
  readonly version: string;
  /** Draws also what is known to be the same picture, and fails if it is not: for tests. */
  readonly verify?: boolean | undefined;
}

/** How far a film is. */
export interface FilmProgress {
  readonly locale: string;
  readonly frames: number;
  readonly total: number;
  readonly fps: number;
}

export interface FilmResult {
  readonly locale: string;
  readonly files: readonly string[];
  readonly frames: number;
  /** Frames that were drawn; the others were known to be the picture before. */
  readonly drawn: number;
  /** Of the film. */
  readonly seconds: number;
  /** It took, without starting the browser. */
  readonly renderSeconds: number;
}

/** What stands in the JSON file beside a film. */
export interface Manifest {
  readonly lesson: {readonly name: string; readonly version: string};
  readonly versions: Readonly<Record<string, string>>;
  readonly settings: {
    readonly chapters: readonly string[];
    readonly locale: string;
    readonly fps: number;
    readonly width: number;
    readonly height: number;
    readonly captions: CaptionMode;
    readonly range: FrameRange;
  };
  readonly film: {readonly file: string; readonly bytes: number; readonly sha256: string};
  readonly timeline: Timeline;
}

/**
 * Renders one locale: the film, its captions and chapters, and the manifest.
 *
 * @throws RenderError; no file has then got its final name, and files of an earlier run are as they were.
 */
export async function renderFilm(
  session: Session,
  request: FilmRequest,
  onProgress?: (progress: FilmProgress) => void,
): Promise<FilmResult> {
  const begun = performance.now();
  const {locale, fps, width, height, chapters, captions} = request;
  const burned = captions === 'burned' || captions === 'both';
  const selection: Selection = {chapters, locale, fps, width, height, captions: burned};
  const whole = await session.timeline(selection);
  const range = frameRange(whole, request.range);
  const timeline = cutTimeline(whole, {firstFrame: range.first, lastFrame: range.last});
  const base = path.join(request.folder, `${request.name}.${locale}`);

  const movie = await Movie.create(`${base}.mp4`, {
    width,
    height,
    fps,
    locale,
    frames: timeline.frames,
    title: timeline.chapters.length === 1 ? (timeline.chapters[0]?.title ?? request.name) : request.name,
  });
  const parts: Part[] = [];
  let frames = 0;
  onProgress?.({locale, frames, total: timeline.frames, fps});
  try {
    const take: RendererHost['packets'] = async (batch, config) => {
      await movie.add(batch, config);
      frames += batch.length;
      onProgress?.({locale, frames, total: timeline.frames, fps});
    };
    let drawn = 0;
    for (const segment of segmentsOf(whole, range)) {
      const report = await session.segment(selection, {...segment, encoding, verify: request.verify ?? false}, take);
      drawn += report.drawn;
    }
    if (frames !== timeline.frames) {
      throw new RenderError('encoder', `The encoder gave ${frames} frames instead of ${timeline.frames}.`);
    }
    parts.push(await movie.complete());
    for (const {file, text} of sidecars(base, timeline, captions)) parts.push(await writePart(file, text));
    const manifest: Manifest = {
      lesson: {name: request.name, version: request.version},
      versions: await versions(session.browserVersion),
      settings: {chapters: timeline.chapters.map(({id}) => id), locale, fps, width, height, captions, range},
      film: await describe(parts[0]),
      timeline,
    };
    parts.push(await writePart(`${base}.json`, `${JSON.stringify(manifest, undefined, 2)}\n`));
    await publish(parts);
    await removeStale(base, parts);
    return {
      locale,
      files: parts.map(({file}) => file),
      frames,
      drawn,
      seconds: frames / fps,
      renderSeconds: (performance.now() - begun) / 1000,
    };
  } catch (error) {
    await movie.cancel();
    await discard(parts);
    throw error;
  }
}

function sidecars(base: string, timeline: Timeline, captions: CaptionMode) {
  const beside = captions === 'sidecar' || captions === 'both';
  return [
    ...(beside
      ? [
          {file: `${base}.srt`, text: toSrt(timeline)},
          {file: `${base}.vtt`, text: toVtt(timeline)},
        ]
      : []),
    {file: `${base}.chapters.txt`, text: toChapterList(timeline)},
  ];
}

/** Captions of an earlier run would contradict a new film that has none beside it. */
async function removeStale(base: string, parts: readonly Part[]): Promise<void> {
  for (const file of [`${base}.srt`, `${base}.vtt`]) {
    if (!parts.some(part => part.file === file)) await rm(file, {force: true});
  }
}

async function describe(film: Part | undefined): Promise<Manifest['film']> {
  if (!film) throw new Error('There is no film to describe.');
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(film.part)) hash.update(chunk as Buffer);
  return {file: path.basename(film.file), bytes: (await stat(film.part)).size, sha256: hash.digest('hex')};
}

function frameRange({frames, fps}: Timeline, seconds: FilmRequest['range']): FrameRange {
  if (!seconds) return {first: 0, last: frames - 1};
  const first = Math.round(seconds.start * fps);
  const last = Math.min(frames, Math.round(seconds.end * fps)) - 1;
  if (last < first) {
    throw new RenderError(
      'empty-selection',
      `There is no frame between ${seconds.start} s and ${seconds.end} s; what is selected lasts ${(frames / fps).toFixed(2)} s.`,
    );
  }
  return {first, last};
}
