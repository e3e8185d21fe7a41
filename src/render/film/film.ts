import {createHash} from 'node:crypto';
import {createReadStream} from 'node:fs';
import {readdir, rm, stat} from 'node:fs/promises';
import path from 'node:path';
import {chapterListProblem, toChapterList, toChapterTexts} from '../../script/chapterList';
import {toSrt, toVtt} from '../../script/subtitles';
import type {Timeline} from '../../script/timeline';
import {unknownLanguage} from '../bundle/lesson';
import type {Cache} from '../cache/Cache';
import type {BrowserPool} from '../browser/BrowserPool';
import type {CaptionMode} from './encoding';
import {createFilmFile, holdsCaptions, refuseTargets, sidecarBase} from './FilmFile';
import type {FrameRange} from './job';
import {planFilm, type FilmPlan} from './plan';
import type {FilmRequest} from './request';
import {RenderError} from '../RenderError';
import type {FilmSettings} from '../settings';
import {cachedSegment, packetsOf} from '../cache/segmentCache';
import {soundOf} from './sound';
import {uploadOf} from './upload';
import {makeSegments, type Made, type Work} from './makeSegments';
import {discard, publish, writePart, type Part} from '../cache/writeWhole';

/** A film with all that goes with it. */
export interface FinishedFilm {
  readonly locale: string;
  readonly files: readonly string[];
  readonly frames: number;
  /** Of film. */
  readonly seconds: number;
  /** Whether there is sound in it, and what of its voice is not there. */
  readonly voice: FilmPlan['voice'] & {readonly sound: boolean};
  /** What a viewer may miss and nobody asked for, each as a sentence. */
  readonly notes: readonly string[];
}

export interface FilmResult extends Made, FinishedFilm {
  /** It took, without starting the first browser. */
  readonly renderSeconds: number;
}

/** What stands in the JSON file beside a film. */
export interface Manifest {
  readonly lesson: FilmPlan['lesson'];
  readonly versions: Readonly<Record<string, string>>;
  /** As they were asked for; the chapters are named also where all were meant, and the range is in frames. */
  readonly settings: Omit<FilmSettings, 'range'> & {readonly range: FrameRange};
  /** Of a folder of frames, their bytes and hash are those of all of them one after the other. */
  readonly film: {readonly file: string; readonly bytes: number; readonly sha256: string};
  readonly timeline: Timeline;
}

/** Where the finished files go. */
export interface FilmFolder {
  readonly folder: string;
}

/**
 * Renders what is not in the cache of one locale, and puts the film, its captions and chapters, and the manifest
 * together.
 *
 * @throws RenderError; no file has then got its final name, and files of an earlier run are as they were.
 */
export async function renderFilm(
  pool: BrowserPool,
  request: FilmRequest & FilmFolder,
  onProgress?: (work: Work) => void,
): Promise<FilmResult> {
  const begun = performance.now();
  let drawn = 0;
  let cached: number | undefined;
  for (let tries = 3; ; tries--) {
    const plan = await planFilm(pool, request);
    const made = await makeSegments(pool, [plan], {verify: request.verify && tries === 3, onProgress});
    drawn += made.drawn;
    cached ??= made.cached;
    // Another browser may have come up in the place of the one that the plan was made for.
    if ((await pool.browserVersion()) !== plan.versions['browser'] && tries > 0) continue;
    try {
      const film = await assembleFilm(pool.cache, plan, request.folder);
      return {...film, cached, drawn, renderSeconds: (performance.now() - begun) / 1000};
    } catch (error) {
      // Another command may have dropped a segment from the cache.
      if (!(error instanceof RenderError) || error.code !== 'missing' || tries === 0) throw error;
    }
  }
}

/**
 * Puts a film together from finished segments, without decoding them, and writes what goes with it.
 *
 * @throws RenderError `missing` for a segment that is not in the cache; no file has then got its final name.
 */
