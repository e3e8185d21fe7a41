import {cutsOf, type Cut, type Gone} from '../../score/cuts';
import type {Score} from '../../score/score';
import {captionSeconds} from '../../script/captions';
import {cutTimeline} from '../../script/cutTimeline';
import type {BeatSpan, CaptionSpan, ChapterSpan, Timeline} from '../../script/timeline';
import type {BrowserPool} from '../browser/BrowserPool';
import {versions} from '../bundle/versions';
import {cacheKey} from '../cache/Cache';
import {RenderError} from '../RenderError';
import {encodingOf, formatProblem, lengthProblem} from './encoding';
import type {FrameRange, PlayedCut, Selection} from './job';
import type {FilmPlan, PlannedSegment} from './plan';
import {digestOf, idsOf, slidesOf, spansOf} from './played';
import {frameRange, refuse, settingsOf, type FilmRequest} from './request';
import {longestSegment, pieces} from './segments';
import {planTalkSound} from './talkSound';

/** A talk that a film is made of. */
export interface RecordedTalk {
  /** The score's file. */
  readonly file: string;
  readonly score: Score;
}

/**
 * Finds out what the film of a talk consists of: each slide at the time at which it was shown, as the lesson is now.
 *
 * @throws RenderError if the lesson has none of the talk's slides, for an empty range, a scene that fails, or sound that
 *   cannot be read.
 */
export async function planTalk(pool: BrowserPool, request: FilmRequest, talk: RecordedTalk): Promise<FilmPlan> {
  const {name, version, title, about, locale, format, quality, fps, width, height, captions} = request;
  refuse(formatProblem(format, request));
  const burned = captions === 'burned' || captions === 'both';
  const selection: Selection = {
    chapters: [],
    locale,
    fps,
    width,
    height,
    captions: burned,
    ...(request.background === 'none' && {transparent: true}),
  };
  const browser = await pool.browserVersion();
  const ids = await idsOf(pool, selection);
  const slides = await slidesOf(pool, selection, ids);
  const {cuts, gone} = cutsOf(talk.score, fps, slide => slides.includes(slide));
  if (cuts.length === 0) {
    throw new RenderError(
      'empty-selection',
      `The lesson has none of the slides of ${talk.file}: is it another lesson's?`,
    );
  }
  const whole = await timelineOf(pool, selection, ids, cuts, browser);
  const range = frameRange(whole, request.range);
  const timeline = cutTimeline(whole, {firstFrame: range.first, lastFrame: range.last});
  refuse(lengthProblem(format, timeline.frames / fps));
  const encoding = encodingOf(format, quality, request.background === 'none');
  const segments = cuts.flatMap(cut => segmentsOf(cut, slideBefore(cut.slide, slides), range, fps)).map(keyed);
  return {
    lesson: {name, version, title, about},
    versions: await versions(browser),
    settings: settingsOf(request),
    selection,
    voice: {mode: 'none', missing: [], stale: []},
    range,
    encoding,
    timeline,
    segments,
    sound: request.voice === 'none' ? undefined : await planTalkSound(pool, talk, format, fps, range, segments[0]?.key),
    notes: notesOf(gone, talk),
  };

  function keyed(segment: Omit<PlannedSegment, 'key' | 'texts'>): PlannedSegment {
    const {played, whole: texts} = digestOf(pool, segment.chapter);
    return {...segment, texts, key: cacheKey('segment', 'talk', played, segment, selection, browser, encoding)};
  }
}

function segmentsOf(
  {firstFrame, lastFrame, overlays, ...cut}: Cut,
  before: string | undefined,
  range: FrameRange,
  fps: number,
): readonly Omit<PlannedSegment, 'key' | 'texts'>[] {
  return pieces(firstFrame, lastFrame + 1 - firstFrame, longestSegment * fps)
    .map(piece => ({
      firstFrame: Math.max(piece.firstFrame, range.first) - firstFrame,
      lastFrame: Math.min(piece.lastFrame, range.last) - firstFrame,
    }))
    .filter(piece => piece.firstFrame <= piece.lastFrame)
    .map(piece => {
      // What comes later changes nothing in it.
      const played: PlayedCut = {...cut, before, overlays: overlays.filter(({frame}) => frame <= piece.lastFrame)};
      return {chapter: chapterOf(cut.slide), ...piece, cut: played};
    });
}

