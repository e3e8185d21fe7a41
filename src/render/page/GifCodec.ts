import {GIFEncoder, quantize, type Color} from 'gifenc';
import type {Encoding, FrameFormat} from '../film/encoding';
import type {PixelMemory, Pixels} from './encoderMessages';
import {holdPromise, nothing, type FrameCodec, type PutPacket} from './FrameCodec';

/** Where the place of a frame stands: behind its graphic control extension and the sign of an image (GIF89a, 20). */
const placeOffset = 9;
/** A colour on this part of what changes is kept as it is, so that surfaces meet without a seam. */
const surface = 1 / 500;

/** A part of a picture, in pixels. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The frames of a GIF: of each picture what is different from the one before, in colours of its own. */
export class GifCodec implements FrameCodec {
  private readonly encoder = GIFEncoder({auto: false});
  public encoded = 0;
  private last: PixelMemory | undefined;

  public constructor(
    private readonly encoding: Extract<Encoding, {codec: 'gif'}>,
    private readonly size: FrameFormat,
    private readonly put: PutPacket,
  ) {}

  public add(picture: Pixels | undefined, same: boolean): Promise<PixelMemory | undefined> {
    const {last} = this;
    if (!picture) {
      if (!last) throw new Error('The first frame of a film needs a picture.');
      this.put(nothing, false);
      return Promise.resolve(undefined);
    }
    const {pixels} = picture;
    const box = this.changed(pixels, last);
    holdPromise(same, box !== undefined);
    if (box) this.encoded++;
    this.put(box ? this.encode(pixels, last, box) : nothing, !last);
    this.last = pixels;
    return Promise.resolve(last);
  }

  public finish(): Promise<void> {
    return Promise.resolve();
  }

  /** The smallest part with all that differs; undefined if nothing does. */
  private changed(pixels: Int32Array, last: Int32Array | undefined): Box | undefined {
    const {width, height} = this.size;
    if (!last) return {left: 0, top: 0, width, height};
    let [left, right, top, bottom] = [width, -1, height, -1];
    for (let y = 0; y < height; y++) {
      const row = y * width;
      for (let x = 0; x < width; x++) {
        if (pixels[row + x] === last[row + x]) continue;
        if (x < left) left = x;
        if (x > right) right = x;
        if (y < top) top = y;
        bottom = y;
      }
    }
    return right < 0 ? undefined : {left, top, width: right - left + 1, height: bottom - top + 1};
  }

  private encode(pixels: Int32Array, last: Int32Array | undefined, box: Box): Uint8Array {
    const counts = new Map<number, number>();
    this.visit(box, at => {
      const color = pixels[at] ?? 0;
      if (color !== last?.[at]) counts.set(color, (counts.get(color) ?? 0) + 1);
    });
    const palette = paletteOf(counts, this.encoding.colors);
    const indexOf = new Map([...counts.keys()].map(color => [color, nearest(palette, rgb(color))]));
    const unchanged = palette.length;
    const indices = new Uint8Array(box.width * box.height);
    this.visit(box, (at, index) => {
      const color = pixels[at] ?? 0;
      indices[index] = color === last?.[at] ? unchanged : (indexOf.get(color) ?? unchanged);
    });
    this.encoder.reset();
    this.encoder.writeFrame(indices, box.width, box.height, {
      palette: [...palette, [0, 0, 0]],
      transparent: true,
      transparentIndex: unchanged,
      dispose: 1,
      colorDepth: Math.ceil(Math.log2(palette.length + 1)),
    });
    const frame = this.encoder.bytes();
    const view = new DataView(frame.buffer, frame.byteOffset);
    view.setUint16(placeOffset, box.left, true);
    view.setUint16(placeOffset + 2, box.top, true);
    return frame;
  }

  private visit({left, top, width, height}: Box, see: (at: number, index: number) => void): void {
    for (let y = 0; y < height; y++) {
      const row = (top + y) * this.size.width + left;
      for (let x = 0; x < width; x++) see(row + x, y * width + x);
    }
  }
}

/** @param counts - how many pixels have a colour, by its four bytes. */
function paletteOf(counts: ReadonlyMap<number, number>, size: number): readonly Color[] {
  if (counts.size <= size) return [...counts.keys()].map(rgb);
  const total = [...counts.values()].reduce((sum, count) => sum + count);
  const surfaces = [...counts]
    .filter(([, count]) => count >= total * surface)
    .sort(([, a], [, b]) => b - a)
    .slice(0, Math.floor(size / 2))
    .map(([color]) => color);
  const others = new Int32Array(total);
  let length = 0;
  for (const [color, count] of counts) {
    if (surfaces.includes(color)) continue;
    others.fill(color, length, length + count);
    length += count;
  }
  const mixed = quantize(new Uint8Array(others.buffer, 0, 4 * length), size - surfaces.length, {format: 'rgb565'});
  return [...surfaces.map(rgb), ...mixed.map(([red = 0, green = 0, blue = 0]) => [red, green, blue] as const)];
}

function rgb(color: number): Color {
  return [color & 255, (color >> 8) & 255, (color >> 16) & 255];
}

function nearest(palette: readonly Color[], [red, green, blue]: Color): number {
  let found = 0;
  let least = Infinity;
  for (const [index, [r, g, b]] of palette.entries()) {
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance >= least) continue;
    found = index;
    least = distance;
  }
  return found;
}
