import {cutTimeline} from '../../script/cutTimeline';
import type {Timeline} from '../../script/timeline';
import {cacheKey, type CacheKey} from '../cache/Cache';
import type {BrowserPool} from '../browser/BrowserPool';
import type {CodeDigest} from '../bundle/digest';
import {coverFrame, coverSelection, type CoverFrame} from './cover';
import {encodingOf, formatProblem, lengthProblem, type Encoding} from './encoding';
import {holdsCover} from './FilmFile';
import type {FrameRange, Selection} from './job';
import type {FilmSettings} from '../settings';
import {segmentsOf, type Segment} from './segments';
import type {About} from './upload';
import {versions} from '../bundle/versions';
import {narratedTimeline} from './narratedTimeline';
import {digestOf, idsOf, spansOf} from './played';
import {planSound, projectSound, type PlannedSound} from './sound';
import {frameRange, refuse, settingsOf, type FilmRequest} from './request';
import {planTalk} from './talk';
import type {VoiceMode} from './voiceModes';

/** A segment and what it is found by once it is finished. */
export interface PlannedSegment extends Segment {
  readonly key: CacheKey;
  /** The state of all the texts of its chapter. */
  readonly texts: string;
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
  readonly lesson: {
    readonly name: string;
    readonly version: string;
    readonly title?: string | undefined;
    readonly about?: About | undefined;
  };
  readonly versions: Readonly<Record<string, string>>;
  /** As they were asked for. */
  readonly settings: FilmSettings;
  readonly selection: Selection;
  readonly voice: PlannedVoice;
  /** What was asked for, in frames. */
  readonly range: FrameRange;
  readonly encoding: Encoding;
  /** Of the range. */
  readonly timeline: Timeline;
  readonly segments: readonly PlannedSegment[];
  readonly cover?: PlannedCover | undefined;
  readonly sound?: PlannedSound | undefined;
  /** What of a talk is not as it was, each as a sentence. */
  readonly notes?: readonly string[] | undefined;
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
  if (request.talk) return planTalk(pool, request, request.talk);
  const {name, version, title, about, chapters, locale, format, quality, fps, width, height, captions} = request;
  const mode = request.voice ?? 'auto';
  const settings = settingsOf(request);
  refuse(formatProblem(format, request));
  const silent: Selection = {
    chapters,
    locale,
    fps,
    width,
    height,
    captions: captions === 'burned' || captions === 'both',
    ...(request.project && {project: request.project}),
    ...(request.background === 'none' && {transparent: true}),
  };
  const browser = await pool.browserVersion();
  const {voice, selection, timeline: whole} = await narratedTimeline(pool, silent, mode);
  const range = frameRange(whole, request.range);
  const timeline = cutTimeline(whole, {firstFrame: range.first, lastFrame: range.last});
  refuse(lengthProblem(format, timeline.frames / fps));
  const encoding = encodingOf(format, quality, request.project?.transparent === true || request.background === 'none');
  const keyOf = (kind: string, segment: Segment, shown: Selection, ...more: readonly unknown[]) =>
    pictureKey(kind, segment, whole, shown, digestOf(pool, segment.chapter, shown), browser, ...more);
  const segments = segmentsOf(whole, range).map(segment => ({
    ...segment,
    key: keyOf('segment', segment, selection, encoding),
    texts: digestOf(pool, segment.chapter).whole,
  }));
  const own = mode === 'none' ? undefined : await projectSound(pool);
  const everything = {...selection, chapters: []};
  const project = own && {
    sound: own,
    spans: await spansOf(pool, everything, await idsOf(pool, everything), browser),
  };
  return {
    lesson: {name, version, title, about},
    versions: await versions(browser),
    settings,
    selection,
    voice: {mode, missing: voice?.missing ?? [], stale: voice?.stale ?? []},
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
