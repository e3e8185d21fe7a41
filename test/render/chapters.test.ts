import {mkdtemp, readFile, rename, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {ALL_FORMATS, BufferSource, Input} from 'mediabunny';
import {createFile, MP4BoxBuffer} from 'mp4box';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {Movie} from '../../src/render/film/Movie';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'lecture-chapters-'))));
afterAll(() => rm(folder, {recursive: true}));

const chapters = [
  {start: 0, end: 1000, text: '언제나 양수'},
  {start: 1000, end: 2000, text: 'Zig-zag'},
];

/** The record that a decoder of H.264 High, level 3.1, is given, without its parameter sets. */
const record = Buffer.from([1, 100, 0, 31, 255, 224, 0]).toString('base64');

async function film(format: 'mp4' | 'webm'): Promise<Buffer> {
  const movie = await Movie.create(path.join(folder, `film.${format}`), format, {
    width: 320,
    height: 180,
    fps: 5,
    frames: 10,
    title: 'Two chapters',
    locale: 'pt-BR',
    chapters,
  });
  const config = format === 'mp4' ? {codec: 'avc1.64001f', description: record} : {codec: 'vp09.00.10.08'};
  const packets = Array.from({length: 10}, (_, index) => ({data: Buffer.alloc(40, index + 1), key: index === 0}));
  await movie.add(packets, config);
  const {part, file} = await movie.complete();
  await rename(part, file);
  return readFile(file);
}

async function framesIn(bytes: Buffer): Promise<number | undefined> {
  const input = new Input({source: new BufferSource(bytes), formats: ALL_FORMATS});
  return (await (await input.getPrimaryVideoTrack())?.computePacketStats())?.packetCount;
}

test('an MP4 has its chapters in a track that its pictures refer to, and in a list', async () => {
  const bytes = await film('mp4');
  const movie = createFile();
  movie.appendBuffer(MP4BoxBuffer.fromArrayBuffer(new Uint8Array(bytes).buffer, 0), true);
  const [video, text] = movie.getInfo().tracks;
  const reference = bytes.indexOf('chap');
  expect(bytes.toString('latin1', reference - 8, reference - 4)).toBe('tref');
  expect(bytes.readUInt32BE(reference + 4)).toBe(text?.id);
  expect(text?.id).not.toBe(video?.id);
  const titles = movie.getTrackSamplesInfo(text?.id ?? 0).map(({offset, dts, duration}) => ({
    start: dts,
    end: dts + duration,
    text: bytes.toString('utf8', offset + 2, offset + 2 + bytes.readUInt16BE(offset)),
  }));
  expect(titles).toEqual(chapters);
  const list = bytes.subarray(bytes.indexOf('chpl') + 12);
  const [first, second] = chapters.map(({text: title}) => Buffer.from(title));
  expect([...list.subarray(0, 10), ...list.subarray(10, 10 + (first?.length ?? 0))]).toEqual([
    2,
    ...Buffer.alloc(8),
    first?.length,
    ...(first ?? []),
  ]);
  const at = 10 + (first?.length ?? 0);
  // In units of 100 ns.
  expect(Number(list.readBigUInt64BE(at))).toBe(10_000_000);
  expect(list.subarray(at + 9, at + 9 + (second?.length ?? 0))).toEqual(second);
  expect(await framesIn(bytes)).toBe(10);
});

test('a WebM has its chapters where its head says that they are', async () => {
  const bytes = await film('webm');
  const id = Buffer.from('1043a770', 'hex');
  const segment = bytes.indexOf(Buffer.from('18538067', 'hex')) + 4;
  // Its length takes 5 or more bytes; the first tells how many.
  const content = segment + Math.clz32(bytes[segment] ?? 0) - 23;
  const pointer = bytes.indexOf(id);
  // Behind the id that is looked for: the id of a position (2 bytes), its length (1 byte), 5 bytes.
  expect(bytes.subarray(pointer + 4, pointer + 7).toString('hex')).toBe('53ac85');
  const chapter = content + bytes.readUIntBE(pointer + 7, 5);
  expect(bytes.subarray(chapter, chapter + 4)).toEqual(id);
  const end = chapter + 8 + (bytes.readUInt32BE(chapter + 4) - 0x10000000);
  const list = bytes.subarray(chapter, end);
  for (const {text} of chapters) expect(list.includes(text)).toBe(true);
  expect(list.includes('por') && list.includes('pt-BR')).toBe(true);
  // The rest of the place is an element that readers skip.
  expect(bytes[end]).toBe(0xec);
  expect(bytes.includes(Buffer.from('1941a469', 'hex'))).toBe(false);
  expect(await framesIn(bytes)).toBe(10);
});
