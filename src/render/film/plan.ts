import {cutTimeline} from '../../script/cutTimeline';
import {joinChapters, type ChapterSpan, type Timeline} from '../../script/timeline';
import {cacheKey, type CacheKey} from '../cache/Cache';
import type {BrowserPool} from '../browser/BrowserPool';
import type {CodeDigest} from '../bundle/digest';
import {coverFrame, coverSelection, type CoverFrame} from './cover';
import {encodingOf, formatProblem, lengthProblem, type Encoding, type Format, type Quality} from './encoding';
import {holdsCover} from './FilmFile';
import type {FrameRange, Selection} from './job';
import {RenderError} from '../RenderError';
import {segmentsOf, type Segment} from './segments';
import {versions} from '../bundle/versions';

/**
 * Where captions go: into the picture, beside it, both or neither. Beside it are files, and a text track that the
 * viewer may switch on, where the format has one and they are not in the picture already.
 */
export type CaptionMode = 'burned' | 'sidecar' | 'both' | 'none';

export interface FilmRequest {
  readonly chapters: readonly string[];
  readonly locale: string;
  readonly fps: number;
  readonly width: number;
  readonly height: number;
  readonly captions: CaptionMode;
  readonly format: Format;
  readonly quality: Quality;
  /** Seconds of what is selected; all of it if left out. */
  readonly range?: {readonly start: number; readonly end: number} | undefined;
  /** Base name of the files; the locale is put behind it. */
  readonly name: string;
  /** Version of the lesson. */
  readonly version: string;
  /** Draws everything, also what is known to be the same picture, and fails if it is not: for tests. */
  readonly verify?: boolean | undefined;
}

/** A segment and what it is found by once it is finished. */
export interface PlannedSegment extends Segment {
  readonly key: CacheKey;
}

/** The picture that stands for a film, and what it is found by once it is drawn. */
export interface PlannedCover extends CoverFrame {
  readonly key: CacheKey;
  /** As it is drawn. */
  readonly selection: Selection;
  /** The key of the segment that it is a frame of: whoever makes that draws it. */
  readonly segment: CacheKey;
}

/** Everything that a film is put together from: as data, because others may put it together. */
export interface FilmPlan {
  readonly lesson: {readonly name: string; readonly version: string};
  readonly versions: Readonly<Record<string, string>>;
  readonly selection: Selection;
  readonly captions: CaptionMode;
  readonly format: Format;
  readonly quality: Quality;
  /** As it was asked for, and in frames. */
  readonly seconds: FilmRequest['range'];
  readonly range: FrameRange;
  readonly encoding: Encoding;
  /** Of the range. */
  readonly timeline: Timeline;
  readonly segments: readonly PlannedSegment[];
  readonly cover?: PlannedCover | undefined;
}

/**
 * Finds out what a film consists of. Chapters that were played before, as they are, are not played again.
 *
 * @throws RenderError for an unknown chapter, an empty range, a scene that fails, or what the format cannot hold.
 */
export async function planFilm(pool: BrowserPool, request: FilmRequest): Promise<FilmPlan> {
  const {locale, fps, width, height, chapters, captions, format, quality, name, version} = request;
  refuse(formatProblem(format, request));
  const selection: Selection = {
    chapters,
    locale,
    fps,
    width,
    height,
    captions: captions === 'burned' || captions === 'both',
  };
  const browser = await pool.browserVersion();
  const whole = joinChapters(selection, await spansOf(pool, selection, browser));
  const range = frameRange(whole, request.range);
  const timeline = cutTimeline(whole, {firstFrame: range.first, lastFrame: range.last});
  refuse(lengthProblem(format, timeline.frames / fps));
  const encoding = encodingOf(format, quality);
  const keyOf = (kind: string, segment: Segment, shown: Selection, ...more: readonly unknown[]) =>
    pictureKey(kind, segment, whole, shown, digestOf(pool, segment.chapter), browser, ...more);
  const segments = segmentsOf(whole, range).map(segment => ({
    ...segment,
    key: keyOf('segment', segment, selection, encoding),
  }));
  return {
    lesson: {name, version},
    versions: await versions(browser),
    selection,
    captions,
    format,
    quality,
    seconds: request.range,
    range,
    encoding,
    timeline,
    segments,
    cover: holdsCover(format) ? planCover() : undefined,
  };

  function planCover(): PlannedCover | undefined {
    const {chapter, frame} = coverFrame(whole, range);
    const shown = coverSelection(selection);
    const segment = segments.find(each => each.chapter === chapter && each.lastFrame >= frame);
    const key = keyOf('cover', {chapter, firstFrame: frame, lastFrame: frame}, shown);
    return segment && {chapter, frame, selection: shown, segment: segment.key, key};
  }
}

function refuse(problem: string | undefined): void {
  if (problem !== undefined) throw new RenderError('format', problem);
}

async function spansOf(pool: BrowserPool, selection: Selection, browser: string): Promise<readonly ChapterSpan[]> {
  const {cache, project} = pool;
  const settings = [{...selection, chapters: []}, browser];
  const idsKey = cacheKey('chapters', project.digest.whole.played, selection.chapters);
  let ids = (await cache.get<readonly string[]>(idsKey))?.record ?? [];
  if (ids.length === 0) {
    await pool.each([selection], async session => void (ids = await session.chapters(selection)));
    await cache.put(idsKey, ids);
  }
  const keys = ids.map(id => cacheKey('span', digestOf(pool, id).played, id, settings));
  const spans = await Promise.all(keys.map(async key => (await cache.get<ChapterSpan>(key))?.record));
  const unknown = keys.map((key, index) => ({key, index, id: ids[index] ?? ''})).filter(({index}) => !spans[index]);
  await pool.each(unknown, async (session, {key, index, id}) => {
    spans[index] = await session.span(selection, id);
    await cache.put(key, spans[index]);
  });
  return spans.filter(span => span !== undefined);
}

/**
 * What is drawn decides, and when: the code of the chapter, but of its script only the words; the frames at which its
 * beats begin and end and their cues let go, up to the last one that is shown; and the captions in these if they are
 * drawn at all.
 */
function pictureKey(
  kind: string,
  {chapter, firstFrame, lastFrame}: Segment,
  {chapters}: Timeline,
  selection: Selection,
  {drawn}: CodeDigest,
  browser: string,
  ...more: readonly unknown[]
): CacheKey {
  const settings: Selection = {...selection, chapters: []};
  const span = chapters.find(({id}) => id === chapter);
  const start = span?.firstFrame ?? 0;
  const beats = (span?.beats ?? [])
    .filter(beat => beat.firstFrame - start <= lastFrame)
    .map(beat => [
      beat.firstFrame - start,
      beat.lastFrame - start,
      settings.captions ? beat.captions.map(caption => [caption.firstFrame - start, caption.lines]) : [],
      ...(beat.cues ?? []).map(cue => cue.lastFrame - start),
    ]);
  return cacheKey(kind, drawn, chapter, firstFrame, lastFrame, beats, settings, browser, ...more);
}

function digestOf({project: {digest}}: BrowserPool, chapter: string): CodeDigest {
  return Object.hasOwn(digest.chapters, chapter) ? (digest.chapters[chapter] ?? digest.whole) : digest.whole;
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
