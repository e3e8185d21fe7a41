import type {Playable} from '../playback/options';
import {Player} from '../playback/Player';
import {slidesOf} from '../playback/slides';

/** Frames a second of a talk. */
export const fps = 30;

/** Frames taken at one step by what only leads to a picture: all that moves ends where it would have ended. */
const stride = 8;

/** Frames taken at one step by a movement that is ended: what is left of a step is too little to be missed. */
const finishing = 2;

/** Milliseconds of playing in the background after which the window may do something else. */
export const slice = 10;

/** Lets the window do something else. */
export function breath(milliseconds = 0): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}

/** A player that goes to slides and stops at them; it draws only what has changed. */
export class Projector extends Player {
  /** Called when there is another picture on the canvas. */
  public onShown: (() => void) | undefined;
  /** The slides of chapters that do not say which they have. */
  private readonly met = new Map<string, readonly string[]>();

  /** @param presented - leaves out the holds in which a beat's sentence is heard: a lecturer says it. */
  public constructor(project: Playable, presented: boolean) {
    super(project, {fps, variables: {presented}});
  }

  /** The slides of a chapter, in order; none if it has none. What is being played stays as it is. */
  public async slidesOf(chapter: string): Promise<readonly string[]> {
    const description = this.project.scenes.find(({name}) => name === chapter);
    const met = this.met.get(chapter) ?? (description ? await slidesOf(this.project, description) : []);
    this.met.set(chapter, met);
    return met;
  }

  /**
   * Goes to a slide's end and holds it, without drawing what is on the way.
   *
   * @param before - the slide before it in its chapter, if there is one.
   * @param givenUp - whether it has been given up, asked again and again: the window can hear of something else meanwhile.
   * @returns false if it was given up.
   */
  public async seekSlide(chapter: string, slide: string, before?: string, givenUp?: () => boolean): Promise<boolean> {
    await this.start(chapter);
    if (before !== undefined && !(await this.runTo(before, stride, givenUp))) return false;
    // What is left of a long step would be missing at the beginning of the next movement.
    return this.runTo(slide, 1, givenUp);
  }

  /** Goes on to the end of the slide that is being played. */
  public async finish(slide: string): Promise<void> {
    await this.runTo(slide, finishing);
  }

  /** Draws the frame, unless it is the picture on the canvas. */
  public async show(): Promise<void> {
    if (!this.stale) return;
    await this.draw();
    this.onShown?.();
  }

  /**
   * Shows a picture that has been drawn before, until the next one is drawn.
   *
   * @returns false if it is none; nothing has changed then.
   */
  public async paintFile(picture: Blob): Promise<boolean> {
    const image = await createImageBitmap(picture).catch(() => undefined);
    if (!image) return false;
    this.paint(image);
    image.close();
    this.onShown?.();
    return true;
  }

  /** The picture on the canvas, without any loss. */
  public async copy(): Promise<Blob> {
    const blob = await new Promise<Blob | null>(resolve => {
      this.canvas.toBlob(resolve);
    });
    if (!blob) throw new Error(`The canvas of ${this.canvas.width}x${this.canvas.height} gave no picture.`);
    return blob;
  }

  private async runTo(slide: string, frames: number, givenUp?: () => boolean): Promise<boolean> {
    this.holdAt(slide);
    let pause = performance.now() + slice;
    while (!this.over && this.slide !== slide) {
      await this.step(frames);
      if (!givenUp || performance.now() < pause) continue;
      await breath();
      if (givenUp()) return false;
      pause = performance.now() + slice;
    }
    return true;
  }
}
