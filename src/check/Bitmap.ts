import {decode, encode} from 'fast-png';
import type {FrameBox} from '../script/declaration';

export type Rgb = readonly [red: number, green: number, blue: number];

/** A colour, and how many pixels have it. */
export interface ColorCount {
  readonly color: Rgb;
  readonly count: number;
}

/** The pixels of a picture. */
export class Bitmap {
  public constructor(
    public readonly width: number,
    public readonly height: number,
    /** Four bytes a pixel. */
    public readonly data: Uint8Array,
  ) {}

  /** @param packed - runs of equal pixels: of each its length and its colour, four bytes both. */
  public static fromRuns(width: number, height: number, packed: Uint8Array): Bitmap {
    const runs = new Uint32Array(Uint8Array.from(packed).buffer);
    const pixels = new Uint32Array(width * height);
    let at = 0;
    for (let index = 0; index < runs.length; index += 2) {
      const end = at + (runs[index] ?? 0);
      pixels.fill(runs[index + 1] ?? 0, at, end);
      at = end;
    }
    return new Bitmap(width, height, new Uint8Array(pixels.buffer));
  }

  /** @throws if it is not a PNG of eight bits a channel. */
  public static fromPng(png: Uint8Array): Bitmap {
    const {width, height, channels, data} = decode(png);
    if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray) || channels < 3) {
      throw new Error(`A picture of ${width} x ${height} is not in eight-bit colour.`);
    }
    if (channels === 4) return new Bitmap(width, height, new Uint8Array(data));
    const rgba = new Uint8Array(width * height * 4).fill(255);
    for (let pixel = 0; pixel < width * height; pixel++) rgba.set(data.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
    return new Bitmap(width, height, rgba);
  }

  public toPng(): Uint8Array {
    return encode({width: this.width, height: this.height, channels: 4, depth: 8, data: this.data});
  }

  /** Undefined outside the picture. */
  public at(x: number, y: number): Rgb | undefined {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    if (column < 0 || row < 0 || column >= this.width || row >= this.height) return undefined;
    const offset = (row * this.width + column) * 4;
    const {data} = this;
    return [data[offset] ?? 0, data[offset + 1] ?? 0, data[offset + 2] ?? 0];
  }

  /** The colours of a box, as far as it is in the picture, in the order in which they are met row by row. */
  public colorsIn({left, top, right, bottom}: FrameBox): readonly ColorCount[] {
    const pixels = new Uint32Array(this.data.buffer, this.data.byteOffset, this.width * this.height);
    const [first, end] = [Math.max(0, Math.floor(left)), Math.min(this.width, right)];
    const counts = new Map<number, number>();
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(this.height, bottom); y++) {
      for (let x = first; x < end; x++) {
        const color = pixels[y * this.width + x] ?? 0;
        counts.set(color, (counts.get(color) ?? 0) + 1);
      }
    }
    return [...counts].map(([color, count]) => ({
      color: [color & 255, (color >> 8) & 255, (color >> 16) & 255],
      count,
    }));
  }

  /** The pixels of a box, as far as it is in the picture. */
  public *inside({left, top, right, bottom}: FrameBox): Generator<Rgb> {
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(this.height, bottom); y++) {
      for (let x = Math.max(0, Math.floor(left)); x < Math.min(this.width, right); x++) {
        const color = this.at(x, y);
        if (color) yield color;
      }
    }
  }

  /** Whether a colour is somewhere near a point. */
  public has(color: Rgb, x: number, y: number, radius: number): boolean {
    for (const found of this.inside({left: x - radius, top: y - radius, right: x + radius, bottom: y + radius})) {
      if (distance(found, color) < alike) return true;
    }
    return false;
  }
}

/** Colours of a smaller distance are the same, but for the edges of what is drawn in them. */
export const alike = 40;

export function distance(a: Rgb, b: Rgb): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
