import type {Loudness, TakeReport} from '../../voice/prepare';

/** A prepared take on its way from the page to Node; the samples are base64 of 32-bit floats. */
export interface PreparedSound {
  readonly report: TakeReport;
  readonly samples: string;
}

/** A piece of a recording, decoded and measured: base64 of 32-bit floats. */
export interface DecodedSound extends Loudness {
  readonly samples: string;
}

/** A piece of a long recording, as base64 of a WAV file. */
export interface SplitTake {
  /** In seconds of the recording. */
  readonly from: number;
  readonly file: string;
}

/** Encoded sound on its way from the page to Node, as base64. */
export interface WireSound {
  readonly packets: readonly string[];
  readonly config?: SoundConfig | undefined;
}

/** What a decoder of sound has to know. */
export interface SoundConfig {
  readonly codec: string;
  /** Base64. */
  readonly description?: string | undefined;
}
