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
import {captionCues, holdSeconds, type CaptionCue} from '../script/pace';
import type {CaptionLine} from './CaptionLine';

/** One beat as the stage plays it: its words in the locale, its movement. */
export interface PlayedBeat {
  readonly id: string;
  readonly sentence: string;
  readonly locale: string;
  readonly move: () => ThreadGenerator;
}

/** Frames since the scene began, at the moment of asking: the frame that is about to be drawn. */
export function sceneFrame(): number {
  return usePlayback().frame - useScene().firstFrame;
}

/**
 * Plays one beat: its caption appears, its picture moves, its slide is reached, and it holds until its sentence can
 * have been heard. The slide is the beat's *end*, so that going to a slide shows its end state and stepping on plays
 * the next beat. A lecturer speaks for himself: when presenting there is no hold.
 */
export function* playBeat(beat: PlayedBeat, caption: CaptionLine, recorder: Recorder): ThreadGenerator {
  const thread = useThread();
  const start = thread.time();
  recorder.beginBeat(beat.id, sceneFrame());
  const show = (lines: readonly string[]) => {
    caption.lines(lines);
    if (lines.length > 0) recorder.showCaption(lines, sceneFrame());
  };
  const cues = captionCues(beat.sentence, beat.locale);
  // A spawned task first runs in the next frame: the first caption has to be there in this one.
  show(cues[0]?.lines ?? []);
  const captions = spawn(followCaptions(cues, show));
  yield* beat.move();
  yield* beginSlide(beat.id);
  if (!isPresented()) {
    yield* waitFor(Math.max(0, holdSeconds(beat.sentence, beat.locale) - (thread.time() - start)));
  }
  cancel(captions);
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
    show(next?.lines ?? []);
  }
}
