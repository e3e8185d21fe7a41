import type {PixelMemory, Pixels} from './encoderMessages';

/** The alpha of a picture as the luma of another, in full range, whose chroma is grey. */
export class AlphaPlane {
  public readonly data: Uint8Array<ArrayBuffer>;
  /** Whether the last update changed any pixel, its colour or its alpha. */
  public changed = true;
  private last: PixelMemory | undefined;

  public constructor(width: number, height: number) {
    this.data = new Uint8Array((width * height * 3) / 2).fill(128);
  }

  /** @returns no memory to be written over: another image has it. */
  public update({pixels}: Pixels): undefined {
    const {data, last} = this;
    this.changed = !last;
    for (let index = 0; index < pixels.length; index++) {
      const pixel = pixels[index] ?? 0;
      if (last?.[index] === pixel) continue;
      this.changed = true;
      data[index] = pixel >>> 24;
    }
    this.last = pixels;
    return undefined;
  }
}
