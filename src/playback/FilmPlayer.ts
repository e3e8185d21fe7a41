import type {LogPayload, Scene} from '@motion-canvas/core';
import type {ChapterSpan} from '../script/timeline';

/** Plays the chapters of a project frame by frame, for a film: each of a lesson by itself, those of a project in one go. */
export interface FilmPlayer {
  readonly canvas: HTMLCanvasElement;
  /** The chapters' names, in the order in which they are told. */
  readonly chapters: readonly string[];
  /** The name of the chapter being played; undefined if none is. */
  readonly chapter: string | undefined;
  /** The scene being played. @throws Error if no chapter has been started. */
  readonly scene: Scene;
  /** Whether drawing now could give another picture than the one that was drawn last; false means that it stands still. */
  readonly stale: boolean;
  /** Hears of errors that Motion Canvas writes into its log and goes on after. */
  onError(hear: (error: LogPayload) => void): void;
  /** Goes to a chapter's first frame. @throws whatever the scene throws. */
  start(chapter: string): Promise<void>;
  /** Goes on by one frame. */
  step(): Promise<void>;
  /** Goes to a frame of a chapter, counted from its own first, without drawing. */
  seek(chapter: string, frame: number): Promise<void>;
  /** Draws the frame onto the canvas, also if it is the picture that is there. */
  draw(): Promise<void>;
  /** Whatever is asked for next begins anew: what is played has failed. */
  giveUp(): void;
  /** Plays a chapter to its end without drawing it, to learn how long it is. */
  measure(chapter: string): Promise<ChapterSpan>;
  /** Lets go of everything; it cannot be used any more. */
  dispose(): Promise<void>;
}
