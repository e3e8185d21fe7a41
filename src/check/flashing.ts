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
  private before: Uint8ClampedArray | undefined;

  /**
   * @param rgba - four bytes a pixel.
   * @param seconds - when the picture is shown.
   * @returns whether by now more than three flashes have come within a second, over a quarter of the frame.
   */
  public add(rgba: Uint8ClampedArray, seconds: number): boolean {
    let flashing = 0;
    for (let at = 0; at < rgba.length; at += 4) {
      const pixel = at / 4;
      const {before} = this;
      if (rgba[at] !== before?.[at] || rgba[at + 1] !== before?.[at + 1] || rgba[at + 2] !== before?.[at + 2]) {
        const red = linear[rgba[at] ?? 0] ?? 0;
        const green = linear[rgba[at + 1] ?? 0] ?? 0;
        const blue = linear[rgba[at + 2] ?? 0] ?? 0;
        const saturated = red > 0 && red / (red + green + blue) >= 0.8;
        this.light.follow(pixel, 0.2126 * red + 0.7152 * green + 0.0722 * blue, seconds);
        this.red.follow(pixel, saturated ? (red - green - blue) * 320 : 0, seconds);
      }
      if (this.light.isFlashing(pixel, seconds) || this.red.isFlashing(pixel, seconds)) flashing++;
    }
    this.before = rgba;
    return flashing >= (area * rgba.length) / 4;
  }
}

/** For each pixel, the value it last turned at, which way it went since, and when it turned lately. */
class TurningPoints {
  private readonly extreme = new Map<number, number>();
  private readonly direction = new Map<number, number>();
  private readonly turns = new Map<number, number[]>();

  /**
   * @param least - change that counts.
   * @param darker - what the darker of two values has to be below.
   */
  public constructor(
    private readonly least: number,
    private readonly darker: number,
  ) {}

  public follow(pixel: number, value: number, seconds: number): void {
    const extreme = this.extreme.get(pixel) ?? value;
    const direction = this.direction.get(pixel) ?? 0;
    const step = value - extreme;
    const turned =
      Math.abs(step) >= this.least && Math.min(value, extreme) < this.darker && Math.sign(step) !== direction;
    if (turned) {
      this.direction.set(pixel, Math.sign(step));
      this.turns.set(pixel, [...(this.turns.get(pixel) ?? []).filter(time => time > seconds - 1), seconds]);
    }
    // Without a direction yet, the first value stays what changes are measured from.
    if (turned || step * direction > 0 || !this.extreme.has(pixel)) this.extreme.set(pixel, value);
  }

  /** More than three pairs of turns within the last second. */
  public isFlashing(pixel: number, seconds: number): boolean {
    const turns = this.turns.get(pixel);
    if (!turns || turns.length <= 2 * allowed + 1) return false;
    return turns.filter(time => time > seconds - 1).length > 2 * allowed + 1;
  }
}

/** sRGB to linear light, by byte. */
const linear = Float64Array.from({length: 256}, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});
