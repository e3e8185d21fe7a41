import type {Stroke} from '../../score/strokes';
import type {Point, TalkState} from '../messages';
import {Recorder} from './Recorder';

/** What is seen when a recording begins. */
interface Seen {
  readonly state: TalkState;
  readonly pages: readonly (readonly [slide: string, strokes: readonly Stroke[]])[];
}

/** What a talk is recorded on, when it is: it can be told of everything at any time. */
export class Tape {
  private recorder: Recorder | undefined;
  private turning = false;

  /**
   * @param lesson - the lesson's name.
   * @param changed - hears how it stands with the recording.
   */
  public constructor(
    private readonly lesson: string,
    private readonly changed: (recording: TalkState['recording']) => void,
  ) {}

  /** Begins a recording with what is seen now, or ends the one that is going on. */
  public async toggle(now: () => Seen): Promise<void> {
    // Another press while the microphone is being asked for means the same.
    if (this.turning) return;
    this.turning = true;
    try {
      if (this.recorder) await this.end(this.recorder);
      else await this.begin(now);
    } catch (error) {
      const trouble = error instanceof Error ? error.message : String(error);
      this.changed({sound: false, trouble});
    } finally {
      this.turning = false;
    }
  }

  public show(slide: string, played: boolean): void {
    this.recorder?.score.show(slide, played);
  }

  public see(state: TalkState): void {
    this.recorder?.score.see(state);
  }

  public point(at: Point | null): void {
    this.recorder?.score.point(at);
  }

  public draw(slide: string, strokes: readonly Stroke[]): void {
    this.recorder?.score.draw(slide, strokes);
  }

  /** The window is being closed. */
  public leave(): void {
    this.recorder?.leave();
  }

  private async begin(now: () => Seen): Promise<void> {
    const recorder = await Recorder.begin(this.lesson, this.changed);
    const {state, pages} = now();
    const {score} = recorder;
    score.see(state);
    for (const [slide, strokes] of pages) score.draw(slide, strokes);
    if (state.slide !== undefined) score.show(state.slide, state.moving);
    this.recorder = recorder;
  }

  private async end(recorder: Recorder): Promise<void> {
    this.recorder = undefined;
    await recorder.end();
    this.changed(undefined);
  }
}
