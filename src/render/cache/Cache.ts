import {createHash} from 'node:crypto';
import {createReadStream} from 'node:fs';
import {readdir, rm, rmdir, stat, utimes} from 'node:fs/promises';
import path from 'node:path';
import {EntryWriter, readEntry} from './entry';
import {isAbandoned, isPart} from './owner';
import {outputError, prepareFolder} from './writeWhole';

/** What a finished piece of work is found by: its kind, and a hash of everything that it was made from. */
export type CacheKey = `${string}-${string}`;

/** Only files of these names are the cache's own; whatever else is in its folder is left alone. */
const namePattern = /^[a-z]+-[0-9a-f]{64}$/u;

/** Whether a file of this name is the cache's: a finished entry, or one that a process has left unfinished. */
export const isEntry = (name: string) => namePattern.test(name) || isPart(name);

/** Of all records: to be raised when the shape of one changes, so that nobody reads another's. */
const format = 2;

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

export function cacheKey(kind: string, ...madeFrom: readonly unknown[]): CacheKey {
  return `${kind}-${sha256(JSON.stringify([format, ...madeFrom]))}`;
}

/** A whole entry: bytes, and a record about them. */
export interface CacheEntry<T> {
  readonly record: T;
  /** The bytes, from the disk and in pieces: an entry may be larger than the memory. */
  readonly bytes: () => AsyncIterable<Buffer>;
}

/** How much is in a cache, or was removed from it. */
export interface CacheSize {
  readonly entries: number;
  readonly bytes: number;
}

/**
 * A folder of finished work. An entry appears there whole or not at all, whoever is killed and however many work at
 * once; one that was damaged is taken for missing.
 */
export class Cache {
  /** What is used from here on is not dropped. File systems date files by a clock that lags a tick behind. */
  private readonly opened = Date.now() - 100;

  private constructor(public readonly folder: string) {}

  /** @throws RenderError if the folder cannot be made or written. */
  public static async open(folder: string): Promise<Cache> {
    await prepareFolder(folder);
    return new Cache(folder);
  }

  /** An entry that is whole; it counts as used now. */
  public async get<T>(key: CacheKey): Promise<CacheEntry<T> | undefined> {
    const file = path.join(this.folder, key);
    const read = await readEntry<T>(file, key).catch(() => undefined);
    if (!read) return undefined;
    const now = new Date();
    await utimes(file, now, now).catch(() => undefined);
    return {
      record: read.record,
      bytes: () =>
        read.bytes === 0 ? noBytes() : createReadStream(file, {end: read.bytes - 1, highWaterMark: 1 << 20}),
    };
  }

  /** The bytes of an entry that is whole, all at once. */
  public async bytes(key: CacheKey): Promise<Buffer<ArrayBuffer> | undefined> {
    const entry = await this.get(key);
    if (!entry) return undefined;
    const pieces: Buffer[] = [];
    for await (const piece of entry.bytes()) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** Keeps a record, with bytes if it has any. */
  public async put(key: CacheKey, record: unknown, bytes: readonly Uint8Array[] = []): Promise<void> {
    const writer = await this.begin(key);
    try {
      for (const piece of bytes) await writer.write(piece);
      await writer.commit(record);
    } catch (error) {
      await writer.abort();
      throw error;
    }
  }

  /**
   * Keeps a record unless there is one already: of several that do this at once, one is first.
   *
   * @returns the record that is kept.
   */
  public async settle<T>(key: CacheKey, record: T): Promise<T> {
    const writer = await this.begin(key);
    try {
      await writer.commit(record, false);
    } catch (error) {
      await writer.abort();
      throw error;
    }
    const kept = await this.get<T>(key);
    if (kept) return kept.record;
    // What is there is damaged.
    await this.put(key, record);
    return record;
  }

  /** Removes an entry, if it is there. */
  public async drop(key: CacheKey): Promise<void> {
    await rm(path.join(this.folder, key), {force: true});
  }

  /** Begins an entry whose bytes come one after the other. */
  public begin(key: CacheKey): Promise<EntryWriter> {
    return EntryWriter.create(path.join(this.folder, key), key);
  }

  /** Drops what was not used for longest, until no more than `limit` bytes are left. */
  public async trim(limit: number): Promise<void> {
    const entries = (await this.list()).sort((a, b) => a.used - b.used);
    let bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
    for (const entry of entries) {
      if (bytes <= limit || entry.used >= this.opened) break;
      await rm(entry.file, {force: true}).catch(() => undefined);
      bytes -= entry.bytes;
    }
  }

  /** The records of all entries of a kind, those used last at the end; for damage only the records are looked at. */
  public async records<T>(kind: string): Promise<readonly T[]> {
    const entries = (await this.list()).filter(({name}) => name.startsWith(`${kind}-`)).sort((a, b) => a.used - b.used);
    const read = await Promise.all(
      entries.map(async ({file, name}) => readEntry<T>(file, name, false).catch(() => undefined)),
    );
    return read.flatMap(entry => (entry ? [entry.record] : []));
  }

  private async list() {
    const names = (await readdir(this.folder)).filter(name => namePattern.test(name));
    const found = await Promise.all(
      names.map(async name => {
        const file = path.join(this.folder, name);
        const status = await stat(file).catch(() => undefined);
        return status?.isFile() ? [{file, name, bytes: status.size, used: status.mtimeMs}] : [];
      }),
    );
    return found.flat();
  }

  /** Removes all entries and what killed processes have left, and the folder if it is then empty. */
  public static async clean(folder: string): Promise<CacheSize> {
    let entries = 0;
    let bytes = 0;
    try {
      for (const name of await readdir(folder)) {
        const file = path.join(folder, name);
        if (!namePattern.test(name) && !isAbandoned(file)) continue;
        bytes += (await stat(file)).size;
        entries++;
        await rm(file, {recursive: true, force: true});
      }
      await rmdir(folder).catch(() => undefined);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw outputError(folder, error);
    }
    return {entries, bytes};
  }
}

async function* noBytes(): AsyncGenerator<Buffer> {
  // An empty range cannot be asked of a stream.
}
