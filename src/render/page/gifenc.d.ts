/** The part of gifenc that is used; it comes without types. */
declare module 'gifenc' {
  /** Red, green, blue; each from 0 to 255. */
  export type Color = readonly [red: number, green: number, blue: number];

  export interface FrameOptions {
    readonly palette: readonly Color[];
    readonly transparent: boolean;
    readonly transparentIndex: number;
    /** The disposal method; 1 leaves the frame where it is. */
    readonly dispose: number;
    /** Bits that the largest index takes. */
    readonly colorDepth: number;
  }

  export interface Encoder {
    writeFrame(indices: Uint8Array, width: number, height: number, options: FrameOptions): void;
    bytes(): Uint8Array;
    reset(): void;
  }

  /** @param options - without `auto` it writes nothing but frames. */
  export function GIFEncoder(options: {readonly auto: false}): Encoder;

  /** At most `maxColors` colours that stand for those of pixels, four bytes each. */
  export function quantize(
    rgba: Uint8Array,
    maxColors: number,
    options: {readonly format: 'rgb565'},
  ): readonly (readonly number[])[];
}
