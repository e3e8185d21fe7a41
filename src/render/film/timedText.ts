import type {FileHandle} from 'node:fs/promises';
import type {TimedText} from '../../script/subtitles';

export interface TextTrack {
  /** In order, none overlapping another. */
  readonly texts: readonly TimedText[];
  /** Of the film. */
  readonly milliseconds: number;
  readonly width: number;
  readonly height: number;
  /** ISO 639-2. */
  readonly language: string;
}

/**
 * Adds captions to a finished MP4 as a track of timed text (3GPP TS 26.245, `tx3g`), switched off until the viewer
 * wants it. This is the kind that players of MP4 show; the muxer writes another one, which hardly any does.
 *
 * The texts go behind what is in the file, and their track into the room that the muxer has left behind the index.
 *
 * @param file - open for reading and writing.
 * @throws if the file has no such room.
 */
export async function addTextTrack(file: FileHandle, track: TextTrack): Promise<void> {
  const {moov, free, end} = await findBoxes(file);
  const samples = samplesOf(track);
  const data = box('mdat', ...samples.map(({bytes}) => bytes));
  const index = Buffer.alloc(moov.size);
  await file.read(index, 0, moov.size, moov.at);
  const header = index.indexOf('mvhd') - 4;
  // The last field of the movie's header is the number that the next track gets.
  const number = header + index.readUInt32BE(header) - 4;
  // Dates in 64 bits, which version 1 has, stand before it.
  const timescale = index.readUInt32BE(header + (index[header + 8] === 1 ? 28 : 20));
  const trak = trackBox(track, {number: index.readUInt32BE(number), timescale}, samples, end + 8);
  const room = free.size - trak.length;
  if (room < 8) throw new Error(`There is no room for the text track: it takes ${trak.length} bytes of ${free.size}.`);
  index.writeUInt32BE(index.readUInt32BE(number) + 1, number);
  index.writeUInt32BE(moov.size + trak.length, 0);
  await file.write(data, 0, data.length, end);
  await file.write(Buffer.concat([index, trak, box('free', Buffer.alloc(room - 8))]), 0, undefined, moov.at);
}

interface Place {
  readonly at: number;
  readonly size: number;
}

/** The index, the room behind it, and where the file ends. */
async function findBoxes(
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

interface Sample {
  readonly bytes: Buffer;
  readonly milliseconds: number;
}

/** Each text, and an empty one for each silence. */
function samplesOf({texts, milliseconds}: TextTrack): readonly Sample[] {
  const samples: Sample[] = [];
  let at = 0;
  const add = (text: string, until: number) => {
    if (until <= at) return;
    const bytes = Buffer.from(text);
    samples.push({bytes: Buffer.concat([u16(bytes.length), bytes]), milliseconds: until - at});
    at = until;
  };
  for (const {start, end, text} of texts) {
    add('', start);
    add(text, end);
  }
  add('', milliseconds);
  return samples;
}

function trackBox(
  {milliseconds, width, height, language}: TextTrack,
  movie: {readonly number: number; readonly timescale: number},
  samples: readonly Sample[],
  dataAt: number,
): Buffer {
  // A strip along the lower edge, as high as a sixth of the picture.
  const strip = Math.round(height / 6);
  const duration = Math.round((milliseconds * movie.timescale) / 1000);
  const letters = [0, 1, 2].reduce((bits, at) => (bits << 5) | (language.charCodeAt(at) - 0x60), 0);
  const matrix = [0x10000, 0, 0, 0, 0x10000, 0, 0, (height - strip) * 0x10000, 0x40000000];
  return box(
    'trak',
    // In the film, but not switched on; one of the alternatives of group 1.
    fullBox(
      'tkhd',
      2,
      u32(0, 0, movie.number, 0, duration, 0, 0),
      u16(0, 1, 0, 0),
      u32(...matrix, width << 16, strip << 16),
    ),
    box(
      'mdia',
      fullBox('mdhd', 0, u32(0, 0, 1000, milliseconds), u16(letters, 0)),
      fullBox('hdlr', 0, u32(0), Buffer.from('sbtl'), u32(0, 0, 0), Buffer.from('Captions\0')),
      box(
        'minf',
        fullBox('nmhd', 0),
        box('dinf', fullBox('dref', 0, u32(1), fullBox('url ', 1))),
        box(
          'stbl',
          fullBox('stsd', 0, u32(1), sampleEntry(width, strip)),
          fullBox('stts', 0, u32(samples.length, ...samples.flatMap(sample => [1, sample.milliseconds]))),
          fullBox('stsc', 0, u32(1, 1, samples.length, 1)),
          fullBox('stsz', 0, u32(0, samples.length, ...samples.map(({bytes}) => bytes.length))),
          fullBox('co64', 0, u32(1, Math.floor(dataAt / 2 ** 32), dataAt % 2 ** 32)),
        ),
      ),
    ),
  );
}

/** White, in the middle of the strip's lower edge, in a typeface without serifs of a third of its height. */
function sampleEntry(width: number, strip: number): Buffer {
  const centre = 1;
  const bottom = 255;
  return box(
    'tx3g',
    u16(0, 0, 0, 1),
    u32(0),
    Buffer.of(centre, bottom),
    u32(0),
    u16(0, 0, strip, width),
    u16(0, 0, 1),
    Buffer.of(0, Math.min(255, Math.round(strip / 3))),
    u32(0xffffffff),
    box('ftab', u16(1, 1), Buffer.of('Sans-Serif'.length), Buffer.from('Sans-Serif')),
  );
}

function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value, 2 * index);
  return bytes;
}

function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, 4 * index);
  return bytes;
}

function box(type: string, ...content: readonly Buffer[]): Buffer {
  const size = content.reduce((sum, {length}) => sum + length, 8);
  return Buffer.concat([u32(size), Buffer.from(type, 'latin1'), ...content]);
}

function fullBox(type: string, flags: number, ...content: readonly Buffer[]): Buffer {
  return box(type, u32(flags), ...content);
}
