import type {CaptionSpan, ChapterSpan} from '../../script/timeline';
import type {SiteBeat, SiteChapter, SiteLecture} from '../data';

/** A moment of the lecture. */
export interface Place {
  readonly chapter: SiteChapter;
  readonly beat: SiteBeat;
  /** Counted from the chapter's first one; with a fraction. */
  readonly frame: number;
}

/** A beat as an address names it. */
export interface BeatName {
  readonly chapter: string;
  /** The chapter's first one if it is left out. */
  readonly beat?: string | undefined;
}

/** Finds its way in a lecture: by time, by beats, by names. Times are seconds from the lecture's beginning. */
export class Course {
  public readonly duration: number;
  private readonly beats: readonly Place[];

  public constructor(public readonly lecture: SiteLecture) {
    this.duration = lecture.frames / lecture.fps;
    this.beats = lecture.chapters.flatMap(chapter =>
      chapter.beats.map(beat => ({chapter, beat, frame: beat.firstFrame})),
    );
  }

  /** The place at a time; the nearest one to a time out of range. */
  public at(seconds: number): Place {
    const {chapters, fps, frames} = this.lecture;
    // A time that comes from a frame must not fall into the frame before it.
    const all = Math.min(Math.max(0, seconds * fps + 1e-6), frames - 1);
    const chapter = chapters.findLast(({start}) => start <= all) ?? this.first.chapter;
    const frame = all - chapter.start;
    const beat = chapter.beats.findLast(({firstFrame}) => firstFrame <= frame) ?? chapter.beats[0] ?? this.first.beat;
    return {chapter, beat, frame};
  }

  public timeOf({chapter, frame}: Pick<Place, 'chapter' | 'frame'>): number {
    return (chapter.start + frame) / this.lecture.fps;
  }

  /** The beginning of a beat; undefined if there is none of this name. */
  public find({chapter, beat}: BeatName): Place | undefined {
    return this.beats.find(place => place.chapter.id === chapter && (beat === undefined || place.beat.id === beat));
  }

  /** The beginning of the beat so many beats after that of a place, or before it; undefined beyond the lecture. */
  public beside({beat, chapter}: Place, by: number): Place | undefined {
    const at = this.beats.findIndex(each => each.beat.id === beat.id && each.chapter.id === chapter.id);
    return at < 0 ? undefined : this.beats[at + by];
  }

  /** The same course with another chapter in place of the one of its name. */
  public with(changed: SiteChapter): Course {
    let start = 0;
    const chapters = this.lecture.chapters.map(chapter => {
      const placed = {...(chapter.id === changed.id ? changed : chapter), start};
      start += placed.frames;
      return placed;
    });
    return new Course({...this.lecture, chapters, frames: start});
  }

  private get first(): Place {
    const [first] = this.beats;
    if (!first) throw new Error(`The lecture "${this.lecture.title}" has no chapters.`);
    return first;
  }
}

/** The caption at a place; undefined between captions. */
export function captionAt({beat, frame}: Place): CaptionSpan | undefined {
  return beat.captions.find(({firstFrame, lastFrame}) => firstFrame <= frame && frame < lastFrame + 1);
}

/** `1:02:05`, without hours where there are none. */
export function clockTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** A chapter with the lengths that its beats have with other parameters. */
export function withLengths(chapter: SiteChapter, {lastFrame, beats}: ChapterSpan): SiteChapter {
  const spans = new Map(beats.map(beat => [beat.id, beat]));
  return {
    ...chapter,
    frames: lastFrame + 1,
    beats: chapter.beats.map(beat => {
      const {firstFrame, lastFrame: last, captions} = spans.get(beat.id) ?? beat;
      return {...beat, firstFrame, lastFrame: last, captions};
    }),
  };
}
