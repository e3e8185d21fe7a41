import {RendererResult} from '@motion-canvas/core';
import type {RendererHost} from '../film/job';
import type {EncoderSettings, FromEncoder, PixelMemory, Pixels, ToEncoder} from './encoderMessages';
import EncoderWorker from './encoder.worker?worker&inline';

/** Frames on their way to the encoder: enough to keep both busy, few enough to hold in memory. */
const framesAhead = 4;
/** Batches of packets on their way out, before drawing waits for whoever takes them. */
const batchesAhead = 4;

/** The encoder did not do what was asked of it. */
export class EncoderError extends Error {}

/** Encodes frames in the browser. Whoever knows that a frame repeats the one before says so by {@link repeatFrame}. */
export class FrameEncoder {
  private readonly worker = new EncoderWorker();
  private readonly free: PixelMemory[] = [];
  private ahead = 0;
  private batches = 0;
  private sending: Promise<void> = Promise.resolve();
  private failure: Error | undefined;
  private finished = false;
  private encodedFrames = 0;
  private wake: (() => void) | undefined;

  /** @param deliver - takes encoded packets in order; drawing waits when it is slow. */
  public constructor(
    private readonly settings: EncoderSettings,
    private readonly deliver: RendererHost['packets'],
  ) {
    this.worker.addEventListener('message', ({data}: MessageEvent<FromEncoder>) => this.receive(data));
    this.worker.addEventListener('error', ({message}) => this.fail(new Error(message)));
  }

  /** Frames that were encoded, once it has stopped; the others repeat the one before. */
  public get encoded(): number {
    return this.encodedFrames;
  }

  public start(): Promise<void> {
    this.send({type: 'start', settings: this.settings});
    return Promise.resolve();
  }

  /** @param same - promises that it is the picture of the frame before; it fails if that is not true. */
  public async handleFrame(canvas: HTMLCanvasElement, same = false): Promise<void> {
    await this.room();
    const picture = await this.capture(canvas);
    this.send({type: 'frame', picture, same}, [picture.pixels.buffer]);
  }

  /** Exports the frame before once more. */
  public async repeatFrame(): Promise<void> {
    await this.room();
    this.send({type: 'frame'});
  }

  public async stop(result: RendererResult): Promise<void> {
    try {
      if (result !== RendererResult.Success) return;
      this.send({type: 'finish'});
      await this.until(() => this.finished);
      await this.sending;
      if (this.failure) throw this.failure;
    } finally {
      this.worker.terminate();
    }
  }

  /** A canvas copies all of itself when it is drawn on while somebody still holds its picture: so nobody does. */
  private async capture(canvas: HTMLCanvasElement): Promise<Pixels> {
    const pixels = this.free.pop() ?? new Int32Array(canvas.width * canvas.height);
    const {encoding} = this.settings;
    if ('transparent' in encoding) {
      // A video's frame would have its colours multiplied by their opacity.
      const image = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
      if (image) pixels.set(new Int32Array(image.data.buffer));
      return {pixels, order: 'RGB'};
    }
    const frame = new VideoFrame(canvas, {timestamp: 0});
    try {
      // A video's pixels are converted anyway, and may stay in the canvas's own order.
      const own = isVideo(this.settings);
      await frame.copyTo(pixels, own ? undefined : {format: 'RGBA'});
      return {pixels, order: own && frame.format?.startsWith('BGR') ? 'BGR' : 'RGB'};
    } finally {
      frame.close();
    }
  }

  private async room(): Promise<void> {
    if (this.ahead >= framesAhead || this.batches >= batchesAhead) {
      await this.until(() => this.ahead < framesAhead && this.batches < batchesAhead);
    }
    if (this.failure) throw this.failure;
    this.ahead++;
  }

  private receive(message: FromEncoder): void {
    switch (message.type) {
      case 'taken':
        this.ahead--;
        if (message.free) this.free.push(message.free);
        break;
      case 'packets':
        this.pass(message);
        break;
      case 'finished':
        this.finished = true;
        this.encodedFrames = message.encoded;
        break;
      case 'failed':
        this.fail(new EncoderError(message.message));
        break;
    }
    this.wake?.();
  }

  private pass({batch, config}: Extract<FromEncoder, {type: 'packets'}>): void {
    this.batches++;
    this.sending = this.sending
      .then(() => this.deliver(batch, config))
      .then(() => {
        this.batches--;
        this.wake?.();
      })
      .catch((error: unknown) => this.fail(error instanceof Error ? error : new Error(String(error))));
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.wake?.();
  }

  private async until(done: () => boolean): Promise<void> {
    while (!done()) {
      if (this.failure) throw this.failure;
      await new Promise<void>(resolve => (this.wake = resolve));
    }
    this.wake = undefined;
  }

  private send(message: ToEncoder, transfer: Transferable[] = []): void {
    this.worker.postMessage(message, transfer);
  }
}

function isVideo({encoding: {codec}}: EncoderSettings): boolean {
  return codec === 'avc' || codec === 'vp9';
}
