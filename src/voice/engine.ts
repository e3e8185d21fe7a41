import {spawn} from 'node:child_process';
import {access, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {z} from 'zod';
import type {SpokenWord} from '../script/spoken';
import {kindFault} from './takes';
import {VoiceError} from './VoiceError';
import {readWords} from './words';

const engineSchema = z.strictObject({
  command: z
    .array(z.string())
    .min(1)
    .refine(words => words.some(word => word.includes('{out}')), 'has no {out}, the WAV file to write')
    .refine(words => words.some(word => word.includes('{text}')), 'has no {text}, the file to read aloud'),
  say: z.record(z.string().min(1), z.string()).default({}),
  seconds: z.number().positive().max(3600).default(60),
});

/** A program that reads a sentence aloud: its command, as arguments; what it says for words that it mispronounces. */
export type Engine = Readonly<z.output<typeof engineSchema>>;

const packageSchema = z.object({
  lecture: z.object({voice: z.record(z.string(), engineSchema).default({})}).prefault({}),
});

/** A robot's voice, for trying out the timing. */
const espeak = 'espeak-ng';

/**
 * The engine of a language: that of `"lecture": {"voice": {"ko": {"command": [...], "say": {...}}}}` in the lesson's
 * package.json, else espeak-ng where it is installed.
 *
 * @throws VoiceError if there is none, or package.json cannot be understood.
 */
export async function engineOf(root: string, locale: string): Promise<Engine> {
  const own = await ownEngine(root, locale);
  if (own) return own;
  const robot = await espeakOf(root, locale);
  if (robot) return robot;
  throw new VoiceError(
    `There is no engine that speaks "${locale}". Install espeak-ng, or name a command in ${path.join(root, 'package.json')} ` +
      `under "lecture": {"voice": {"${locale}": {"command": [...]}}}.`,
  );
}

/** espeak-ng, with the lesson's own way to say its words; undefined where it is not installed. */
export async function espeakOf(root: string, locale: string): Promise<Engine | undefined> {
  if (!(await isInstalled(espeak))) return undefined;
  const say = (await ownEngine(root, locale))?.say;
  return engineSchema.parse({command: [espeak, '-v', locale, '-w', '{out}', '-f', '{text}'], say});
}

/** The engine that the lesson's package.json names for a language. */
export async function ownEngine(root: string, locale: string): Promise<Engine | undefined> {
  const file = path.join(root, 'package.json');
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const parsed = packageSchema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data.lecture.voice[locale];
  const [issue] = parsed.error.issues;
  throw new VoiceError(`${file} cannot be understood: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}.`);
}

/** What an engine is given to read: a lexicon replaces words that it would mispronounce. */
export function textFor({say}: Engine, plain: string): string {
  const words = Object.keys(say).sort((a, b) => b.length - a.length);
  return words.reduce((text, word) => text.replaceAll(word, say[word] ?? word), plain);
}

/** What an engine has spoken: a whole WAV file, and when its words are heard where it tells. */
export interface Speech {
  readonly wav: Uint8Array;
  readonly words?: readonly SpokenWord[] | undefined;
}

/** The words of a text one by one, with what of it is replaced as one word. */
export function spokenWords({say}: Engine, plain: string): readonly string[] {
  const replaced = Object.keys(say).sort((a, b) => b.length - a.length);
  const word = new RegExp(`(?:${[...replaced.map(escaped), '\\S'].join('|')})+`, 'gu');
  return plain.match(word) ?? [];
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}

/**
 * Has an engine read a text aloud. No shell is asked; the text goes through a file. With `{words}` in its command, the
 * engine tells in that file when words are heard, as Whisper does or in WebVTT.
 *
 * @throws VoiceError if it cannot be started, fails, takes too long, or writes no whole WAV file.
 */
export async function speak({command, seconds}: Engine, text: string, signal?: AbortSignal): Promise<Speech> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lecture-voice-'));
  const [input, out, times] = [path.join(folder, 'text.txt'), path.join(folder, 'out.wav'), path.join(folder, 'words')];
  const filled = command.map(word =>
    word.replaceAll('{text}', input).replaceAll('{out}', out).replaceAll('{words}', times),
  );
  const name = command[0] ?? '';
  try {
    await writeFile(input, text);
    await run(filled, seconds, signal);
    const wav = await readFile(out).catch(() => {
      throw new VoiceError(`The engine ${name} has written no file for "${text}".`);
    });
    const fault = kindFault(wav, 'wav') ?? cutOff(wav);
    if (fault !== undefined) throw new VoiceError(`What the engine ${name} has written for "${text}" ${fault}.`);
    if (!command.some(word => word.includes('{words}'))) return {wav};
    const told = await readFile(times, 'utf8').catch(() => {
      throw new VoiceError(`The engine ${name} has not written when the words of "${text}" are heard.`);
    });
    return {wav, words: readWords(`What the engine ${name} has written`, told)};
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

function run([program = '', ...words]: readonly string[], seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    // A group of its own: what the engine has started ends with it.
    const child = spawn(program, words, {stdio: ['ignore', 'ignore', 'pipe'], detached: true});
    let said = '';
    let why: string | undefined;
    const end = (reason: string) => {
      why ??= reason;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    };
    const timer = setTimeout(() => end(`did not finish within ${seconds} s`), seconds * 1000);
    const stop = () => end('was stopped');
    signal?.addEventListener('abort', stop, {once: true});
    child.stderr.on('data', (piece: Buffer) => (said = `${said}${piece.toString()}`.slice(-500)));
    const done = (problem: string | undefined) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      if (problem === undefined) resolve();
      else reject(new VoiceError(`The engine ${program} ${problem}.`));
    };
    child.on('error', error => done(`cannot be started: ${error.message}`));
    child.on('exit', code =>
      done(why ?? (code === 0 ? undefined : `failed (${code ?? 'killed'}): ${said.trim() || 'it said nothing'}`)),
    );
  });
}

/** The length that stands at the start of a WAV file is that of all after it. */
function cutOff(wav: Uint8Array): string | undefined {
  const promised = Buffer.from(wav).readUInt32LE(4) + 8;
  return promised > wav.length ? `is cut off: ${wav.length} of ${promised} bytes` : undefined;
}

async function isInstalled(program: string): Promise<boolean> {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const found = await Promise.all(
    folders.map(folder =>
      access(path.join(folder, program)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}
