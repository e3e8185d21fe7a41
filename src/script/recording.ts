import type {BeatSpan, CaptionSpan, ChapterSpan, CueSpan} from './timeline';
import {captionGap, captionSeconds} from './captions';

/**
 * Notes down when the beats and captions of one chapter begin and end while it is being played, in frames counted
 * from the chapter's own first one. The stage writes it, renderer and presenter read it: it is the only source of
 * the timeline.
 */
export class Recorder {
  private readonly beats: BeatSpan[] = [];
  private captions: {readonly firstFrame: number; readonly lines: readonly string[]}[] = [];
  private cues: CueSpan[] = [];
  private open: Pick<BeatSpan, 'id' | 'firstFrame' | 'voice'> | undefined;
  private finished: ChapterSpan | undefined;

  /** @param fps - frames a second at which the chapter is being played. */
  public constructor(
    private readonly id: string,
    private readonly title: string,
    private readonly fps: number,
  ) {}

  /** The beat being played, for messages about what went wrong in it. */
  public get playing(): string | undefined {
    return this.open?.id;
  }

  /** The whole chapter, once it has been played to its end. */
  public get chapter(): ChapterSpan | undefined {
    return this.finished;
  }

  /** @param voice - where its take is from; undefined where nothing is heard. */
  public beginBeat(id: string, frame: number, voice?: string): void {
    this.captions = [];
    this.cues = [];
    this.open = {id, firstFrame: frame, ...(voice !== undefined && {voice})};
  }

  /** Notes down that the picture has waited for a mark. */
  public cue(cue: CueSpan): void {
    this.cues.push(cue);
  }

  public showCaption(lines: readonly string[], frame: number): void {
    this.captions.push({firstFrame: frame, lines});
  }

  /** @param frame - the first frame that no longer belongs to the beat. */
  public endBeat(frame: number): void {
    if (!this.open) throw new Error(`Chapter "${this.id}" ended a beat that had not begun.`);
    this.beats.push({
      ...this.open,
      lastFrame: frame - 1,
      captions: this.captionSpans(frame),
      ...(this.cues.length > 0 && {cues: this.cues}),
    });
    this.open = undefined;
  }

  /** @param frame - the first frame that no longer belongs to the chapter. */
  public endChapter(frame: number): void {
    this.finished = {id: this.id, title: this.title, firstFrame: 0, lastFrame: frame - 1, beats: this.beats};
  }

  /** A caption stays until the next one or the end of its beat, but no longer than a caption may. */
  private captionSpans(end: number): readonly CaptionSpan[] {
    const longest = Math.max(1, Math.floor(captionSeconds.longest * this.fps));
    const gap = Math.min(captionGap, Math.floor(this.fps / 12));
    const spans = this.captions.map(({firstFrame, lines}, index) => {
      const next = this.captions[index + 1]?.firstFrame ?? end;
      return {firstFrame, lastFrame: Math.min(next - gap, firstFrame + longest) - 1, lines};
    });
    // At a few frames a second, two captions may fall into one frame.
    return spans.filter(({firstFrame, lastFrame}) => lastFrame >= firstFrame);
  }
}

const recorders = new WeakMap<object, Recorder>();

/** Starts a new recording of `scene`, which replaces its last one. */
export function startRecording(scene: object, recorder: Recorder): Recorder {
  recorders.set(scene, recorder);
  return recorder;
}

/** What was noted down when `scene` was last played to its end; undefined if it has not been, or is not a chapter. */
export function recordingOf(scene: object): ChapterSpan | undefined {
  return recorders.get(scene)?.chapter;
}

/** The beat that `scene` is playing, undefined between beats or if it is not a chapter. */
export function playingBeat(scene: object): string | undefined {
  return recorders.get(scene)?.playing;
}
