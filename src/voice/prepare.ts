import {sampleRate, trimTake, type SampleSpan} from './speech';

/** How loud samples are. */
export interface Loudness {
  /** In LUFS; null for what is too short or too quiet to be measured. */
  readonly loudness: number | null;
  /** In dBTP. */
  readonly truePeak: number;
}

/** What was found out about a take when it was prepared; in samples, decibels and LUFS. */
export interface TakeReport extends Loudness {
  /** Where the prepared samples begin in the recording. */
  readonly offset: number;
  readonly frames: number;
  /** In the prepared samples. */
  readonly speech: readonly SampleSpan[];
  readonly noise: number;
  readonly clipped: boolean;
}

/**
 * Decodes a take, finds what is spoken in it, and measures it. Only a browser can.
 *
 * @throws Error if it is damaged, silent or too long; the message goes on after the name of the take.
 */
export async function prepare(
  file: ArrayBuffer,
): Promise<{readonly report: TakeReport; readonly samples: Float32Array<ArrayBuffer>}> {
  const {samples, ...rest} = trimTake(await monoOf(file));
  const report = {...rest, frames: samples.length, ...(await measured(samples))};
  return {report, samples};
}

/** Measures samples at {@link sampleRate}. */
export async function measured(samples: Float32Array<ArrayBuffer>): Promise<Loudness> {
  // Loaded only where there is something to be heard.
  const {ebur128_integrated_mono: integrated, ebur128_true_peak_mono: peak} = await import('ebur128-wasm');
  const loudness = integrated(sampleRate, samples);
  return {loudness: Number.isFinite(loudness) ? loudness : null, truePeak: peak(sampleRate, samples)};
}

/** The mean of all channels of a file of sound, at {@link sampleRate} whatever its own rate is. */
export async function monoOf(file: ArrayBuffer): Promise<Float32Array<ArrayBuffer>> {
  const audio = await decode(file);
  const mono = audio.getChannelData(0);
  for (let channel = 1; channel < audio.numberOfChannels; channel++) {
    audio.getChannelData(channel).forEach((sample, index) => (mono[index] = (mono[index] ?? 0) + sample));
  }
  if (audio.numberOfChannels > 1) mono.forEach((sample, index) => (mono[index] = sample / audio.numberOfChannels));
  return mono;
}

async function decode(file: ArrayBuffer): Promise<AudioBuffer> {
  try {
    return await new OfflineAudioContext(1, 1, sampleRate).decodeAudioData(file);
  } catch {
    throw new Error('is damaged: it cannot be decoded');
  }
}
