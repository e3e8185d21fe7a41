import type {EncoderSettings, PixelMemory, Pixels} from './encoderMessages';
import {holdPromise, nothing, type FrameCodec, type PutPacket} from './FrameCodec';

/** Each frame as a PNG file; a frame that is the picture before has none of its own. */
export class PngCodec implements FrameCodec {
  private readonly canvas: OffscreenCanvas;
  private readonly context: OffscreenCanvasRenderingContext2D;
  public encoded = 0;
  private last: Uint8Array | undefined;

  public constructor(
    {width, height, encoding}: EncoderSettings,
    private readonly put: PutPacket,
  ) {
    this.canvas = new OffscreenCanvas(width, height);
    const context = this.canvas.getContext('2d', {
      alpha: encoding.codec === 'png' && encoding.transparent === true,
      willReadFrequently: true,
    });
    if (!context) throw new Error(`There is no canvas of ${width}x${height}.`);
    this.context = context;
  }

  public async add(picture: Pixels | undefined, same: boolean): Promise<PixelMemory | undefined> {
    const file = picture ? await this.encode(picture) : this.last;
    if (!file) throw new Error('The first frame of a film needs a picture.');
    const changed = !this.last || !equal(this.last, file);
    holdPromise(same, changed);
    this.last = file;
    if (changed) this.encoded++;
    this.put(changed ? file : nothing, changed);
    return picture?.pixels;
  }

  public finish(): Promise<void> {
    return Promise.resolve();
  }

  private async encode({pixels}: Pixels): Promise<Uint8Array> {
    this.context.putImageData(new ImageData(new Uint8ClampedArray(pixels.buffer), this.canvas.width), 0, 0);
    const blob = await this.canvas.convertToBlob({type: 'image/png'});
    return new Uint8Array(await blob.arrayBuffer());
  }
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]));
}
