import {sampleRate} from './speech';

/** A WAV file of 16 bits, mono, at {@link sampleRate}: its header, and then its samples in pieces. */
export function wavHeader(samples: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(44));
  const text = (at: number, letters: string) =>
    Array.from(letters).forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  text(0, 'RIFF');
  view.setUint32(4, 36 + samples * 2, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, samples * 2, true);
  return new Uint8Array(view.buffer);
}

/** Samples as they stand in the file. */
export function wavSamples(samples: Float32Array): Uint8Array<ArrayBuffer> {
  const whole = Int16Array.from(samples, sample => Math.round(Math.max(-1, Math.min(1, sample)) * 32_767));
  return new Uint8Array(whole.buffer);
}

/** A whole file. */
export function wavFile(samples: Float32Array): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(44 + samples.length * 2);
  file.set(wavHeader(samples.length));
  file.set(wavSamples(samples), 44);
  return file;
}
