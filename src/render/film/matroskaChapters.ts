import {createHash} from 'node:crypto';
import type {FileHandle} from 'node:fs/promises';
import type {TimedText} from '../../script/subtitles';

/** Of Matroska (RFC 9559): elements are written as an id, a length and what is in them. */
const ids = {
  chapters: 0x1043a770,
  edition: 0x45b9,
  isDefault: 0x45db,
  chapter: 0xb6,
  uid: 0x73c4,
  start: 0x91,
  end: 0x92,
  display: 0x80,
  title: 0x85,
  language: 0x437c,
  bcp47: 0x437d,
  attachments: 0x1941a469,
} as const;

/** The chapters of a film as Matroska has them. */
export function matroskaChapters(chapters: readonly TimedText[], locale: string, language: string): Buffer {
  return element(
    ids.chapters,
    element(
      ids.edition,
      element(ids.isDefault, Buffer.of(1)),
      ...chapters.map(({start, end, text}, index) =>
        element(
          ids.chapter,
          // Any number but 0 that no other chapter of the film has.
          element(ids.uid, createHash('sha256').update(`${index} ${text}`).digest().subarray(0, 6)),
          element(ids.start, nanoseconds(start)),
          element(ids.end, nanoseconds(end)),
          element(
            ids.display,
            element(ids.title, Buffer.from(text)),
            element(ids.language, Buffer.from(language)),
            element(ids.bcp47, Buffer.from(locale)),
          ),
        ),
      ),
    ),
  );
}

/** What keeps a place at the beginning of a WebM, until chapters take it: the muxer writes none. */
export function placeFor(chapters: Buffer): Uint8Array {
  return new Uint8Array(chapters.length);
}

/**
 * Writes chapters in the place of a WebM's attachments, of which there are none but {@link placeFor}; they are then found
 * where the file says that its attachments are.
 *
 * @throws if there is no such place.
 */
export async function putChapters(file: FileHandle, chapters: Buffer): Promise<void> {
  // Both stand before the pictures.
  const {buffer: head} = await file.read(Buffer.alloc(chapters.length + (1 << 16)), 0, undefined, 0);
  const id = Buffer.alloc(4);
  id.writeUInt32BE(ids.attachments);
  const pointer = head.indexOf(id);
  const place = head.indexOf(id, pointer + 4);
  if (place < 0) throw new Error('There is no room for the chapters of the film.');
  const {length, bytes} = readLength(head, place + 4);
  const size = 4 + bytes + length;
  const rest = size - chapters.length;
  // What is left over is an element that says nothing: its id, its length in eight bytes, and nothing.
  const filling = Buffer.alloc(rest);
  filling.writeUInt8(0xec, 0);
  filling.writeUInt32BE(0x01000000, 1);
  filling.writeUInt32BE(rest - 9, 5);
  id.writeUInt32BE(ids.chapters);
  await file.write(id, 0, 4, pointer);
  await file.write(Buffer.concat([chapters, filling]), 0, size, place);
}

function readLength(bytes: Buffer, at: number): {readonly length: number; readonly bytes: number} {
  const width = Math.clz32(bytes[at] ?? 0) - 23;
  const value = bytes.readUIntBE(at, Math.min(6, width));
  return {length: value - 2 ** (7 * width), bytes: width};
}

function element(id: number, ...content: readonly Buffer[]): Buffer {
  const length = content.reduce((sum, each) => sum + each.length, 0);
  const name = Buffer.from(id.toString(16).padStart(id > 0xffff ? 8 : id > 0xff ? 4 : 2, '0'), 'hex');
  const size = Buffer.alloc(4);
  size.writeUInt32BE(0x10000000 + length);
  return Buffer.concat([name, size, ...content]);
}

function nanoseconds(milliseconds: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(milliseconds) * 1_000_000n);
  return bytes;
}
