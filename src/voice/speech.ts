import {VoiceError} from './VoiceError';

/** Of all that is heard, in samples a second. */
export const sampleRate = 48_000;

/** Seconds that are kept before the speech of a take and after it. */
export const kept = {before: 0.1, after: 0.25} as const;

/** Seconds beyond which a recording is no take of one sentence. */
export const longestTake = 300;

/** A stretch of samples; the last one is not part of it. */
export type SampleSpan = readonly [from: number, to: number];

const window = sampleRate / 100;
/** Windows of silence that do not end a stretch of speech. */
const bridged = 30;
/** Levels in dB below full scale: what nobody hears, how far speech is above noise, and below its own peak. */
const silence = -120;
const inaudible = -60;
const aboveNoise = 12;
const belowPeak = {most: 45, least: 25} as const;

/** What is heard in a recording. */
export interface Heard {
  /** The stretches of speech, in order; none if nothing is heard. */
  readonly speech: readonly SampleSpan[];
  /** Level of what is heard between them, in dB below full scale. */
  readonly noise: number;
}

/** Finds speech by its level above the quietest tenth of the recording, in windows of 10 ms. */
export function findSpeech(samples: Float32Array): Heard {
  const levels = Array.from({length: Math.ceil(samples.length / window)}, (_, index) =>
    levelOf(samples.subarray(index * window, (index + 1) * window)),
  );
  const noise = [...levels].sort((a, b) => a - b)[Math.floor(levels.length / 10)] ?? silence;
  const peak = levels.reduce((most, level) => Math.max(most, level), silence);
  if (peak < inaudible) return {speech: [], noise};
  const threshold = Math.max(
    inaudible,
    Math.min(Math.max(noise + aboveNoise, peak - belowPeak.most), peak - belowPeak.least),
  );
  const spans: [from: number, to: number][] = [];
  levels.forEach((level, index) => {
    if (level < threshold) return;
    const last = spans.at(-1);
    if (last && index - last[1] <= bridged) last[1] = index + 1;
    else spans.push([index, index + 1]);
  });
  return {speech: spans.map(([from, to]) => [from * window, Math.min(samples.length, to * window)]), noise};
}

/** Root mean square, in dB. */
function levelOf(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return Math.max(silence, 10 * Math.log10(power));
}

/** A take as it is heard, and what it is in the recording. */
export interface TrimmedTake {
  readonly samples: Float32Array<ArrayBuffer>;
  /** Where the samples begin in the recording; below 0 where silence was put before it. */
  readonly offset: number;
  /** In the samples. */
  readonly speech: readonly SampleSpan[];
  readonly noise: number;
  /** Whether the recording was too loud for its microphone. */
  readonly clipped: boolean;
}

/**
 * Cuts a recording so that its speech begins after {@link kept.before} seconds and is followed by {@link kept.after}.
 *
 * @param recording - mono, at {@link sampleRate}.
 * @throws VoiceError if nothing is heard in it, or it is longer than {@link longestTake}; the message goes on after the
 *   name of the take.
 */
export function trimTake(recording: Float32Array): TrimmedTake {
  const seconds = recording.length / sampleRate;
  if (seconds > longestTake) {
    throw new VoiceError(`lasts ${Math.round(seconds)} s; a take of one sentence lasts at most ${longestTake}`);
  }
  const {speech, noise} = findSpeech(recording);
  const [first, last] = [speech[0]?.[0], speech.at(-1)?.[1]];
  if (first === undefined || last === undefined) throw new VoiceError('is silent; nothing is heard in it');
  const offset = first - kept.before * sampleRate;
  const samples = new Float32Array(last + kept.after * sampleRate - offset);
  const from = Math.max(0, offset);
  samples.set(recording.subarray(from, offset + samples.length), from - offset);
  return {
    samples,
    offset,
    speech: speech.map(([start, end]) => [start - offset, end - offset]),
    noise,
    clipped: isClipped(recording),
  };
}

/**
 * Cuts a recording of several sentences into one piece for each, in the middle of its longest pauses.
 *
 * @returns where each piece begins and ends.
 * @throws VoiceError if there are too few pauses; the message goes on after the name of the recording.
 */
export function splitAtPauses(recording: Float32Array, count: number): readonly SampleSpan[] {
  const {speech} = findSpeech(recording);
  const pauses = speech.slice(1).map(([to], index) => ({from: speech[index]?.[1] ?? 0, to}));
  if (pauses.length < count - 1) {
    throw new VoiceError(
      `has ${pauses.length} pauses, and ${count} beats need ${count - 1}; leave two seconds of silence between them`,
    );
  }
  const cuts = [...pauses]
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, count - 1)
    .map(({from, to}) => Math.round((from + to) / 2))
    .sort((a, b) => a - b);
  const edges = [0, ...cuts, recording.length];
  return edges.slice(1).map((to, index) => [edges[index] ?? 0, to]);
}

/** Whether several samples in a row are as loud as can be. */
function isClipped(samples: Float32Array): boolean {
  let run = 0;
  return samples.some(sample => (run = Math.abs(sample) > 0.999 ? run + 1 : 0) >= 4);
}
