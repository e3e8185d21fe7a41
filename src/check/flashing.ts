/** The frame is measured at this size. */
export const flashFrame = {width: 160, height: 90} as const;

/** WCAG 2.3.1: a flash is a pair of opposing changes of a tenth or more, the darker of them below 0.8. */
const change = 0.1;
const darkest = 0.8;
/** And one of a saturated red: a pair of opposing changes of (R - G - B) x 320 by more than 20. */
const redChange = 20;
/** No more than so many flashes within a second, over so much of the frame. */
const allowed = 3;
const area = 0.25;
/** A pixel turns once a frame at most: at fewer frames a second it cannot flash too often. */
export const leastFramesPerSecond = 2 * (allowed + 1);

/**
 * Counts flashes, pixel by pixel, in pictures of 160 x 90 that come one after the other.
 *
 * A pixel has flashed when it has changed one way and back; changes are measured from the last turning point, so that
 * slow fades count once and noise not at all.
 */
export class FlashMeter {
  private readonly light = new TurningPoints(change, darkest);
  private readonly red = new TurningPoints(redChange, Infinity);
  private before: Uint32Array | undefined;

  /**
   * @param rgba - four bytes a pixel.
   * @param seconds - when the picture is shown.
   * @returns whether by now more than three flashes have come within a second, over a quarter of the frame.
   */
  public add(rgba: Uint8ClampedArray<ArrayBuffer>, seconds: number): boolean {
    const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
    const {before} = this;
    let flashing = 0;
    for (let pixel = 0; pixel < pixels.length; pixel++) {
      if (!before || pixels[pixel] !== before[pixel]) {
        const red = linear[rgba[4 * pixel] ?? 0] ?? 0;
        const green = linear[rgba[4 * pixel + 1] ?? 0] ?? 0;
        const blue = linear[rgba[4 * pixel + 2] ?? 0] ?? 0;
        const saturated = red > 0 && red / (red + green + blue) >= 0.8;
        this.light.follow(pixel, 0.2126 * red + 0.7152 * green + 0.0722 * blue, seconds);
        this.red.follow(pixel, saturated ? (red - green - blue) * 320 : 0, seconds);
      }
      if (this.light.isFlashing(pixel, seconds) || this.red.isFlashing(pixel, seconds)) flashing++;
    }
    this.before = pixels;
    return flashing >= area * pixels.length;
  }
}

/** Turns that are remembered of a pixel: one more than three flashes have, and the one that began them. */
const remembered = 2 * allowed + 2;

/** For each pixel, the value it last turned at, which way it went since, and when it turned lately. */
class TurningPoints {
  private readonly extreme = new Float64Array(flashFrame.width * flashFrame.height).fill(NaN);
  private readonly direction = new Int8Array(this.extreme.length);
  /** The times of each pixel's last turns, written over in a circle. */
  private readonly times = new Float64Array(this.extreme.length * remembered).fill(-Infinity);
  private readonly turns = new Uint32Array(this.extreme.length);

  /**
   * @param least - change that counts.
   * @param darker - what the darker of two values has to be below.
   */
  public constructor(
    private readonly least: number,
    private readonly darker: number,
  ) {}

  public follow(pixel: number, value: number, seconds: number): void {
    const known = this.extreme[pixel] ?? NaN;
    const extreme = Number.isNaN(known) ? value : known;
    const direction = this.direction[pixel] ?? 0;
    const step = value - extreme;
    const turned =
      Math.abs(step) >= this.least && Math.min(value, extreme) < this.darker && Math.sign(step) !== direction;
    if (turned) {
      const turn = this.turns[pixel] ?? 0;
      this.direction[pixel] = Math.sign(step);
      this.times[pixel * remembered + (turn % remembered)] = seconds;
      this.turns[pixel] = turn + 1;
    }
    // Without a direction yet, the first value stays what changes are measured from.
    if (turned || step * direction > 0 || Number.isNaN(known)) this.extreme[pixel] = value;
  }

  /** More than three pairs of turns within the last second. */
  public isFlashing(pixel: number, seconds: number): boolean {
    const turn = this.turns[pixel] ?? 0;
    // The oldest that is remembered is the next to be written over.
    return turn >= remembered && (this.times[pixel * remembered + (turn % remembered)] ?? 0) > seconds - 1;
  }
}

/** sRGB to linear light, by byte. */
const linear = Float64Array.from({length: 256}, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});
