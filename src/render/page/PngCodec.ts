import type {FrameFormat} from '../encoding';
import {holdPromise, nothing, type FrameCodec, type PutPacket} from './FrameCodec';

/** Each frame as a PNG file; a frame that is the picture before has none of its own. */
export class PngCodec implements FrameCodec {
  private readonly canvas: OffscreenCanvas;
  private readonly context: OffscreenCanvasRenderingContext2D;
  private last: Uint8Array | undefined;

  public constructor(
    {width, height}: FrameFormat,
    private readonly put: PutPacket,
  ) {
    this.canvas = new OffscreenCanvas(width, height);
    const context = this.canvas.getContext('2d', {alpha: false, willReadFrequently: true});
    if (!context) throw new Error(`There is no canvas of ${width}x${height}.`);
    this.context = context;
  }

  public async add(picture: VideoFrame | undefined, same: boolean): Promise<void> {
    const file = picture ? await this.encode(picture) : this.last;
    if (!file) throw new Error('The first frame of a film needs a picture.');
    const changed = !this.last || !equal(this.last, file);
    holdPromise(same, changed);
    this.last = file;
    this.put(changed ? file : nothing, changed);
  }

  public finish(): Promise<void> {
    return Promise.resolve();
  }

  private async encode(picture: VideoFrame): Promise<Uint8Array> {
    this.context.drawImage(picture, 0, 0);
    picture.close();
    const blob = await this.canvas.convertToBlob({type: 'image/png'});
    return new Uint8Array(await blob.arrayBuffer());
  }
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]));
}
