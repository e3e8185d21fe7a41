import {copyFile, mkdir, open, readdir, rename, rm} from 'node:fs/promises';
import path from 'node:path';
import {writeNote, type TakeNote} from './note';
import {hashOf, kindFault, noteFile, takeEndings, takeFolder} from './takes';
import {VoiceError} from './VoiceError';

/** A take to be kept. */
export interface NewTake {
  readonly chapter: string;
  readonly beat: string;
  /** One of {@link takeEndings}. */
  readonly ending: string;
  readonly bytes: Uint8Array;
  readonly note: Omit<TakeNote, 'sha256'>;
}

/**
 * Keeps a take as its beat's. Under its name there is at any time either the take before or the whole new one; the one
 * before is kept as `BEAT.previous.*`.
 *
 * @returns the take's file.
 * @throws VoiceError if it is no take, or cannot be written; the take before is then as it was.
 */
export async function keepTake(root: string, locale: string, take: NewTake): Promise<string> {
  const {chapter, beat, ending, bytes, note} = take;
  const fault = kindFault(bytes, ending);
  if (fault !== undefined) throw new VoiceError(`The take of ${chapter}:${beat} ${fault}.`);
  const folder = path.join(takeFolder(root, locale), chapter);
  const file = path.join(folder, `${beat}.${ending}`);
  try {
    await mkdir(folder, {recursive: true});
    const parts = [
      await writePart(file, bytes),
      await writePart(noteFile(file), writeNote({...note, sha256: hashOf(bytes)})),
    ];
    const before = (await readdir(folder)).filter(name => path.parse(name).name === beat);
    for (const name of before) {
      const previous = path.join(folder, `${beat}.previous${path.extname(name)}`);
      await copyFile(path.join(folder, name), `${previous}.part`);
      await rename(`${previous}.part`, previous);
    }
    for (const part of parts) await rename(part, part.replace(/\.part$/u, ''));
    // A take of another kind would be a second one for the same beat.
    const replaced = before.filter(name => ![`${beat}.${ending}`, `${beat}.json`].includes(name));
    for (const name of replaced) await rm(path.join(folder, name));
    return file;
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

/** Writes what is known of a take that is there. */
export async function keepNote(take: string, note: TakeNote): Promise<void> {
  const file = noteFile(take);
  try {
    await rename(await writePart(file, writeNote(note)), file);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

/** What nothing refers to any more: takes of beats that are not there, earlier takes, unfinished files. */
export async function findLeftovers(
  root: string,
  locale: string,
  isBeat: (chapter: string, beat: string) => boolean,
): Promise<readonly string[]> {
  const folder = takeFolder(root, locale);
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => []);
  return entries
    .filter(entry => entry.isFile() && path.dirname(entry.parentPath) === folder)
    .filter(({name, parentPath}) => {
      const {name: stem, ext} = path.parse(name);
      if (ext === '.part') return true;
      if (ext !== '.json' && !takeEndings.includes(ext.slice(1).toLowerCase())) return false;
      return stem.endsWith('.previous') || !isBeat(path.basename(parentPath), stem);
    })
    .map(({name, parentPath}) => path.join(parentPath, name));
}

async function writePart(file: string, content: Uint8Array | string): Promise<string> {
  const part = `${file}.part`;
  try {
    const handle = await open(part, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return part;
  } catch (error) {
    await rm(part, {force: true});
    throw error;
  }
}

function cannotWrite(file: string, error: unknown): VoiceError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reason = code === 'ENOSPC' ? 'the disk is full' : error instanceof Error ? error.message : String(error);
  return new VoiceError(`Cannot write ${file}: ${reason}. The take before is as it was.`);
}
