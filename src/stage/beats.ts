import {
  beginSlide,
  cancel,
  PlaybackState,
  spawn,
  usePlayback,
  useScene,
  useThread,
  waitFor,
  type ThreadGenerator,
} from '@motion-canvas/core';
import type {Recorder} from '../script/recording';
import {captionSeconds} from '../script/captions';
import {tell, type CaptionCue} from '../script/pace';
import type {Spoken} from '../script/spoken';
import type {CaptionLine} from './CaptionLine';

/**
 * Waits until a mark of the beat's sentence is heard; not at all if that time has passed, or where a lecturer speaks himself.
 *
 * @example
 * ```ts
 * *slope({tangent}, cue) {
 *   yield* cue('slope');
 *   yield* tangent.end(1, pace.draw);
 * }
 * ```
 */
export type Cue<M extends string = string> = (mark: M) => ThreadGenerator;

/** One beat as the stage plays it: its words in the locale, with their marks; its take, if there is one; its movement. */
export interface PlayedBeat {
  readonly id: string;
  readonly sentence: string;
  readonly locale: string;
  readonly spoken?: Spoken | undefined;
  readonly move: (cue: Cue) => ThreadGenerator;
}

/** Frames since the scene began, at the moment of asking: the frame that is about to be drawn. */
export function sceneFrame(): number {
  return usePlayback().frame - useScene().firstFrame;
}

/**
 * Plays one beat: its caption appears, its picture moves, its slide is reached, and it holds until its sentence has been
 * heard, or can have been. The slide is the beat's *end*, so that going to a slide shows its end state and stepping on
 * plays the next beat. A lecturer speaks for himself: when presenting there is no hold.
 */
export function* playBeat(beat: PlayedBeat, caption: CaptionLine, recorder: Recorder): ThreadGenerator {
  const thread = useThread();
  const start = thread.time();
  const firstFrame = sceneFrame();
  recorder.beginBeat(beat.id, firstFrame, beat.spoken?.source);
  const show = (lines: readonly string[]) => {
    caption.lines(lines);
    if (lines.length > 0) recorder.showCaption(lines, sceneFrame());
  };
  const {captions, marks, seconds} = tell(beat.sentence, beat.locale, beat.spoken);
  const cue: Cue = function* (name) {
    const heard = marks.get(name);
    if (heard === undefined) {
      const names = [...marks.keys()].join(', ') || 'no mark';
      throw new Error(`The "${beat.locale}" sentence of beat "${beat.id}" has no mark {${name}}; it has ${names}.`);
    }
    // Where its take is heard, the picture waits for the take's words in a talk as well.
    if (isPresented() && !beat.spoken) return;
    yield* waitFor(Math.max(0, start + heard - useThread().time()));
    const due = firstFrame + Math.round(heard * usePlayback().fps);
    recorder.cue({name, firstFrame: due, lastFrame: Math.max(due, sceneFrame())});
  };
  // A spawned task first runs in the next frame: the first caption has to be there in this one.
  show(captions[0]?.lines ?? []);
  const following = spawn(followCaptions(captions, show));
  yield* beat.move(cue);
  yield* beginSlide(beat.id);
  if (!isPresented()) yield* waitFor(Math.max(0, seconds - (thread.time() - start)));
  cancel(following);
  recorder.endBeat(sceneFrame());
}

/** The stock presenter says so by its state, which is another while it seeks; a talk by a variable of the project. */
function isPresented(): boolean {
  return usePlayback().state === PlaybackState.Presenting || useScene().variables.get('presented', false)();
}

function* followCaptions(cues: readonly CaptionCue[], show: (lines: readonly string[]) => void): ThreadGenerator {
  for (const [index, {from, to}] of cues.entries()) {
    const next = cues[index + 1];
    yield* waitFor(next ? to - from : captionSeconds.longest);
    // A lecturer holds a slide as long as he likes, and its last caption with it.
    if (next || !isPresented()) show(next?.lines ?? []);
  }
}
