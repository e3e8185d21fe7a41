import {describe, expect, it} from 'vitest';
import {gainsOf, loudnessTarget} from '../../src/voice/loudness';
import {mix, sampleOf, type PlacedSound} from '../../src/voice/mix';
import {findSpeech, sampleRate, trimTake} from '../../src/voice/speech';

const seconds = (value: number) => Math.round(value * sampleRate);

/** Quiet noise with louder tones in it. */
function recording(length: number, ...tones: readonly (readonly [from: number, to: number])[]): Float32Array {
  return Float32Array.from({length: seconds(length)}, (_, index) => {
    const at = index / sampleRate;
    const loud = tones.some(([from, to]) => from <= at && at < to);
    return (loud ? 0.3 : 0.001) * Math.sin(index * 0.05);
  });
}

describe('speech', () => {
  it('is found above the noise; a short pause belongs to it, a long one does not', () => {
    const {speech} = findSpeech(recording(6, [1, 2], [2.2, 3], [4, 5]));
    expect(speech).toEqual([
      [seconds(1), seconds(3)],
      [seconds(4), seconds(5)],
    ]);
  });

  it('begins 0.1 s after the start of a trimmed take, even where the recording begins with it', () => {
    const {samples, offset, speech} = trimTake(recording(2, [0, 1]));
    expect(offset).toBe(-4800);
    expect(speech).toEqual([[4800, 4800 + seconds(1)]]);
    expect(samples).toHaveLength(4800 + seconds(1) + seconds(0.25));
    expect(samples.subarray(0, 4800).every(sample => sample === 0)).toBe(true);
  });

  it('is missed where there is none, and a recording of an hour is refused', () => {
    expect(() => trimTake(new Float32Array(9600))).toThrow('is silent');
    expect(() => trimTake(new Float32Array(0))).toThrow('is silent');
    expect(() => trimTake(new Float32Array(301 * sampleRate))).toThrow('lasts 301 s');
  });

  it('that was too loud is told', () => {
    const loud = recording(1, [0.2, 0.8]);
    expect(trimTake(loud).clipped).toBe(false);
    loud.fill(1, 20_000, 20_010);
    expect(trimTake(loud).clipped).toBe(true);
  });
});

describe('a mix', () => {
  const placed = (at: number, samples: Float32Array): PlacedSound => ({
    at,
    length: samples.length,
    gain: 0.5,
    load: () => Promise.resolve(samples),
  });
  const all = async (sounds: readonly PlacedSound[], length: number, block: number) => {
    const blocks = [];
    for await (const one of mix(sounds, length, block)) blocks.push(...one);
    return blocks;
  };
  const impulse = Float32Array.from({length: 2000}, (_, index) => (index === 1000 ? 1 : 0));

  it.each([24, 25, 30, 60, 30_000 / 1001])('has each sound at its frame to the sample at %s fps', async fps => {
    const at = sampleOf(100, fps);
    expect(Math.abs(at - (100 * sampleRate) / fps)).toBeLessThanOrEqual(0.5);
    const mixed = await all([placed(at, impulse)], at + 2000, 48_000);
    expect(mixed.indexOf(0.5)).toBe(at + 1000);
  });

  it('is the same however it is cut into blocks, and as long as was asked for', async () => {
    const noise = Float32Array.from({length: 3000}, (_, index) => Math.sin(index * index));
    const sounds = [placed(-500, noise), placed(2400, impulse), placed(9000, noise)];
    const whole = await all(sounds, 10_000, 10_000);
    expect(whole).toHaveLength(10_000);
    expect(await all(sounds, 10_000, 333)).toEqual(whole);
  });

  it('fades what it begins and ends with in 5 ms', async () => {
    const mixed = await all([placed(0, new Float32Array(1000).fill(1))], 1000, 1000);
    expect(mixed[0]).toBeLessThan(0.002);
    expect([mixed[240], mixed[759]]).toEqual([0.5, 0.5]);
    expect(mixed[999]).toBeLessThan(0.002);
  });
});

describe('gains', () => {
  it('bring takes to the target together, each by at most 3 dB of its own', () => {
    const takes = [-30, -26, -22].map(loudness => ({seconds: 10, loudness, truePeak: loudness + 9}));
    const gains = gainsOf(takes);
    const heard = takes.map(({loudness}, index) => loudness + (gains[index] ?? 0));
    expect(10 * Math.log10(heard.reduce((sum, level) => sum + 10 ** (level / 10) / 3, 0))).toBeCloseTo(
      loudnessTarget.loudness,
      6,
    );
    expect(Math.max(...gains) - Math.min(...gains)).toBeLessThanOrEqual(6 + 1e-9);
  });

  it('are less where a peak would be too high', () => {
    const takes = [
      {seconds: 5, loudness: -20, truePeak: -2},
      {seconds: 5, loudness: -20, truePeak: -12},
      {seconds: 0.1, loudness: null, truePeak: -40},
    ];
    const peaks = gainsOf(takes).map((gain, index) => gain + (takes[index]?.truePeak ?? 0));
    expect(Math.max(...peaks)).toBeLessThanOrEqual(loudnessTarget.truePeak + 1e-9);
    expect(peaks[0]).toBeCloseTo(-1, 6);
  });
});
