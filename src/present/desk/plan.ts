import type {Slide, ChapterOutline} from '../outline';

/** Where a slide stands in the whole lecture, and in its planned time. */
export interface Place {
  readonly chapter: ChapterOutline;
  readonly beat: Slide;
  readonly next: Slide | undefined;
  /** Counted from 1. */
  readonly ordinal: number;
  /** Planned seconds from the lecture's beginning; undefined as long as not all of them are known. */
  readonly planned: {readonly from: number; readonly to: number} | undefined;
}

export function placeOf(slide: string | undefined, chapters: readonly ChapterOutline[]): Place | undefined {
  const beats = chapters.flatMap(chapter => chapter.beats.map(beat => ({chapter, beat})));
  const at = beats.findIndex(({beat}) => beat.slide === slide);
  const here = beats[at];
  if (!here) return undefined;
  const from = secondsOf(beats.slice(0, at).map(({beat}) => beat));
  const here1 = here.beat.seconds;
  const known = chapters.slice(0, here.chapter.number).every(({beats: of}) => of.length > 0);
  return {
    ...here,
    next: beats[at + 1]?.beat,
    ordinal: at + 1,
    planned: known && from !== undefined && here1 !== undefined ? {from, to: from + here1} : undefined,
  };
}

/** Planned seconds of the whole lecture; undefined as long as not all of it has been played. */
export function plannedSeconds(chapters: readonly ChapterOutline[]): number | undefined {
  return chapters.every(({beats}) => beats.length > 0) ? secondsOf(chapters.flatMap(({beats}) => beats)) : undefined;
}

/** The chapters by a length of the lecturer's own: each slide has the same share of it as of the computed one. */
export function planned(chapters: readonly ChapterOutline[], minutes: number | undefined): readonly ChapterOutline[] {
  const computed = plannedSeconds(chapters);
  if (minutes === undefined || computed === undefined || computed === 0) return chapters;
  const scale = (60 * minutes) / computed;
  return chapters.map(chapter => ({
    ...chapter,
    beats: chapter.beats.map(beat => ({...beat, seconds: (beat.seconds ?? 0) * scale})),
  }));
}

function secondsOf(beats: readonly Slide[]): number | undefined {
  let sum = 0;
  for (const {seconds} of beats) {
    if (seconds === undefined) return undefined;
    sum += seconds;
  }
  return sum;
}

/** Seconds behind the plan (above 0) or ahead of it (below); 0 as long as the slide's own time has not run out. */
export function paceAt(elapsed: number, {from, to}: {readonly from: number; readonly to: number}): number {
  if (elapsed > to) return elapsed - to;
  return elapsed < from ? elapsed - from : 0;
}

/** `4:05`, `1:04:05`. */
export function clockText(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** The slides that a search means: by number (`4`, `4.3`), or by words anywhere in title, sentence or notes. */
export function find(query: string, chapters: readonly ChapterOutline[]): readonly Slide[] {
  const wanted = query.trim().toLocaleLowerCase();
  if (wanted === '') return [];
  const beats = chapters.flatMap(({title, beats: of}) => of.map(beat => ({title, beat})));
  const byNumber = beats.filter(({beat}) => beat.number === wanted || beat.number.startsWith(`${wanted}.`));
  const found = byNumber.length > 0 ? byNumber : beats.filter(({title, beat}) => hasWords(title, beat, wanted));
  return found.map(({beat}) => beat);
}

function hasWords(title: string, {slide, sentence, notes}: Slide, wanted: string): boolean {
  const text = [title, slide, sentence, notes].join(' ').toLocaleLowerCase();
  return wanted.split(/\s+/u).every(word => text.includes(word));
}
