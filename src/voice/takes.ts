import {createHash} from 'node:crypto';
import {readdir, readFile, stat} from 'node:fs/promises';
import path from 'node:path';
import {readNote, type TakeNote} from './note';
import {VoiceError} from './VoiceError';

/** What a take's file may be, by its ending: what its first bytes then are, at which place. */
const kinds: Readonly<Record<string, readonly (readonly [at: number, bytes: string])[]>> = {
  wav: [[8, 'WAVE']],
  flac: [[0, 'fLaC']],
  mp3: [
    [0, 'ID3'],
    [0, '\xff\xfb'],
    [0, '\xff\xfa'],
    [0, '\xff\xf3'],
    [0, '\xff\xf2'],
  ],
  m4a: [[4, 'ftyp']],
  ogg: [[0, 'OggS']],
  webm: [[0, '\x1a\x45\xdf\xa3']],
};

/** The endings of takes, in the order in which they are asked for. */
export const takeEndings: readonly string[] = Object.keys(kinds);

/** Bytes beyond which a file is no take of one sentence. */
export const largestTake = 64e6;

/** The recording of one beat's sentence. */
export interface Take {
  readonly chapter: string;
  readonly beat: string;
  /** Absolute. */
  readonly file: string;
  /** The file from the lesson's folder on, with slashes. */
  readonly source: string;
  /** SHA-256 of the file. */
  readonly hash: string;
  readonly bytes: Uint8Array;
  /** What is known of it; undefined where nobody has written that down. */
  readonly note: TakeNote | undefined;
}

/** Where a lesson's takes of a language are: `CHAPTER/BEAT.wav` and the like. */
export function takeFolder(root: string, locale: string): string {
  return path.join(root, 'assets', 'narration', locale);
}

/** Where what is known of a take stands: beside it. */
export function noteFile(take: string): string {
  return take.replace(/\.[^.]+$/u, '.json');
}

/**
 * All takes of a language, in the order of their names. Earlier takes (`BEAT.previous.wav`) and hidden files are none.
 *
 * @throws VoiceError for two takes of one beat, an empty or damaged file, or one that is of another kind than its ending
 *   says.
 */
export async function findTakes(root: string, locale: string): Promise<readonly Take[]> {
  const folder = takeFolder(root, locale);
  const takes: Take[] = [];
  for (const chapter of await namesIn(folder)) {
    const found = new Map<string, string>();
    for (const name of await namesIn(path.join(folder, chapter))) {
      const {name: beat, ext} = path.parse(name);
      if (!takeEndings.includes(ext.slice(1).toLowerCase()) || beat.endsWith('.previous')) continue;
      const other = found.get(beat);
      if (other !== undefined) {
        throw new VoiceError(
          `Beat "${beat}" has two takes, ${other} and ${name}, in ${path.join(folder, chapter)}. Keep one.`,
        );
      }
      found.set(beat, name);
    }
    for (const [beat, name] of found) takes.push(await readTake(root, locale, chapter, beat, name));
  }
  return takes;
}

async function readTake(root: string, locale: string, chapter: string, beat: string, name: string): Promise<Take> {
  const file = path.join(takeFolder(root, locale), chapter, name);
  const {size} = await stat(file);
  const source = path.relative(root, file).replaceAll(path.sep, '/');
  if (size > largestTake) {
    throw new VoiceError(
      `${source} has ${Math.round(size / 1e6)} MB; a take of one sentence has at most ${largestTake / 1e6}.`,
    );
  }
  const bytes = await readFile(file);
  const fault = kindFault(bytes, path.extname(name).slice(1).toLowerCase());
  if (fault !== undefined) throw new VoiceError(`${source} ${fault}.`);
  const hash = hashOf(bytes);
  const note = await readNote(noteFile(file));
  // Words and taps of other audio say nothing about this one.
  return {
    chapter,
    beat,
    file,
    source,
    hash,
    bytes,
    note: note && note.sha256 !== hash ? {...note, taps: {}, words: undefined} : note,
  };
}

/** Why bytes cannot be audio of this ending, as a clause; undefined if they can. */
export function kindFault(bytes: Uint8Array, ending: string): string | undefined {
  if (bytes.length === 0) return 'is empty; record it again, or remove it';
  const text = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const is = (kind: string) => (kinds[kind] ?? []).some(([at, start]) => text.startsWith(start, at));
  if (is(ending)) return undefined;
  const real = takeEndings.find(is);
  if (real === undefined) return `is no ${ending} file, or is damaged; takes are ${takeEndings.join(', ')}`;
  return `is a ${real} file by its content; name it .${real}`;
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The names in a folder that are not hidden; none if there is no folder. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter(name => !name.startsWith('.')).sort();
}
