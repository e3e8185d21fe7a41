import type {WireDecoderConfig} from '../film/job';
import type {PixelMemory, Pixels} from './encoderMessages';

/** Makes packets of pictures: one for each frame, in the order of the film. */
export interface FrameCodec {
  /** Frames that were encoded until now; the others repeat the one before. */
  readonly encoded: number;
  /**
   * @param picture - undefined for the one before once more, which `same` promises of a given one.
   * @returns memory that is not needed any more.
   */
  add(picture: Pixels | undefined, same: boolean): Promise<PixelMemory | undefined>;
  /** Gives out what is still on its way. */
  finish(): Promise<void>;
}

/** Where packets go. The first one comes with what a decoder has to know. */
export type PutPacket = (data: Uint8Array, key: boolean, config?: WireDecoderConfig) => void;

/** What stands for a picture that stays, in formats that need not say so frame by frame. */
export const nothing = new Uint8Array(0);

/** @throws if a picture that was promised to be the one before is not. */
export function holdPromise(same: boolean, changed: boolean): void {
  if (same && changed) throw new Error('A picture that was known to be the one before differs from it.');
}
