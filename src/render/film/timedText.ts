import type {FileHandle} from 'node:fs/promises';
import type {TimedText} from '../../script/subtitles';
import {box, boxesIn, findBoxes, fullBox, typeOf, u16, u32} from './boxes';

/** Texts that are in a film beside its pictures, each in order, none overlapping another. */
export interface FilmTexts {
  /** What the viewer may switch on. */
  readonly captions: readonly TimedText[];
  /** Titles of chapters. */
  readonly chapters: readonly TimedText[];
  /** Of the film. */
  readonly milliseconds: number;
  readonly width: number;
  readonly height: number;
  /** ISO 639-2. */
  readonly language: string;
}

/** How many bytes the index may grow by, at the most, when texts are added. */
export function roomFor({captions, chapters}: Pick<FilmTexts, 'captions' | 'chapters'>): number {
  const titles = chapters.reduce((bytes, {text}) => bytes + 9 + Buffer.byteLength(text), 0);
  return 2000 + 24 * (captions.length + chapters.length) + titles;
}

/**
 * Adds texts to a finished MP4. Captions become a track of timed text (3GPP TS 26.245, `tx3g`), switched off until the
 * viewer wants it: the kind that players of MP4 show; the muxer writes another one, which hardly any does. Chapters
 * become a track of QuickTime text that the video refers to, which Apple's players read, and a `chpl` box, which most
 * others do.
 *
 * The texts go behind what is in the file, and the index grows into the room that the muxer has left behind it.
 *
 * @param file - open for reading and writing.
 * @throws if the file has no such room.
 */
export async function addTexts(file: FileHandle, texts: FilmTexts): Promise<void> {
  const {moov, free, end} = await findBoxes(file);
  const index = Buffer.alloc(moov.size);
  await file.read(index, 0, moov.size, moov.at);
  const [header, ...parts] = boxesIn(index);
  if (!header) throw new Error('The index of the film is empty.');
  // The last field of the movie's header is the number that the next track gets.
  const next = header.length - 4;
  const number = header.readUInt32BE(next);
  // Dates in 64 bits, which version 1 has, stand before it.
  const movie = {timescale: header.readUInt32BE(header[8] === 1 ? 28 : 20), length: texts.milliseconds};
  const data: Buffer[] = [];
  const tracks: Buffer[] = [];
  const add = (kind: TrackKind, shown: readonly TimedText[]) => {
    if (shown.length === 0) return;
    const samples = samplesOf(shown, texts.milliseconds, kind);
    const at = end + data.reduce((sum, {length}) => sum + length, 0) + 8;
    tracks.push(trackBox(kind, texts, {...movie, number: number + tracks.length}, samples, at));
    data.push(box('mdat', ...samples.map(({bytes}) => bytes)));
  };
  add('chapters', texts.chapters);
  add('captions', texts.captions);
  header.writeUInt32BE(number + tracks.length, next);
  const isTrack = (part: Buffer) => typeOf(part) === 'trak';
  const video = parts.find(isTrack);
  const refer = texts.chapters.length > 0 ? [box('tref', box('chap', u32(number)))] : [];
  const grown = box(
    'moov',
    header,
    ...parts.filter(isTrack).map(part => (part === video ? box('trak', ...boxesIn(part), ...refer) : part)),
    ...tracks,
    ...parts.filter(part => !isTrack(part) && typeOf(part) !== 'udta'),
    box('udta', ...parts.filter(part => typeOf(part) === 'udta').flatMap(part => boxesIn(part)), chapterList(texts)),
  );
  const room = moov.size + free.size - grown.length;
  if (room < 8) {
    throw new Error(
      `There is no room for the texts: the index takes ${grown.length} bytes of ${moov.size + free.size}.`,
    );
  }
  for (let at = end; data.length > 0;) {
    const [bytes = Buffer.alloc(0)] = data.splice(0, 1);
    await file.write(bytes, 0, bytes.length, at);
    at += bytes.length;
  }
  await file.write(Buffer.concat([grown, box('free', Buffer.alloc(room - 8))]), 0, undefined, moov.at);
}

type TrackKind = 'captions' | 'chapters';

interface Sample {
  readonly bytes: Buffer;
  readonly milliseconds: number;
}

/** Says that a QuickTime text is in UTF-8. */
const utf8 = box('encd', u32(0x100));

