import type {Project} from '@motion-canvas/core';
import type {DecodedSound, PreparedSound, SoundConfig, SplitTake, WireSound} from '../film/soundJob';
import {measured, monoOf, prepare} from '../../voice/prepare';
import {ownSound} from '../../voice/ownSound';
import {sampleRate, splitAtPauses} from '../../voice/speech';
import {wavFile} from '../../voice/wavFile';
import {base64, bytesOf} from './bytes';

/** Bits a second of speech. */
const opusBitrate = 96_000;

let encoder: AudioEncoder | undefined;
let encoded: string[] = [];
let config: WireSound['config'];
let failure: Error | undefined;
let given = 0;

/** Decodes a take, finds what is spoken in it, and measures it. */
export async function prepareTake(file: string): Promise<PreparedSound> {
  const {report, samples} = await prepare(fromBase64(file));
  return {report, samples: base64(bytesOf(samples))};
}

/** Cuts a long recording into a WAV file for each beat; of each, its start in seconds. */
export async function splitRecording(file: string, count: number): Promise<readonly SplitTake[]> {
  const recording = await monoOf(fromBase64(file));
  return splitAtPauses(recording, count).map(([from, to]) => ({
    from: from / sampleRate,
    file: base64(wavFile(recording.slice(from, to))),
  }));
}

/** The samples of the project's own sound. */
export async function projectSound(project: Project): Promise<string | undefined> {
  const samples = await ownSound(project);
  return samples && base64(bytesOf(samples));
}

/** Encodes samples as Opus, those of one call after those of the one before; the last call has none. */
export async function encodeOpus(samples: string): Promise<WireSound> {
  encoder ??= openEncoder();
  if (samples === '') {
    await encoder.flush();
    encoder.close();
    encoder = undefined;
    given = 0;
  } else {
    const data = new Float32Array(fromBase64(samples));
    const timestamp = Math.round((given * 1e6) / sampleRate);
    given += data.length;
    const audio = new AudioData({
      data,
      timestamp,
      format: 'f32-planar',
      numberOfChannels: 1,
      numberOfFrames: data.length,
      sampleRate,
    });
    encoder.encode(audio);
    audio.close();
  }
  if (failure) throw failure;
  const packets = encoded;
  encoded = [];
  return {packets, config};
}

/** Decodes packets of Opus into the mean of their channels. What the encoder says is to be left out at the start is. */
export async function decodeOpus(packets: readonly string[], {codec, description}: SoundConfig): Promise<DecodedSound> {
  const pieces: Float32Array[] = [];
  const head = description === undefined ? undefined : fromBase64(description);
  const decoder = new AudioDecoder({
    output: audio => {
      pieces.push(meanOf(audio));
      audio.close();
    },
    // What it fails with, `flush` throws.
    error: () => undefined,
  });
  decoder.configure({
    codec,
    sampleRate,
    // RFC 7845, section 5.1.
    numberOfChannels: head ? (new Uint8Array(head)[9] ?? 1) : 1,
    ...(head && {description: head}),
  });
  for (const packet of packets) {
    decoder.decode(new EncodedAudioChunk({type: 'key', timestamp: 0, data: fromBase64(packet)}));
  }
  await decoder.flush();
  decoder.close();
  const samples = new Float32Array(pieces.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    samples.set(piece, at);
    at += piece.length;
  }
  return {samples: base64(bytesOf(samples)), ...(await measured(samples))};
}

function meanOf(audio: AudioData): Float32Array {
  const mean = new Float32Array(audio.numberOfFrames);
  const channel = new Float32Array(audio.numberOfFrames);
  for (let planeIndex = 0; planeIndex < audio.numberOfChannels; planeIndex++) {
    audio.copyTo(channel, {planeIndex, format: 'f32-planar'});
    channel.forEach((sample, at) => (mean[at] = (mean[at] ?? 0) + sample / audio.numberOfChannels));
  }
  return mean;
}

function openEncoder(): AudioEncoder {
  const opened = new AudioEncoder({
    output: (chunk, metadata) => {
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      encoded.push(base64(data));
      const description = metadata?.decoderConfig?.description;
      if (metadata?.decoderConfig) {
        config = {codec: 'opus', ...(description && {description: base64(bytesOf(description))})};
      }
    },
    error: error => (failure = error),
  });
  opened.configure({codec: 'opus', sampleRate, numberOfChannels: 1, bitrate: opusBitrate});
  return opened;
}

function fromBase64(text: string): ArrayBuffer {
  return Uint8Array.from(atob(text), character => character.charCodeAt(0)).buffer;
}
