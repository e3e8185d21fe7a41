import type {Format, FrameFormat} from '../film/encoding';
import type {SoundCodec} from '../film/sound';
import type {WireSound} from '../film/soundJob';
import type {WireDecoderConfig, WirePacket} from '../film/job';

/** The name of the event that both sides send over the development server's socket. */
export const channel = 'lecture:film';

/**
 * What is asked of the development server: a film's sound comes, as samples (base64 of whole numbers of 16 bits) or
 * encoded; the film is begun, grows, and is completed or given up.
 */
export type ExportRequest =
  | {readonly type: 'samples'; readonly samples: string}
  | ({readonly type: 'packets of sound'} & WireSound)
  | {readonly type: 'start'; readonly film: ExportedFilm}
  | {readonly type: 'packets'; readonly batch: readonly WirePacket[]; readonly config?: WireDecoderConfig | undefined}
  | {readonly type: 'complete'}
  | {readonly type: 'cancel'};

export interface ExportedFilm extends FrameFormat {
  readonly format: Format;
  /** The file's name, without what tells its format. */
  readonly name: string;
  readonly title: string;
  /** BCP 47. */
  readonly locale: string;
  /** No more than there will be: room for their index is kept at the start of an MP4. */
  readonly frames: number;
  /** What has come before; its length is in samples. */
  readonly sound?: {readonly codec: SoundCodec; readonly length: number} | undefined;
}

/** To one request, by its number: where the film is, once it is complete, or why it cannot be. */
export interface ExportAnswer {
  readonly id: number;
  readonly file?: string;
  readonly failure?: string;
}
