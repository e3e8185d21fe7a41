import {plainSentence} from '../../script/marks';
import {letters, type Spoken, type Voice} from '../../script/spoken';
import {engineOf, speak, textFor, type Speech} from '../../voice/engine';
import {factorOf, gainsOf} from '../../voice/loudness';
import {sampleRate} from '../../voice/speech';
import {findTakes, hashOf, type Take} from '../../voice/takes';
import {VoiceError} from '../../voice/VoiceError';
import type {BrowserPool} from '../browser/BrowserPool';
import {cacheKey, type CacheKey} from '../cache/Cache';
import {RenderError} from '../RenderError';
import type {TakeReport} from '../../voice/prepare';
import {spokenBy} from '../../voice/spokenBy';
import type {PreparedSound} from './soundJob';
import type {VoiceMode} from './voiceModes';
import {wordTimes} from './wordTimes';

/** To be raised when takes are prepared otherwise. */
const preparation = 1;

/** A beat as its chapter's script has it, with its marks. */
export interface WrittenBeat {
  readonly chapter: string;
  readonly beat: string;
  readonly sentence: string;
}

/** A take that is ready to be mixed. */
export interface PreparedTake {
  readonly chapter: string;
  readonly beat: string;
  /** Of its samples in the cache. */
  readonly key: CacheKey;
  readonly report: TakeReport;
  /** As a factor. */
  readonly gain: number;
}

/** The voice of a film. */
export interface FilmVoice {
  readonly spoken: Voice;
  readonly takes: readonly PreparedTake[];
  /** `CHAPTER:BEAT` of what nobody has recorded, and of what was recorded with other words. */
  readonly missing: readonly string[];
  readonly stale: readonly string[];
}

/** A take, or what takes its place. */
export type Source = Pick<Take, 'chapter' | 'beat' | 'source' | 'hash' | 'bytes' | 'note'>;

/**
 * Finds and prepares the takes of a film.
 *
 * @param beats - asked only if there is anything to be heard.
 * @returns undefined if nothing is heard.
 * @throws RenderError `voice` for a take that cannot be used, or one that is missing where all are asked for.
 */
export async function planVoice(
  pool: BrowserPool,
  locale: string,
  mode: VoiceMode,
  beats: () => Promise<readonly WrittenBeat[]>,
): Promise<FilmVoice | undefined> {
  if (mode === 'none') return undefined;
  const recorded = await takeErrors(() => findTakes(pool.root, locale));
  if (recorded.length === 0 && mode === 'auto') return undefined;
  const written = await beats();
  const nameOf = ({chapter, beat}: Pick<WrittenBeat, 'chapter' | 'beat'>) => `${chapter}:${beat}`;
  const taken = new Map(recorded.map(take => [nameOf(take), take]));
  const missing = written.filter(beat => !taken.has(nameOf(beat)));
  if (mode === 'recorded' && missing.length > 0) {
    throw new RenderError(
      'voice',
      `There is no "${locale}" take of ${missing.map(nameOf).join(', ')}. Record what is missing, or give --voice auto.`,
    );
  }
  const scratch = mode === 'scratch' ? await takeErrors(() => scratchTakes(pool, locale, missing)) : [];
  const sources: readonly Source[] = [...recorded, ...scratch];
  const prepared = await prepareTakes(pool, sources);
  const gains = gainsOf(prepared.map(({report}) => ({...report, seconds: report.frames / sampleRate})));
  const takes = prepared.map((take, index) => ({...take, gain: factorOf(gains[index] ?? 0)}));
  const spoken: Record<string, Record<string, Spoken>> = {};
  for (const [index, source] of sources.entries()) {
    const take = prepared[index];
    if (!take) continue;
    const sentence = written.find(beat => nameOf(beat) === nameOf(source))?.sentence;
    const words = sentence === undefined ? undefined : await wordTimes(pool, locale, source, take, sentence);
    (spoken[source.chapter] ??= {})[source.beat] = spokenBy(source, take.report, words);
  }
  const stale = written.filter(beat => isStale(taken.get(nameOf(beat))?.note?.sentence, beat.sentence));
  return {spoken, takes, missing: mode === 'scratch' ? [] : missing.map(nameOf), stale: stale.map(nameOf)};
}

/** Whether other words were recorded than are written now. */
export function isStale(recorded: string | undefined, sentence: string): boolean {
  return recorded !== undefined && letters(recorded).join('') !== letters(plainSentence(sentence)).join('');
}

/** Decodes and measures takes, those that were not before. */
export async function prepareTakes(
  pool: BrowserPool,
  sources: readonly Source[],
): Promise<readonly Omit<PreparedTake, 'gain'>[]> {
  const keys = sources.map(({hash}) => cacheKey('take', preparation, hash));
  const reports = await Promise.all(keys.map(async key => (await pool.cache.get<TakeReport>(key))?.record));
  const waiting = sources.map((source, index) => ({source, index})).filter(({index}) => !reports[index]);
  await pool.each(waiting, async (session, {source, index}) => {
    try {
      const file = Buffer.from(source.bytes).toString('base64');
      const {report, samples} = await session.call<PreparedSound>('window.renderer.prepareTake', file);
      await pool.cache.put(keys[index] ?? cacheKey('take'), report, [Buffer.from(samples, 'base64')]);
      reports[index] = report;
    } catch (error) {
      if (!(error instanceof RenderError) || error.code !== 'voice') throw error;
      throw new RenderError('voice', `${source.source} ${error.message}.`, {cause: error});
    }
  });
  return sources.flatMap(({chapter, beat}, index) => {
    const [key, report] = [keys[index], reports[index]];
    return key && report ? [{chapter, beat, key, report}] : [];
  });
}

/** Has an engine speak what nobody has recorded; what it said before is in the cache. */
async function scratchTakes(
  pool: BrowserPool,
  locale: string,
  beats: readonly WrittenBeat[],
): Promise<readonly Source[]> {
  if (beats.length === 0) return [];
  const engine = await engineOf(pool.root, locale);
  const takes: Source[] = [];
  for (const {chapter, beat, sentence} of beats) {
    const plain = plainSentence(sentence);
    const text = textFor(engine, plain);
    const key = cacheKey('scratch', engine.command, text);
    const kept = await pool.cache.bytes(key);
    const known = kept && (await pool.cache.get<Pick<Speech, 'words'>>(key))?.record;
    const {wav, words} = kept ? {wav: kept, ...known} : await speak(engine, text, pool.signal);
    if (!kept) await pool.cache.put(key, {words}, [wav]);
    const hash = hashOf(wav);
    const note = {sentence: plain, from: 'engine' as const, sha256: hash, taps: {}, ...(words && {words: [...words]})};
    const source = `scratch voice (${engine.command[0] ?? ''})`;
    takes.push({chapter, beat, source, hash, bytes: wav, note});
  }
  return takes;
}

/** Has what is wrong with a take or an engine end a render. */
export async function takeErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof VoiceError) throw new RenderError('voice', error.message, {cause: error});
    throw error;
  }
}
