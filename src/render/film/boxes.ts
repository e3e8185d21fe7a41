import type {FileHandle} from 'node:fs/promises';

/** A box of an ISO base media file (ISO/IEC 14496-12), in bytes from where it is read. */
export interface Place {
  readonly at: number;
  readonly size: number;
}

/** The index, the room behind it, and where the file ends. */
export async function findBoxes(
  file: FileHandle,
): Promise<{readonly moov: Place; readonly free: Place; readonly end: number}> {
  const {size: end} = await file.stat();
  const found = new Map<string, Place>();
  const head = Buffer.alloc(16);
  for (let at = 0; at < end;) {
    await file.read(head, 0, 16, at);
    const short = head.readUInt32BE(0);
    const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short;
    // A box that reaches to the end of the file, however long that is, is none of the muxer's.
    if (size < 8) break;
    found.set(head.toString('latin1', 4, 8), {at, size});
    at += size;
  }
  const [moov, free] = [found.get('moov'), found.get('free')];
  if (!moov || free?.at !== moov.at + moov.size) throw new Error('There is no room behind the index of the film.');
  return {moov, free, end};
}

/** The boxes inside of one that is in memory, by their order; `head` is what stands before them. */
export function boxesIn(box: Buffer, head = 8): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = head; at + 8 <= box.length;) {
    const size = box.readUInt32BE(at);
    found.push(box.subarray(at, at + size));
    at += Math.max(8, size);
  }
  return found;
}

export const typeOf = (box: Buffer) => box.toString('latin1', 4, 8);

export function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value, 2 * index);
  return bytes;
}

export function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, 4 * index);
  return bytes;
}

export function box(type: string, ...content: readonly Buffer[]): Buffer {
  const size = content.reduce((sum, {length}) => sum + length, 8);
  return Buffer.concat([u32(size), Buffer.from(type, 'latin1'), ...content]);
}

export function fullBox(type: string, flags: number, ...content: readonly Buffer[]): Buffer {
  return box(type, u32(flags), ...content);
}
