import type {Encoding, FrameFormat} from '../film/encoding';
import type {WireDecoderConfig, WirePacket} from '../film/job';

/** How the film is encoded. */
export interface EncoderSettings extends FrameFormat {
  readonly encoding: Encoding;
}

/** Pixels of a frame's size, 32 bits each: it goes back and forth, since new memory costs more than filling it. */
export type PixelMemory = Int32Array<ArrayBuffer>;

/** Which byte of a pixel in memory comes first. */
export type PixelOrder = 'RGB' | 'BGR';

/** An opaque picture, row by row. */
export interface Pixels {
  readonly pixels: PixelMemory;
  readonly order: PixelOrder;
}

/** From the page to the encoder's worker, in the order of the film. */
export type ToEncoder =
  | {readonly type: 'start'; readonly settings: EncoderSettings}
  /** A frame; without a picture it is the one before once more. `same` promises that the picture is, too. */
  | {readonly type: 'frame'; readonly picture?: Pixels; readonly same?: boolean}
  | {readonly type: 'finish'};

export type FromEncoder =
  /** A frame was taken: there is room for another, and memory for its pixels. */
  | {readonly type: 'taken'; readonly free?: PixelMemory | undefined}
  | {readonly type: 'packets'; readonly batch: readonly WirePacket[]; readonly config?: WireDecoderConfig}
  | {readonly type: 'finished'; readonly encoded: number}
  | {readonly type: 'failed'; readonly message: string};
