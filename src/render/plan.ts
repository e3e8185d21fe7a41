import {cutTimeline} from '../script/cutTimeline';
import {joinChapters, type ChapterSpan, type Timeline} from '../script/timeline';
import {cacheKey, type CacheKey} from './Cache';
import type {Crew} from './Crew';
import type {CodeDigest} from './digest';
import type {Encoding, FrameRange, Selection} from './job';
import {RenderError} from './RenderError';
import {segmentsOf, type Segment} from './segments';
import {versions} from './versions';

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

/** Everything that a film is put together from: as data, because others may put it together. */
export interface FilmPlan {
  readonly lesson: {readonly name: string; readonly version: string};
  readonly versions: Readonly<Record<string, string>>;
  readonly selection: Selection;
  readonly captions: CaptionMode;
  /** As it was asked for, and in frames. */
  readonly seconds: FilmRequest['range'];
  readonly range: FrameRange;
  readonly encoding: Encoding;
  /** Of the range. */
  readonly timeline: Timeline;
  readonly segments: readonly PlannedSegment[];
}

/**
 * Finds out what a film consists of. Chapters that were played before, as they are, are not played again.
 *
 * @throws RenderError for an unknown chapter, an empty range, or a scene that fails.
 */
export async function planFilm(crew: Crew, request: FilmRequest): Promise<FilmPlan> {
  const {locale, fps, width, height, chapters, captions, name, version} = request;
  const selection: Selection = {
    chapters,
    locale,
    fps,
    width,
    height,
    captions: captions === 'burned' || captions === 'both',
  };
  const browser = await crew.browserVersion();
  const whole = joinChapters(selection, await spansOf(crew, selection, browser));
  const range = frameRange(whole, request.range);
  return {
    lesson: {name, version},
    versions: await versions(browser),
    selection,
    captions,
    seconds: request.range,
    range,
    encoding,
    timeline: cutTimeline(whole, {firstFrame: range.first, lastFrame: range.last}),
    segments: segmentsOf(whole, range).map(segment => ({
      ...segment,
      key: segmentKey(segment, whole, selection, digestOf(crew, segment.chapter), browser),
    })),
  };
}

async function spansOf(crew: Crew, selection: Selection, browser: string): Promise<readonly ChapterSpan[]> {
  const {cache, project} = crew;
  const settings = [{...selection, chapters: []}, browser];
  const idsKey = cacheKey('chapters', project.digest.whole.played, selection.chapters);
  let ids = (await cache.get<readonly string[]>(idsKey))?.record ?? [];
  if (ids.length === 0) {
    await crew.each([selection], async session => void (ids = await session.chapters(selection)));
    await cache.put(idsKey, ids);
  }
  const keys = ids.map(id => cacheKey('span', digestOf(crew, id).played, id, settings));
  const spans = await Promise.all(keys.map(async key => (await cache.get<ChapterSpan>(key))?.record));
  const unknown = keys.map((key, index) => ({key, index, id: ids[index] ?? ''})).filter(({index}) => !spans[index]);
  await crew.each(unknown, async (session, {key, index, id}) => {
    spans[index] = await session.span(selection, id);
    await cache.put(key, spans[index]);
  });
  return spans.filter(span => span !== undefined);
}

/**
 * What is drawn decides, and when: the code of the chapter, but of its script only the words; the frames at which its
 * beats begin and end, up to the last one that is shown; and the captions in these if they are drawn at all.
 */
function segmentKey(
  {chapter, firstFrame, lastFrame}: Segment,
  {chapters}: Timeline,
  selection: Selection,
  {drawn}: CodeDigest,
  browser: string,
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
    ]);
  return cacheKey('segment', drawn, chapter, firstFrame, lastFrame, beats, settings, encoding, browser);
}

function digestOf({project: {digest}}: Crew, chapter: string): CodeDigest {
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
