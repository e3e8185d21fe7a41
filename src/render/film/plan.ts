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
import type {Session} from '../browser/Session';
import {versions} from '../bundle/versions';
import {planSound, projectSound, type PlannedSound} from './sound';
import {planVoice, type WrittenBeat} from './voice';
import type {VoiceMode} from './voiceModes';

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
  /** What is heard; `auto` if left out. */
  readonly voice?: VoiceMode | undefined;
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
  readonly voice: PlannedVoice;
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
  readonly sound?: PlannedSound | undefined;
}

/** What is heard, as it was asked for, and what of it there is not. */
export interface PlannedVoice {
  readonly mode: VoiceMode;
  /** `CHAPTER:BEAT` of what nobody has recorded, where anything was, and of what was recorded with other words. */
  readonly missing: readonly string[];
  readonly stale: readonly string[];
}

/**
 * Finds out what a film consists of. Chapters that were played before, as they are, are not played again.
 *
 * @throws RenderError for an unknown chapter, an empty range, a scene that fails, or what the format cannot hold.
 */
export async function planFilm(pool: BrowserPool, request: FilmRequest): Promise<FilmPlan> {
  const {
    locale,
    fps,
    width,
    height,
    chapters,
    captions,
    voice: mode = 'auto',
    format,
    quality,
    name,
    version,
  } = request;
  refuse(formatProblem(format, request));
  const silent: Selection = {
    chapters,
    locale,
    fps,
    width,
    height,
    captions: captions === 'burned' || captions === 'both',
  };
  const browser = await pool.browserVersion();
  const ids = await idsOf(pool, silent);
  const voice = await planVoice(pool, locale, mode, () => sentencesOf(pool, silent, ids));
  const selection = voice ? {...silent, voice: voice.spoken} : silent;
  const whole = joinChapters(selection, await spansOf(pool, selection, ids, browser));
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
  const own = mode === 'none' ? undefined : await projectSound(pool);
  const everything = {...selection, chapters: []};
  const project = own && {
    sound: own,
    spans: await spansOf(pool, everything, await idsOf(pool, everything), browser),
  };
  return {
    lesson: {name, version},
    versions: await versions(browser),
    selection,
    captions,
    voice: {mode, missing: voice?.missing ?? [], stale: voice?.stale ?? []},
    format,
    quality,
    seconds: request.range,
    range,
    encoding,
    timeline,
    segments,
    cover: holdsCover(format) ? planCover() : undefined,
    sound: planSound(format, whole, range, segments[0]?.key, voice, project),
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

/** The ids of the selected chapters, in the project's order. */
async function idsOf(pool: BrowserPool, selection: Selection): Promise<readonly string[]> {
  const {cache, project} = pool;
  const idsKey = cacheKey('chapters', project.digest.whole.played, selection.chapters);
  let ids = (await cache.get<readonly string[]>(idsKey))?.record ?? [];
  if (ids.length === 0) {
    await pool.each([selection], async session => void (ids = await session.chapters(selection)));
    await cache.put(idsKey, ids);
  }
  return ids;
}

/** What the beats of the selected chapters say. */
async function sentencesOf(
  pool: BrowserPool,
  selection: Selection,
  ids: readonly string[],
): Promise<readonly WrittenBeat[]> {
  const keys = ids.map(id => cacheKey('sentences', digestOf(pool, id).played, id, selection.locale));
  const found = await recall<readonly (readonly [string, string])[]>(pool, keys, (session, index) =>
    session.call('window.renderer.sentences', selection, ids[index]),
  );
  return found.flatMap((beats, index) =>
    beats.map(([beat, sentence]) => ({chapter: ids[index] ?? '', beat, sentence})),
  );
}

async function spansOf(
  pool: BrowserPool,
  selection: Selection,
  ids: readonly string[],
  browser: string,
): Promise<readonly ChapterSpan[]> {
  const keys = ids.map(id => {
    // The takes of other chapters make no difference.
    const settings = {...selection, chapters: [], voice: selection.voice?.[id]};
    return cacheKey('span', digestOf(pool, id).played, id, [settings, browser]);
  });
  return recall(pool, keys, (session, index) => session.span(selection, ids[index] ?? ''));
}

/** Records out of the cache; those that are not there are asked of a browser. */
async function recall<T>(
  pool: BrowserPool,
  keys: readonly CacheKey[],
  ask: (session: Session, index: number) => Promise<T>,
): Promise<readonly T[]> {
  const records = await Promise.all(keys.map(async key => (await pool.cache.get<T>(key))?.record));
  const unknown = keys.map((key, index) => ({key, index})).filter(({index}) => records[index] === undefined);
  await pool.each(unknown, async (session, {key, index}) => {
    const record = await ask(session, index);
    records[index] = record;
    await pool.cache.put(key, record);
  });
  return records.filter(record => record !== undefined);
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
  const settings: Selection = {...selection, chapters: [], voice: undefined};
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
