/** What speech is made as loud as: integrated loudness (EBU R 128) in LUFS, true peak in dBTP. */
export const loudnessTarget = {loudness: -16, truePeak: -1} as const;

/** The most by which one take is made louder or softer than the others, in dB. */
const ownGain = 3;

/** How loud a take is. */
export interface TakeLoudness {
  readonly seconds: number;
  /** In LUFS; null for one that is too short to be measured. */
  readonly loudness: number | null;
  /** In dBTP. */
  readonly truePeak: number;
}

/**
 * The gain of each take in dB: one for all of a language, which brings them to the target together, and at most
 * {@link ownGain} of its own. Where a peak would be too high, the gain is less.
 */
export function gainsOf(takes: readonly TakeLoudness[]): readonly number[] {
  const whole = together(takes);
  if (whole === undefined) return takes.map(({truePeak}) => Math.min(0, loudnessTarget.truePeak - truePeak));
  const own = takes.map(({loudness}) => (loudness === null ? 0 : clamp(whole - loudness)));
  const levelled = together(takes.map((take, index) => shifted(take, own[index] ?? 0))) ?? whole;
  const room = takes.map(({truePeak}) => loudnessTarget.truePeak - truePeak);
  const shared = Math.min(loudnessTarget.loudness - levelled, ...room.map(most => most + ownGain));
  return own.map((gain, index) => Math.min(shared + gain, room[index] ?? 0));
}

/** The loudness of takes one after the other, by their energy; undefined if none of them can be measured. */
export function together(takes: readonly TakeLoudness[]): number | undefined {
  const measured = takes.flatMap(({seconds, loudness}) => (loudness === null ? [] : [{seconds, loudness}]));
  const seconds = measured.reduce((sum, take) => sum + take.seconds, 0);
  if (seconds === 0) return undefined;
  return 10 * Math.log10(measured.reduce((sum, take) => sum + take.seconds * 10 ** (take.loudness / 10), 0) / seconds);
}

function shifted(take: TakeLoudness, by: number): TakeLoudness {
  return {...take, loudness: take.loudness === null ? null : take.loudness + by};
}

function clamp(gain: number): number {
  return Math.max(-ownGain, Math.min(ownGain, gain));
}

/** A gain in dB as a factor. */
export function factorOf(gain: number): number {
  return 10 ** (gain / 20);
}
