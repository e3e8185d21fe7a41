import {plainSentence} from '../../script/marks';
import type {SpokenWord} from '../../script/spoken';
import {alignWords} from '../../voice/alignWords';
import {referenceOf} from '../../voice/reference';
import type {BrowserPool} from '../browser/BrowserPool';
import {cacheKey} from '../cache/Cache';
import type {PreparedTake, Source} from './voice';

/** To be raised when words are found otherwise. */
const alignment = 2;

/**
 * When the words of a take are heard, in seconds of what was prepared, found once by comparing it with espeak-ng's voice.
 *
 * @param sentence - as it is written; what was recorded is compared where that is known.
 * @returns undefined if the take's note tells it, espeak-ng is not installed, or the take sounds like something else.
 */
export async function wordTimes(
  {root, cache, signal}: BrowserPool,
  locale: string,
  {hash, note}: Pick<Source, 'hash' | 'note'>,
  {key: prepared, report}: Pick<PreparedTake, 'key' | 'report'>,
  sentence: string,
): Promise<readonly SpokenWord[] | undefined> {
  if (note?.words) return undefined;
  const said = note?.sentence ?? plainSentence(sentence);
  const key = cacheKey('words', alignment, hash, locale, said);
  const known = await cache.get<readonly SpokenWord[] | null>(key);
  if (known) return known.record ?? undefined;
  const reference = await referenceOf(root, locale, said, signal);
  const bytes = reference && (await cache.bytes(prepared));
  if (!bytes) return undefined;
  const samples = new Float32Array(bytes.buffer, bytes.byteOffset, report.frames);
  const words = alignWords(samples, report.speech, reference);
  await cache.put(key, words ?? null);
  return words;
}
