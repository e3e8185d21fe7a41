import type {PixelMemory, Pixels} from './encoderMessages';

/** 16.16 fixed point. */
const fixed = (value: number) => Math.round(value * 65536);

// ITU-R BT.709, limited range: luma 16 to 235, chroma 16 to 240 around 128. Separate constants and `Math.imul`,
// because with them the loop below is compiled to integer arithmetic.
const yRed = fixed((0.2126 * 219) / 255);
const yGreen = fixed((0.7152 * 219) / 255);
const yBlue = fixed((0.0722 * 219) / 255);
const yOffset = fixed(16.5);
const cbRed = fixed((-0.2126 * 224) / 255 / 1.8556);
const cbGreen = fixed((-0.7152 * 224) / 255 / 1.8556);
const cbBlue = fixed(((1 - 0.0722) * 224) / 255 / 1.8556);
const crRed = fixed(((1 - 0.2126) * 224) / 255 / 1.5748);
const crGreen = fixed((-0.7152 * 224) / 255 / 1.5748);
const crBlue = fixed((-0.0722 * 224) / 255 / 1.5748);
/** Chroma is the mean of eight weights. */
const chromaOffset = fixed(128.5 * 8);

const lumaOf = (r: number, g: number, b: number) =>
  (Math.imul(yRed, r) + Math.imul(yGreen, g) + Math.imul(yBlue, b) + yOffset) >> 16;

/** The same pixels one by one and two by two, as {@link pairsOf} makes them. */
interface PairedPixels {
  readonly pixels: Int32Array;
  readonly pairs: Float64Array;
}

/**
 * A picture as video has it: luma and quarter-size chroma planes, BT.709 in limited range. Chroma sits where H.264
 * expects it by default: on the left pixel of each pair (weights 1 2 1 across) and between the two lines.
 */
export class I420Image {
  /** The three planes, one after the other. */
  public readonly data: Uint8Array<ArrayBuffer>;
  /** Whether the last update changed any pixel. */
  public changed = true;
  private last: PixelMemory | undefined;

  public constructor(
    public readonly width: number,
    public readonly height: number,
  ) {
    this.data = new Uint8Array((width * height * 3) / 2);
  }

  /**
   * Converts what differs from the pixels converted last.
   *
   * @param picture - its memory is kept for the next comparison.
   * @returns the pixels converted before, free to be written over.
   */
  public update({pixels, order}: Pixels): PixelMemory | undefined {
    const {last} = this;
    const redShift = order === 'RGB' ? 0 : 16;
    const now = {pixels, pairs: pairsOf(pixels)};
    const before = last ? {pixels: last, pairs: pairsOf(last)} : now;
    this.changed = false;
    const {width, height} = this;
    for (let row = 0; row < height; row += 2) {
      const changes = last ? changedColumns(now, before, row * width, width) : {first: 0, last: width - 1};
      if (!changes) continue;
      this.changed = true;
      this.convertRows(now, before, row, changes, redShift, !last);
    }
    this.last = pixels;
    return last;
  }

