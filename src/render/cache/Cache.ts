import {createHash} from 'node:crypto';
import {createReadStream} from 'node:fs';
import {open, readdir, rm, rmdir, stat, utimes, type FileHandle} from 'node:fs/promises';
import path from 'node:path';
import {isAbandoned, isPart, partOf} from './owner';
import {discard, outputError, prepareFolder, publish, publishFirst, type Part} from './writeWhole';

/** What a finished piece of work is found by: its kind, and a hash of everything that it was made from. */
export type CacheKey = `${string}-${string}`;

/** Only files of these names are the cache's own; whatever else is in its folder is left alone. */
const namePattern = /^[a-z]+-[0-9a-f]{64}$/u;

/** Whether a file of this name is the cache's: a finished entry, or one that a process has left unfinished. */
export const isEntry = (name: string) => namePattern.test(name) || isPart(name);

/** Of all records: to be raised when the shape of one changes, so that nobody reads another's. */
const format = 1;

/** At the end of each entry: the hash of all before it, the length of its record, and this. */
const signature = Buffer.from('LECTURE1');
const hashBytes = 32;
const footerBytes = hashBytes + 4 + signature.length;

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
  /** What is used from here on is not dropped. */
  /** File systems date files by a clock that lags a tick behind: what was put right after the start counts as in use. */
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

/** An entry on its way to the disk. */
export class EntryWriter {
  private readonly hash = createHash('sha256');

  private constructor(
    private readonly part: Part,
    private readonly handle: FileHandle,
    private readonly key: string,
  ) {}

  public static async create(file: string, key: string): Promise<EntryWriter> {
    const part = {part: partOf(file), file};
    const handle = await open(part.part, 'wx').catch((error: unknown) => {
      throw outputError(file, error);
    });
    return new EntryWriter(part, handle, key);
  }

  public async write(bytes: Uint8Array): Promise<void> {
    try {
      this.hash.update(bytes);
      await this.handle.writeFile(bytes);
    } catch (error) {
      throw outputError(this.part.file, error);
    }
  }

  /** Completes the entry: from now on it is found, in the place of one that is there unless that has to stay. */
  public async commit(record: unknown, replace = true): Promise<void> {
    const text = Buffer.from(JSON.stringify({key: this.key, record}));
    await this.write(text);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(text.length);
    try {
      await this.handle.writeFile(Buffer.concat([this.hash.digest(), length, signature]));
      await this.handle.sync();
      await this.handle.close();
    } catch (error) {
      throw outputError(this.part.file, error);
    }
    if (replace) await publish([this.part]);
    else await publishFirst(this.part);
  }

  public async abort(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    await discard([this.part]);
  }
}

interface ReadEntry<T> {
  readonly record: T;
  readonly bytes: number;
}

/** @returns the record and how many bytes come before it; undefined if it is not an entry of this key, as written. */
async function readEntry<T>(file: string, key: string, verify = true): Promise<ReadEntry<T> | undefined> {
  const handle = await open(file);
  try {
    const {size} = await handle.stat();
    const end = size - footerBytes;
    if (end < 0) return undefined;
    const footer = await readAt(handle, end, footerBytes);
    if (!footer.subarray(hashBytes + 4).equals(signature)) return undefined;
    const bytes = end - footer.readUInt32LE(hashBytes);
    if (bytes < 0) return undefined;
    if (verify) {
      const hash = createHash('sha256');
      if (end > 0) {
        const stream = createReadStream(file, {end: end - 1, highWaterMark: 1 << 20});
        for await (const chunk of stream) hash.update(chunk as Buffer);
      }
      if (!hash.digest().equals(footer.subarray(0, hashBytes))) return undefined;
    }
    const text = await readAt(handle, bytes, end - bytes);
    const entry = JSON.parse(text.toString()) as {readonly key: string; readonly record: T};
    return entry.key === key ? {record: entry.record, bytes} : undefined;
  } finally {
    await handle.close();
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const {buffer, bytesRead} = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function* noBytes(): AsyncGenerator<Buffer> {
  // An empty range cannot be asked of a stream.
}