function chapterOf(slide: string): string {
  return slide.slice(0, slide.indexOf(':'));
}

function slideBefore(slide: string, slides: readonly string[]): string | undefined {
  const before = slides[slides.indexOf(slide) - 1];
  return before !== undefined && chapterOf(before) === chapterOf(slide) ? before : undefined;
}

/** When the talk told which beat, with the captions of each from the moment on at which it was played. */
async function timelineOf(
  pool: BrowserPool,
  selection: Selection,
  ids: readonly string[],
  cuts: readonly Cut[],
  browser: string,
): Promise<Timeline> {
  const told = new Map<string, readonly ChapterSpan[]>();
  for (const locale of new Set(cuts.map(cut => cut.locale || selection.locale))) {
    told.set(locale, await spansOf(pool, {...selection, locale}, ids, browser));
  }
  const chapters: {span: Omit<ChapterSpan, 'lastFrame'>; lastFrame: number; beats: BeatSpan[]}[] = [];
  for (const [index, cut] of cuts.entries()) {
    const {slide, played, firstFrame, lastFrame} = cut;
    const chapter = chapterOf(slide);
    const locale = cut.locale || selection.locale;
    const written = told.get(locale)?.find(({id}) => id === chapter);
    const beat = written?.beats.find(({id}) => slide === `${chapter}:${id}`);
    const until = endOfTelling(cuts, index);
    const captions = played && beat ? fitted(beat, firstFrame, until, selection.fps) : [];
    const open = chapters.at(-1);
    const span = {id: slide.slice(chapter.length + 1), firstFrame, lastFrame, captions};
    if (open?.span.id === chapter) {
      open.lastFrame = lastFrame;
      open.beats.push(span);
    } else {
      chapters.push({
        span: {id: chapter, title: written?.title ?? chapter, firstFrame, beats: []},
        lastFrame,
        beats: [span],
      });
    }
  }
  return {
    locale: selection.locale,
    fps: selection.fps,
    frames: (cuts.at(-1)?.lastFrame ?? -1) + 1,
    chapters: chapters.map(({span, ...rest}) => ({...span, ...rest})),
  };
}

/** A movement that was ended by a key is still the same beat: the lecturer goes on speaking. */
function endOfTelling(cuts: readonly Cut[], from: number): number {
  const {slide, locale} = cuts[from] ?? {};
  const other = cuts.findIndex(
    (cut, index) => index > from && (cut.slide !== slide || cut.played || cut.locale !== locale),
  );
  return (cuts[other < 0 ? cuts.length - 1 : other - 1] ?? {lastFrame: -1}).lastFrame;
}

/** The captions of a beat, faster where the lecturer went on sooner; of those too short to be read, none. */
function fitted(beat: BeatSpan, first: number, last: number, fps: number): readonly CaptionSpan[] {
  const spoken = Math.max(1, ...beat.captions.map(({lastFrame}) => lastFrame + 1 - beat.firstFrame));
  const faster = Math.min(1, (last + 1 - first) / spoken);
  const place = (frame: number) => first + Math.round((frame - beat.firstFrame) * faster);
  return beat.captions
    .map(({firstFrame, lastFrame, lines}) => ({
      firstFrame: place(firstFrame),
      lastFrame: place(lastFrame + 1) - 1,
      lines,
    }))
    .filter(({firstFrame, lastFrame}) => lastFrame + 1 - firstFrame >= captionSeconds.shortest * fps);
}

function notesOf(gone: readonly Gone[], {score}: RecordedTalk): readonly string[] {
  if (gone.length === 0) return [];
  const names = [...new Set(gone.map(({slide}) => slide))];
  const all = score.events.filter(event => 'play' in event || 'show' in event).length;
  return [
    `${gone.length} of the talk's ${all} steps show what the lesson no longer has (${names.join(', ')}): the picture before stays.`,
  ];
}
