import type {Encoding, FrameFormat} from '../encoding';
import type {WireDecoderConfig, WirePacket} from '../job';

/** How the film is encoded. */
export interface EncoderSettings extends FrameFormat {
  readonly encoding: Encoding;
}

/** From the page to the encoder's worker, in the order of the film. */
export type ToEncoder =
  | {readonly type: 'start'; readonly settings: EncoderSettings}
  /** A frame; without a picture it is the one before once more. `same` promises that the picture is, too. */
  | {readonly type: 'frame'; readonly picture?: VideoFrame; readonly same?: boolean}
  | {readonly type: 'finish'};

export type FromEncoder =
  /** A frame was taken: there is room for another. */
  | {readonly type: 'taken'}
  | {readonly type: 'packets'; readonly batch: readonly WirePacket[]; readonly config?: WireDecoderConfig}
  | {readonly type: 'finished'}
  | {readonly type: 'failed'; readonly message: string};
