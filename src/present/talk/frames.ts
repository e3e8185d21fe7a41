/** Waits for the frame of the browser in which the next frame of the talk is due. */
export async function nextFrame(due: number): Promise<void> {
  if (document.hidden) {
    await new Promise(resolve => setTimeout(resolve, due - performance.now()));
    return;
  }
  // Half a frame of a screen at 60 Hz: what is due by then is drawn now.
  while (await drawnBefore(due - 8));
}

/** Waits for one frame of the browser; tells whether it came before a time. */
function drawnBefore(due: number): Promise<boolean> {
  return new Promise(resolve => {
    const frame = requestAnimationFrame(now => {
      clearTimeout(timer);
      resolve(now < due);
    });
    // A window that becomes hidden gets no frames.
    const timer = setTimeout(() => {
      cancelAnimationFrame(frame);
      resolve(false);
    }, 500);
  });
}

/** Counts the frames that are due by the clock: a machine that is too slow for all of them leaves some out. */
export class FrameClock {
  private last = performance.now();

  public constructor(
    private readonly fps: number,
    /** Frames at most that one step leaves out: a window that has slept goes on where it was. */
    private readonly most: number,
  ) {}

  /** The time at which the next frame is due. */
  public get due(): number {
    return this.last + 1000 / this.fps;
  }

  /** What comes next is due from now on. */
  public restart(now = performance.now()): void {
    this.last = now;
  }

  /** The frames, 1 or more, that have become due since they were counted last. */
  public take(now = performance.now()): number {
    const frame = 1000 / this.fps;
    const frames = Math.max(1, Math.round((now - this.last) / frame));
    // What is left out beyond the most is forgotten, and not made up for later.
    this.last = frames > this.most ? now : this.last + frames * frame;
    return Math.min(frames, this.most);
  }
}