  /** Converts, of a pair of rows, the blocks of 2 x 2 pixels that differ from `before`, or all. */
  private convertRows(
    now: PairedPixels,
    before: PairedPixels,
    row: number,
    changes: Columns,
    redShift: number,
    all: boolean,
  ): void {
    const {data, width, height} = this;
    const {pixels, pairs} = now;
    const {pixels: last, pairs: lastPairs} = before;
    const blueShift = 16 - redShift;
    const upper = row * width;
    const lower = upper + width;
    const cbRow = width * height + ((row >> 1) * width) / 2;
    const crRow = cbRow + (width * height) / 4;
    let leftChanged = all;
    // The chroma of a block has a part of the block to its left.
    const end = Math.min(width, changes.last + 3);
    for (let x = changes.first & ~1; x < end; x += 2) {
      const upperPair = (upper + x) >> 1;
      const lowerPair = (lower + x) >> 1;
      if (!leftChanged && pairs[upperPair] === lastPairs[upperPair] && pairs[lowerPair] === lastPairs[lowerPair]) {
        continue;
      }
      const top0 = pixels[upper + x] ?? 0;
      const top1 = pixels[upper + x + 1] ?? 0;
      const bottom0 = pixels[lower + x] ?? 0;
      const bottom1 = pixels[lower + x + 1] ?? 0;
      const changed =
        all ||
        top0 !== last[upper + x] ||
        top1 !== last[upper + x + 1] ||
        bottom0 !== last[lower + x] ||
        bottom1 !== last[lower + x + 1];
      if (!changed && !leftChanged) continue;
      leftChanged = changed;

      const at = x >> 1;
      const left = x === 0 ? 0 : x - 1;
      const topLeft = pixels[upper + left] ?? 0;
      const bottomLeft = pixels[lower + left] ?? 0;
      const r0 = (top0 >> redShift) & 255;
      const r1 = (top1 >> redShift) & 255;
      const r2 = (bottom0 >> redShift) & 255;
      const r3 = (bottom1 >> redShift) & 255;
      const g0 = (top0 >> 8) & 255;
      const g1 = (top1 >> 8) & 255;
      const g2 = (bottom0 >> 8) & 255;
      const g3 = (bottom1 >> 8) & 255;
      const b0 = (top0 >> blueShift) & 255;
      const b1 = (top1 >> blueShift) & 255;
      const b2 = (bottom0 >> blueShift) & 255;
      const b3 = (bottom1 >> blueShift) & 255;
      data[upper + x] = lumaOf(r0, g0, b0);
      data[upper + x + 1] = lumaOf(r1, g1, b1);
      data[lower + x] = lumaOf(r2, g2, b2);
      data[lower + x + 1] = lumaOf(r3, g3, b3);
      const red = 2 * (r0 + r2) + r1 + r3 + ((topLeft >> redShift) & 255) + ((bottomLeft >> redShift) & 255);
      const green = 2 * (g0 + g2) + g1 + g3 + ((topLeft >> 8) & 255) + ((bottomLeft >> 8) & 255);
      const blue = 2 * (b0 + b2) + b1 + b3 + ((topLeft >> blueShift) & 255) + ((bottomLeft >> blueShift) & 255);
      data[cbRow + at] =
        (Math.imul(cbRed, red) + Math.imul(cbGreen, green) + Math.imul(cbBlue, blue) + chromaOffset) >> 19;
      data[crRow + at] =
        (Math.imul(crRed, red) + Math.imul(crGreen, green) + Math.imul(crBlue, blue) + chromaOffset) >> 19;
    }
  }
}

/**
 * Pixels two by two, each pair as one number of 64 bits: they are compared in less time so. Equal numbers are equal
 * bits, for only 0 has two forms, and opaque pixels are not 0. Some bright pairs are no number and equal nothing.
 */
function pairsOf({buffer, byteOffset, length}: Int32Array): Float64Array {
  return new Float64Array(buffer, byteOffset, length >> 1);
}

interface Columns {
  readonly first: number;
  readonly last: number;
}

/** Where the pixels of two rows, one behind the other, differ; undefined if they do not. */
function changedColumns(now: PairedPixels, before: PairedPixels, at: number, width: number): Columns | undefined {
  const pairs = width >> 1;
  const upper = at >> 1;
  const lower = upper + pairs;
  const end = lower + pairs;
  const first = firstDifference(now, before, upper, end);
  if (first === end) return undefined;
  const start = Math.min(first < lower ? first - upper : pairs, firstDifference(now, before, lower, end) - lower);
  const last = Math.max(
    lastDifference(now, before, lower, upper) - upper,
    lastDifference(now, before, end, lower) - lower,
  );
  return {first: 2 * start, last: 2 * last + 1};
}

/** The first pair of pixels that is another one; `to` if none is. Nearly all of nearly every frame ends here. */
function firstDifference(now: PairedPixels, before: PairedPixels, from: number, to: number): number {
  const {pairs} = now;
  const {pairs: lastPairs} = before;
  let at = from;
  while (at < to && (pairs[at] === lastPairs[at] || isSame(now, before, at))) at++;
  return at;
}

/** The last one before `from`; one less than `to` if there is none. */
function lastDifference(now: PairedPixels, before: PairedPixels, from: number, to: number): number {
  const {pairs} = now;
  const {pairs: lastPairs} = before;
  let at = from - 1;
  while (at >= to && (pairs[at] === lastPairs[at] || isSame(now, before, at))) at--;
  return at;
}

/** Also of pairs that are no number. */
function isSame({pixels}: PairedPixels, {pixels: last}: PairedPixels, pair: number): boolean {
  return pixels[2 * pair] === last[2 * pair] && pixels[2 * pair + 1] === last[2 * pair + 1];
}
