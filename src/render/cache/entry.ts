import {createHash} from 'node:crypto';
import {createReadStream} from 'node:fs';
import {open, type FileHandle} from 'node:fs/promises';
import {partOf} from './owner';
import {discard, outputError, publish, publishFirst, type Part} from './writeWhole';

/** At the end of each entry: the hash of all before it, the length of its record, and this. */
const signature = Buffer.from('LECTURE1');
const hashBytes = 32;
const footerBytes = hashBytes + 4 + signature.length;

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
export async function readEntry<T>(file: string, key: string, verify = true): Promise<ReadEntry<T> | undefined> {
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