/** Each text, and an empty one for each silence. */
function samplesOf(texts: readonly TimedText[], milliseconds: number, kind: TrackKind): readonly Sample[] {
  const samples: Sample[] = [];
  let at = 0;
  const add = (text: string, until: number) => {
    if (until <= at) return;
    const bytes = Buffer.from(text);
    const encoding = kind === 'chapters' ? [utf8] : [];
    samples.push({bytes: Buffer.concat([u16(bytes.length), bytes, ...encoding]), milliseconds: until - at});
    at = until;
  };
  for (const {start, end, text} of texts) {
    add('', start);
    add(text, end);
  }
  add('', milliseconds);
  return samples;
}

/** Most chapters, and most bytes of a title, of which there is one byte for the number. */
const listed = 255;

/** Where chapters begin, in units of 100 ns: Nero's box, of which ffmpeg is the reference. */
function chapterList({chapters}: FilmTexts): Buffer {
  const entries = chapters.slice(0, listed).map(({start, text}) => {
    const ticks = Buffer.alloc(8);
    ticks.writeBigUInt64BE(BigInt(start) * 10_000n);
    const title = Buffer.from(text).subarray(0, listed);
    // A character that is cut off leaves bytes that are none.
    const whole = Buffer.from(title.toString().replace(/\uFFFD+$/u, ''));
    return Buffer.concat([ticks, Buffer.of(whole.length), whole]);
  });
  return box('chpl', u32(0x01000000, 0), Buffer.of(entries.length), ...entries);
}

function trackBox(
  kind: TrackKind,
  {milliseconds, width, height, language}: FilmTexts,
  movie: {readonly number: number; readonly timescale: number},
  samples: readonly Sample[],
  dataAt: number,
): Buffer {
  // A strip along the lower edge, as high as a sixth of the picture; titles of chapters are not drawn.
  const strip = kind === 'captions' ? Math.round(height / 6) : 0;
  const duration = Math.round((milliseconds * movie.timescale) / 1000);
  const letters = [0, 1, 2].reduce((bits, at) => (bits << 5) | (language.charCodeAt(at) - 0x60), 0);
  const matrix = [0x10000, 0, 0, 0, 0x10000, 0, 0, (height - strip) * 0x10000, 0x40000000];
  const [handler, name] = kind === 'captions' ? ['sbtl', 'Captions'] : ['text', 'Chapters'];
  const still = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000];
  return box(
    'trak',
    // In the film, but not switched on; captions are one of the alternatives of group 1.
    fullBox(
      'tkhd',
      2,
      u32(0, 0, movie.number, 0, duration, 0, 0),
      u16(0, kind === 'captions' ? 1 : 0, 0, 0),
      u32(...matrix, strip === 0 ? 0 : width << 16, strip << 16),
    ),
    box(
      'mdia',
      fullBox('mdhd', 0, u32(0, 0, 1000, milliseconds), u16(letters, 0)),
      fullBox('hdlr', 0, u32(0), Buffer.from(handler), u32(0, 0, 0), Buffer.from(`${name}\0`)),
      box(
        'minf',
        kind === 'captions'
          ? fullBox('nmhd', 0)
          : box('gmhd', fullBox('gmin', 0, u16(0x40, 0x8000, 0x8000, 0x8000, 0, 0)), box('text', u32(...still))),
        box('dinf', fullBox('dref', 0, u32(1), fullBox('url ', 1))),
        box(
          'stbl',
          fullBox('stsd', 0, u32(1), kind === 'captions' ? captionEntry(width, strip) : chapterEntry()),
          fullBox('stts', 0, u32(samples.length, ...samples.flatMap(sample => [1, sample.milliseconds]))),
          fullBox('stsc', 0, u32(1, 1, samples.length, 1)),
          fullBox('stsz', 0, u32(0, samples.length, ...samples.map(({bytes}) => bytes.length))),
          fullBox('co64', 0, u32(1, Math.floor(dataAt / 2 ** 32), dataAt % 2 ** 32)),
        ),
      ),
    ),
  );
}

/** Text as QuickTime describes it (QTFF, "Text sample description"), in no colour, no box and no typeface. */
function chapterEntry(): Buffer {
  return box('text', u16(0, 0, 0, 1), Buffer.alloc(43));
}

/** White, in the middle of the strip's lower edge, in a typeface without serifs of a third of its height. */
function captionEntry(width: number, strip: number): Buffer {
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
