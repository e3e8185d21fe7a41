/** Frames are counted from 0; a first and a last frame are both part of the span. */
export interface FrameSpan {
  readonly firstFrame: number;
  readonly lastFrame: number;
}

export interface CaptionSpan extends FrameSpan {
  /** One or two lines, already broken. */
  readonly lines: readonly string[];
}

/** A wait for a mark: from the frame at which the mark is heard to the one at which the picture went on. */
export interface CueSpan extends FrameSpan {
  readonly name: string;
}

export interface BeatSpan extends FrameSpan {
  readonly id: string;
  readonly captions: readonly CaptionSpan[];
  /** In the order in which the picture waited for them; left out where it waited for none. */
  readonly cues?: readonly CueSpan[];
  /** Where its take is from; left out where nothing is heard. */
  readonly voice?: string;
}

export interface ChapterSpan extends FrameSpan {
  readonly id: string;
  readonly title: string;
  readonly beats: readonly BeatSpan[];
}

/** One locale's lecture, or the selected part of it, in frames counted from the first one of the selection. */
export interface Timeline {
  readonly locale: string;
  readonly fps: number;
  readonly frames: number;
  readonly chapters: readonly ChapterSpan[];
}

const shiftSpan = <S extends FrameSpan>(span: S, by: number): S => ({
  ...span,
  firstFrame: span.firstFrame + by,
  lastFrame: span.lastFrame + by,
});

/** Moves a chapter, with all that is in it, by a number of frames. */
export function shiftChapter(chapter: ChapterSpan, by: number): ChapterSpan {
  return {
    ...shiftSpan(chapter, by),
    beats: chapter.beats.map(beat => ({
      ...shiftSpan(beat, by),
      captions: beat.captions.map(caption => shiftSpan(caption, by)),
      ...(beat.cues && {cues: beat.cues.map(cue => shiftSpan(cue, by))}),
    })),
  };
}

/**
 * Puts chapters one after the other.
 *
 * @param spans - each in frames counted from its own first one.
 */
export function joinChapters({locale, fps}: Pick<Timeline, 'locale' | 'fps'>, spans: readonly ChapterSpan[]): Timeline {
  let frames = 0;
  const chapters = spans.map(span => {
    const chapter = shiftChapter(span, frames);
    frames = chapter.lastFrame + 1;
    return chapter;
  });
  return {locale, fps, frames, chapters};
}
