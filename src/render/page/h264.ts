import type {EncoderSettings} from './encoderMessages';

/** Levels of H.264 (table A-1) that films are made in: macroblocks a second, and a frame. */
const levels = [
  {level: 31, perSecond: 108_000, perFrame: 3_600},
  {level: 40, perSecond: 245_760, perFrame: 8_192},
  {level: 42, perSecond: 522_240, perFrame: 8_704},
  {level: 51, perSecond: 983_040, perFrame: 36_864},
  {level: 52, perSecond: 2_073_600, perFrame: 36_864},
] as const;

/**
 * The codec string of H.264 High at the lowest level that holds a film of this size and rate.
 *
 * @throws if none does.
 */
export function highProfile({width, height, fps}: EncoderSettings): string {
  const perFrame = Math.ceil(width / 16) * Math.ceil(height / 16);
  const level = levels.find(each => perFrame <= each.perFrame && perFrame * fps <= each.perSecond);
  if (!level) throw new Error(`H.264 has no level for ${width}x${height} at ${fps} frames a second.`);
  return `avc1.6400${level.level.toString(16).padStart(2, '0')}`;
}

/** Bits a second that leave no trace of the encoder on lines and text; still pictures take a fraction of it. */
export function bitrateOf({width, height, fps}: EncoderSettings): number {
  return Math.round(width * height * fps * 0.12);
}
