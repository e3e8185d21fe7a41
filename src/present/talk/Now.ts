/** Pictures a second that are sent at most: enough to see what moves, and hardly any work. */
const rate = 8;

/** The width of a sent picture in pixels, and of what a desk shows. */
const width = 640;

/** Sends what is on a canvas, small, when it has changed: at once, and then not too often. */
export class Now {
  private readonly small = document.createElement('canvas');
  private timer: ReturnType<typeof setTimeout> | undefined;
  private due = -Infinity;

  public constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly send: (picture: Blob) => void,
  ) {}

  public changed(): void {
    this.timer ??= setTimeout(() => this.take(), Math.max(0, this.due - performance.now()));
  }

  private take(): void {
    this.timer = undefined;
    this.due = performance.now() + 1000 / rate;
    const {canvas, small} = this;
    small.width = width;
    small.height = Math.round((width * canvas.height) / canvas.width);
    small.getContext('2d', {alpha: false})?.drawImage(canvas, 0, 0, small.width, small.height);
    small.toBlob(picture => picture && this.send(picture), 'image/jpeg', 0.8);
  }
}