export async function assembleFilm(cache: Cache, plan: FilmPlan, folder: string): Promise<FinishedFilm> {
  const {settings, timeline, voice, lesson, range, versions} = plan;
  const {width, height, fps, locale, format} = settings;
  const isTold = timeline.chapters.some(({beats}) => beats.length > 0);
  // A project that is no lesson says nothing.
  const captions = plan.selection.project && !isTold ? 'none' : settings.captions;
  const named = filmBase(folder, lesson.name, locale);
  await refuseTargets(format, named);
  const base = sidecarBase(format, named);
  const [first, ...more] = timeline.chapters;
  const title = (more.length > 0 ? lesson.title : first?.title) ?? lesson.name;
  const film = await createFilmFile(format, named, {
    width,
    height,
    fps,
    locale,
    frames: timeline.frames,
    title,
    transparent: format === 'webm' && settings.background === 'none',
    chapters: toChapterTexts(timeline),
    captions: captions === 'sidecar' && holdsCaptions(format) ? timeline : undefined,
    cover: await coverOf(cache, plan),
    sound: plan.sound && (await soundOf(cache, plan.sound)),
  });
  const parts: Part[] = [];
  try {
    for (const segment of plan.segments) {
      const found = await cachedSegment(cache, segment);
      if (!found) {
        throw new RenderError('missing', `A part of chapter "${segment.chapter}" is not in the cache any more.`);
      }
      for await (const batch of packetsOf(found)) await film.add(batch, found.record.config);
    }
    parts.push(await film.complete());
    for (const {file, text} of sidecars(base, timeline, captions)) parts.push(await writePart(file, text));
    const captionFiles = parts.map(({file}) => file).filter(file => /\.(?:srt|vtt)$/u.test(file));
    const upload = uploadOf(timeline, title, lesson.about ?? {}, parts[0]?.file ?? '', captionFiles);
    parts.push(await writePart(`${base}.upload.json`, `${JSON.stringify(upload, undefined, 2)}\n`));
    const manifest: Manifest = {
      lesson,
      versions,
      settings: {...settings, chapters: timeline.chapters.map(({id}) => id), range},
      film: await describe(parts[0]),
      timeline,
    };
    parts.push(await writePart(`${base}.json`, `${JSON.stringify(manifest, undefined, 2)}\n`));
    await publish(parts);
    await removeStale(base, parts);
    return {
      locale,
      files: parts.map(({file}) => file),
      frames: timeline.frames,
      seconds: timeline.frames / fps,
      voice: {...voice, sound: plan.sound !== undefined},
      notes: notesOf(plan),
    };
  } catch (error) {
    await film.cancel();
    await discard(parts);
    throw error;
  }
}

/** A film's name with its folder, without what tells its format. */
export const filmBase = (folder: string, name: string, locale: string) =>
  path.join(folder, locale === unknownLanguage ? name : `${name}.${locale}`);

/** What is not as it was asked for, or will not be seen. */
export function notesOf({
  settings,
  timeline,
  range,
  notes = [],
}: Pick<FilmPlan, 'timeline' | 'range' | 'notes'> & {
  readonly settings: Pick<FilmSettings, 'range'>;
}): readonly string[] {
  const {fps} = timeline;
  const asked = settings.range?.end;
  const beyond = asked !== undefined && Math.round(asked * fps) > range.last + 1;
  const end = ((range.last + 1) / fps).toFixed(2);
  return [
    ...notes,
    beyond ? `The range ends at ${asked} s, what is selected at ${end} s: the film ends there.` : undefined,
    chapterListProblem(timeline),
  ].filter(note => note !== undefined);
}

async function coverOf(cache: Cache, {cover}: FilmPlan): Promise<Uint8Array | undefined> {
  if (!cover) return undefined;
  const picture = await cache.bytes(cover.key);
  if (!picture) throw new RenderError('missing', 'The cover of the film is not in the cache any more.');
  return picture;
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
  const folder = (await stat(film.part)).isDirectory();
  const files = folder ? (await readdir(film.part)).sort().map(name => path.join(film.part, name)) : [film.part];
  const hash = createHash('sha256');
  let bytes = 0;
  for (const file of files) {
    for await (const chunk of createReadStream(file)) {
      hash.update(chunk as Buffer);
      bytes += (chunk as Buffer).length;
    }
  }
  return {file: path.basename(film.file), bytes, sha256: hash.digest('hex')};
}
