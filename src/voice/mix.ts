import {sampleRate} from './speech';

/** A take, or a part of a longer sound, in a film. */
export interface PlacedSound {
  /** The film's sample at which it begins; below 0 where the film begins in the middle of it. */
  readonly at: number;
  /** In samples. */
  readonly length: number;
  /** As a factor. */
  readonly gain: number;
  readonly load: () => Promise<Float32Array>;
}

/** Samples over which a sound comes in and goes out: 5 ms. Two that overlap by as many are heard as one. */
export const fade = sampleRate / 200;

/** The sample at which a frame begins. */
export function sampleOf(frame: number, fps: number): number {
  return Math.round((frame * sampleRate) / fps);
}

/**
 * Mixes sounds into mono at {@link sampleRate}, a block after the other: the memory does not depend on the length.
 *
 * @param length - in samples; the blocks together have as many.
 */
export async function* mix(
  sounds: readonly PlacedSound[],
  length: number,
  blockLength = 10 * sampleRate,
): AsyncGenerator<Float32Array> {
  let loaded = new Map<PlacedSound, Float32Array>();
  for (let start = 0; start < length; start += blockLength) {
    const block = new Float32Array(Math.min(blockLength, length - start));
    const heard = sounds.filter(({at, length: own}) => at < start + block.length && at + own > start);
    const before = loaded;
    loaded = new Map();
    for (const sound of heard) {
      const samples = before.get(sound) ?? (await sound.load());
      loaded.set(sound, samples);
      addTo(block, start, samples, sound);
    }
    yield block;
  }
}

function addTo(block: Float32Array, start: number, samples: Float32Array, {at, length, gain}: PlacedSound): void {
  const last = Math.min(block.length, at + length - start);
  for (let index = Math.max(0, at - start); index < last; index++) {
    const own = start + index - at;
    const faded = Math.min(1, (own + 0.5) / fade, (length - own - 0.5) / fade);
    block[index] = (block[index] ?? 0) + (samples[own] ?? 0) * gain * faded;
  }
}
