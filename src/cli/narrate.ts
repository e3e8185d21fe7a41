import {readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import {defineCommand} from 'citty';
import {z} from 'zod';
import type {BrowserPool} from '../render/browser/BrowserPool';
import type {NarratedBeat} from '../render/film/narration';
import type {SplitTake} from '../render/film/soundJob';
import type {WrittenBeat} from '../render/film/voice';
import {RenderError} from '../render/RenderError';
import {declare, nonEmpty} from '../render/settings';
import {plainSentence} from '../script/marks';
import type {SpokenWord} from '../script/spoken';
import {espeakOf, ownEngine, speak, textFor} from '../voice/engine';
import {findLeftovers, keepNote, keepTake} from '../voice/keepTake';
import {inRecording} from '../voice/spokenBy';
import {findTakes} from '../voice/takes';
import {readWords} from '../voice/words';
import {argsOf, readFlags} from './flags';
import {withPool, type Run} from './run';
import {jsonOf, tableOf} from './narration';
import {inLesson, selection} from './selection';
import {UserError} from './userError';

export const narrateFlags = {
  ...selection,
  strict: declare(z.boolean().default(false), {
    description: 'Fail if a beat has no take, or one that is not as it should be.',
  }),
  engine: declare(z.boolean().default(false), {
    description: 'Let the engine of package.json speak what is missing or stale.',
  }),
  import: declare(nonEmpty('a file').optional(), {
    hint: 'FILE',
    description: 'Cut one long recording at its pauses, for --beats.',
  }),
  words: declare(nonEmpty('a file').optional(), {
    hint: 'FILE',
    description: 'When words are heard, as Whisper’s JSON or WebVTT, for --beats.',
  }),
  beats: declare(
    z
      .string()
      .regex(/^[^:]+:[^:]+?(?:\.\.[^:]+:[^:]+)?$/u, 'is not CHAPTER:BEAT..CHAPTER:BEAT.')
      .optional(),
    {hint: 'A..B', description: 'From one beat to another, as CHAPTER:BEAT..CHAPTER:BEAT, or one beat.'},
  ),
  align: declare(z.boolean().default(false), {
    description: 'Note down when words are heard, as they are found with espeak-ng.',
  }),
  adopt: declare(z.boolean().default(false), {
    description: 'Take the takes that there are for those of today’s sentences.',
  }),
  prune: declare(z.boolean().default(false), {
    description: 'Remove earlier takes, unfinished files, and takes of beats that are not there.',
  }),
};

interface Recorded {
  readonly import?: string | undefined;
  readonly words?: string | undefined;
}

/** How it stands with the takes of a lesson, and what is done about it. */
export const narrate = defineCommand({
  meta: {name: 'narrate', description: 'Tell which beats have a take, and make takes out of recordings and engines'},
  args: argsOf(narrateFlags),
  run: ({rawArgs, data}) => run(rawArgs, data as Run),
});

export const narrateExamples = [
  ['lecture narrate', 'a table of all beats: recorded, missing, stale, clipped, noisy'],
  ['lecture narrate --locale en --strict', 'fails while anything is missing: for a build'],
  ['lecture narrate --import evening.wav --beats zigzag:second-fault..zigzag:bridge', 'cuts one recording into takes'],
] as const;

async function run(rawArgs: readonly string[], {lesson, signal, stdout, stderr}: Run): Promise<void> {
  const flags = inLesson(lesson, readFlags(rawArgs, narrateFlags));
  if ((flags.import !== undefined || flags.words !== undefined) && flags.beats === undefined) {
    throw new UserError('--import and --words need --beats CHAPTER:BEAT..CHAPTER:BEAT, or one beat.');
  }
  if (flags.beats !== undefined && flags.locale.length > 1) throw new UserError('--beats is for one --locale.');
  const {narration, writtenBeats} = await import('../render/film/narration');
  const {root} = lesson;
  await withPool(lesson, flags, {signal, stderr}, async pool => {
    const strays: string[] = [];
    const told: (readonly [locale: string, beats: readonly NarratedBeat[]])[] = [];
    for (const locale of flags.locale) {
      const all = await writtenBeats(pool, locale, []);
      // First: a leftover that is no take would end all that follows.
      if (flags.prune) await prune(root, locale, all, stderr);
      if (flags.beats !== undefined) await take(pool, root, locale, between(all, flags.beats), flags, stderr);
      const beats = await narration(pool, locale, flags.chapter);
      if (flags.adopt) await adopt(beats);
      if (flags.engine) await speakAll(root, locale, beats, signal, stderr);
      if (flags.align) await align(root, locale, beats);
      const changed = flags.adopt || flags.engine || flags.align;
      strays.push(...(await straysOf(root, locale, all)));
      told.push([locale, changed ? await narration(pool, locale, flags.chapter) : beats]);
    }
    stdout(flags.json ? jsonOf(told) : told.map(([locale, beats]) => tableOf(locale, beats)).join('\n'));
    for (const stray of strays) stderr(`${stray} is heard nowhere: no beat has its name. --prune removes it.\n`);
    const faults = told.flatMap(([, beats]) => beats.filter(beat => beat.faults.length > 0));
    if (!flags.strict || faults.length + strays.length === 0) return;
    const number = faults.length + strays.length;
    const count = number === 1 ? '1 beat' : `${number} beats`;
    throw new UserError(`The narration is not complete: ${count} to be seen to.`, 1);
  });
}

/** The beats from one to another, in the order in which they are told. */
export function between<B extends {readonly chapter: string; readonly beat: string}>(
  beats: readonly B[],
  asked: string,
): readonly B[] {
  const [first = '', last = first] = asked.split('..');
  const [from, to] = [first, last].map(name => {
    const index = beats.findIndex(({chapter, beat}) => `${chapter}:${beat}` === name);
    if (index < 0) throw new UserError(`--beats: there is no beat "${name}"; lecture narrate lists them.`);
    return index;
  });
  const found = beats.slice(from, (to ?? 0) + 1);
  if (found.length === 0) throw new UserError(`--beats: "${last}" comes before "${first}".`);
  return found;
}

/** Cuts a recording into takes, notes down when their words are heard, or both. */
async function take(
  pool: BrowserPool,
  root: string,
  locale: string,
  beats: readonly WrittenBeat[],
  {import: recording, words: wordsFile}: Recorded,
  stderr: Run['stderr'],
): Promise<void> {
  const words = wordsFile === undefined ? undefined : readWords(wordsFile, await fileAt(wordsFile, '--words'));
  if (recording === undefined) {
    const [beat, ...others] = beats;
    const found = (await findTakes(root, locale)).find(one => one.chapter === beat?.chapter && one.beat === beat.beat);
    if (!words || !beat) return;
    if (others.length > 0 || !found) throw new UserError('--words without --import is for one beat that has a take.');
    const {file, hash, note} = found;
    const sentence = note?.sentence ?? plainSentence(beat.sentence);
    await keepNote(file, {from: 'file', taps: {}, ...note, sentence, sha256: hash, words: [...words]});
    return;
  }
  const file = await fileAt(recording, '--import', 'base64');
  let pieces: readonly SplitTake[] = [];
  await pool.each([file], async session => {
    pieces = await session
      .call<readonly SplitTake[]>('window.renderer.splitRecording', file, beats.length)
      .catch((error: unknown) => {
        throw error instanceof RenderError && error.code === 'voice'
          ? new UserError(`--import: ${recording} ${error.message}.`, 1)
          : error;
      });
  });
  for (const [index, {chapter, beat, sentence}] of beats.entries()) {
    const piece = pieces[index];
    if (!piece) continue;
    const until = pieces[index + 1]?.from ?? Infinity;
    const own = words?.filter(({from}) => from >= piece.from && from < until).map(word => shifted(word, piece.from));
    const note = {sentence: plainSentence(sentence), from: 'import' as const, taps: {}, ...(own && {words: own})};
    const bytes = Buffer.from(piece.file, 'base64');
    stderr(`${path.relative('', await keepTake(root, locale, {chapter, beat, ending: 'wav', bytes, note}))}\n`);
  }
}

function shifted({text, from, to}: SpokenWord, by: number): SpokenWord {
  return {text, from: Math.max(0, from - by), to: Math.max(0, to - by)};
}

async function fileAt(file: string, flag: string, encoding: 'utf8' | 'base64' = 'utf8'): Promise<string> {
  return readFile(file, encoding).catch(() => {
    throw new UserError(`${flag}: there is no file ${file}.`);
  });
}

async function adopt(beats: readonly NarratedBeat[]): Promise<void> {
  for (const {take: found, sentence} of beats) {
    if (!found) continue;
    const note = found.note ?? {from: 'file' as const, taps: {}};
    await keepNote(found.file, {...note, sentence: plainSentence(sentence), sha256: found.hash});
  }
}

/** What is found by espeak-ng stands beside the take: machines without it then make the same film. */
async function align(root: string, locale: string, beats: readonly NarratedBeat[]): Promise<void> {
  if (!(await espeakOf(root, locale))) throw new UserError('--align needs espeak-ng, which is not installed.', 1);
  for (const {take: found, aligned, report, sentence} of beats) {
    if (!found || !aligned || !report) continue;
    const note = found.note ?? {from: 'file' as const, taps: {}, sentence: plainSentence(sentence)};
    await keepNote(found.file, {...note, sha256: found.hash, words: inRecording(aligned, report)});
  }
}

/** Takes whose beat was renamed or has gone. */
export async function straysOf(
  root: string,
  locale: string,
  beats: readonly {readonly chapter: string; readonly beat: string}[],
): Promise<readonly string[]> {
  const takes = await findTakes(root, locale);
  return takes
    .filter(take => !beats.some(({chapter, beat}) => take.chapter === chapter && take.beat === beat))
    .map(({source}) => source);
}

async function prune(
  root: string,
  locale: string,
  beats: readonly WrittenBeat[],
  stderr: Run['stderr'],
): Promise<void> {
  const isBeat = (chapter: string, beat: string) => beats.some(one => one.chapter === chapter && one.beat === beat);
  for (const file of await findLeftovers(root, locale, isBeat)) {
    await rm(file);
    stderr(`removed ${path.relative('', file)}\n`);
  }
}

/** Only the voice of an engine that the lesson names is more than a trial. */
async function speakAll(
  root: string,
  locale: string,
  beats: readonly NarratedBeat[],
  signal: AbortSignal,
  stderr: Run['stderr'],
): Promise<void> {
  const engine = await ownEngine(root, locale);
  if (!engine) {
    throw new UserError(
      `package.json names no engine for "${locale}". lecture render --voice scratch speaks with espeak-ng, and keeps that in the cache.`,
    );
  }
  for (const {chapter, beat, sentence, faults} of beats) {
    if (!faults.includes('missing') && !faults.includes('stale')) continue;
    const plain = plainSentence(sentence);
    const {wav: bytes, words} = await speak(engine, textFor(engine, plain), signal);
    const note = {sentence: plain, from: 'engine' as const, taps: {}, ...(words && {words: [...words]})};
    stderr(`${path.relative('', await keepTake(root, locale, {chapter, beat, ending: 'wav', bytes, note}))}\n`);
  }
}
