import {createHash} from 'node:crypto';
import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {decode} from 'fast-png';
import {createFile, MP4BoxBuffer} from 'mp4box';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Format} from '../../src/render/film/encoding';
import {Cache} from '../../src/render/cache/Cache';
import {BrowserPool} from '../../src/render/browser/BrowserPool';
import {renderFilm, type FilmFolder, type Manifest} from '../../src/render/film/film';
import type {FilmRequest} from '../../src/render/film/request';
import {decodedGif, decodedSamples, playedFilm, readFilm, videoColor} from './film';
import {lecture, lessons, temporaryFolder} from './lecture';

/** Half a second and more of the fixture: its disc moves, rests from the 24th frame on, and stays so to the end. */
const request = {
  chapters: ['moving'],
  locale: 'ko',
  fps: 60,
  width: 640,
  height: 360,
  captions: 'sidecar',
  quality: 'standard',
  range: {start: 0, end: 0.7},
  name: 'short',
  version: '0',
} as const;
const frames = 42;
const still = 24;

let pool: BrowserPool;
let cacheFolder: string;

beforeAll(async () => {
  cacheFolder = await mkdtemp(path.join(os.tmpdir(), 'lecture-cache-'));
  const project = path.join(lessons.fixture, 'src/project.ts');
  pool = await BrowserPool.open({root: lessons.fixture, project, cache: await Cache.open(cacheFolder), jobs: 1});
});
afterAll(async () => {
  await pool.close();
  await rm(cacheFolder, {recursive: true, force: true});
});

async function render(format: Format, options: Partial<FilmRequest & FilmFolder> = {}) {
  const folder = options.folder ?? (await temporaryFolder());
  const result = await renderFilm(pool, {...request, format, folder, ...options});
  return {...result, folder, file: result.files[0] ?? ''};
}

async function expectManifest(base: string, bytes: Uint8Array) {
  const {film, settings} = JSON.parse(await readFile(`${base}.json`, 'utf8')) as Manifest;
  expect(film.bytes).toBe(bytes.length);
  expect(film.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  return {film, settings};
}

describe('a WebM', () => {
  test('is VP9 of constant rate in BT.709, with a track of captions in the language of the film', async () => {
    const {folder, file} = await render('webm');
    const {track, config, packets, input} = await readFilm(file);
    expect(config.codec).toMatch(/^vp09\.00/u);
    expect(await track.getColorSpace()).toEqual({
      primaries: 'bt709',
      transfer: 'bt709',
      matrix: 'bt709',
      fullRange: false,
    });
    expect(await track.getLanguageCode()).toBe('kor');
    expect((await input.getMetadataTags()).title).toBe('움직임');
    expect(packets.map(({timestamp}) => Math.round(timestamp * 60))).toEqual(packets.map((_, index) => index));
    expect(packets).toHaveLength(frames);
    // What stands still is a byte a frame.
    expect(packets.slice(still + 2).map(({data}) => data.length)).toEqual(Array(frames - still - 2).fill(1));
    const bytes = await readFile(file);
    for (const part of ['S_TEXT/WEBVTT', '원이 움직인다']) expect(bytes.includes(part)).toBe(true);
    const {film, settings} = await expectManifest(file, bytes);
    expect(film.file).toBe('short.ko.webm');
    expect(settings).toMatchObject({format: 'webm', quality: 'standard'});
    expect((await readdir(folder)).sort()).toEqual(
      ['', '.chapters.txt', '.json', '.srt', '.upload.json', '.vtt'].map(ending => `short.ko.webm${ending}`),
    );
  });

  test('is played by a browser to its end, and shows the colours of the scene also where nothing was encoded', async () => {
    const {file} = await render('webm');
    const played = await playedFilm(file, 'video/webm');
    expect([played.width, played.height]).toEqual([640, 360]);
    expect(played.seconds).toBeCloseTo(frames / 60, 2);
    const expected = [10, still, frames - 1].flatMap(frame => [
      {frame, x: 60, y: 30, color: '#c0392b'},
      {frame, x: 500, y: 60, color: '#1b2a49'},
      ...(frame < still ? [] : [{frame, x: 320, y: 180, color: '#f5f5f0'}]),
    ]);
    const found = await decodedSamples(file, expected);
    for (const [index, {color}] of expected.entries()) {
      for (const [plane, value] of videoColor(color).entries()) {
        expect(Math.abs((found[index]?.[plane] ?? NaN) - value), `${color}, plane ${plane}`).toBeLessThanOrEqual(2);
      }
    }
  });

  test('is the same when all that stands still is drawn after all', async () => {
    const packetsOf = async (verify: boolean) => {
      const {packets} = await readFilm((await render('webm', {verify})).file);
      return packets.map(({data}) => Buffer.from(data).toString('base64'));
    };
    expect(await packetsOf(true)).toEqual(await packetsOf(false));
  });
});

describe('an MP4', () => {
  /** Its tracks as GPAC's reader sees them. */
  async function tracksOf(file: string) {
    const {buffer} = new Uint8Array(await readFile(file));
    const movie = createFile();
    movie.appendBuffer(MP4BoxBuffer.fromArrayBuffer(buffer, 0), true);
    return {movie, tracks: movie.getInfo().tracks};
  }

  test('has captions that can be switched on, in their language and at their time', async () => {
    const {file} = await render('mp4', {range: undefined});
    const {movie, tracks} = await tracksOf(file);
    const [video, , text] = tracks;
    expect(tracks.map(({codec, language}) => [codec.slice(0, 4), language])).toEqual([
      ['avc1', 'kor'],
      // Titles of its chapters.
      ['text', 'kor'],
      ['tx3g', 'kor'],
    ]);
    // Whole milliseconds of film, in units of the movie.
    expect((text?.movie_duration ?? 0) / (text?.movie_timescale ?? 0)).toBeCloseTo(
      (video?.movie_duration ?? 0) / (video?.movie_timescale ?? 0),
      2,
    );
    const {stsd, stts} = movie.getTrackById(text?.id ?? 0).mdia.minf.stbl;
    expect(stsd.entries).toHaveLength(1);
    const shown = movie.getTrackSamplesInfo(text?.id ?? 0).map(({offset, size, dts, duration}) => ({
      offset,
      size,
      from: dts,
      to: dts + duration,
    }));
    expect(stts.sample_counts).toHaveLength(shown.length);
    const bytes = await readFile(file);
    const texts = shown
      .map(({offset, size, from, to}) => ({text: bytes.toString('utf8', offset + 2, offset + size), from, to}))
      .filter(({text: words}) => words !== '');
    expect(texts).toEqual([
      {text: '원이 움직인다', from: 0, to: 750},
      {text: '그리고\n작아진다', from: 783, to: 1467},
    ]);
    // As before, so that a player can begin at once.
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
  });

  test('has no such track when its captions are in the picture, or nowhere', async () => {
    for (const captions of ['both', 'burned', 'none'] as const) {
      const {file} = await render('mp4', {captions, range: {start: 0, end: 0.05}});
      expect((await tracksOf(file)).tracks.map(({codec}) => codec.slice(0, 4))).toEqual(['avc1', 'text']);
    }
  });

  test('has its title, and for its cover what it shows in its middle', async () => {
    const {file} = await render('mp4');
    const {title, images} = await (await readFilm(file)).input.getMetadataTags();
    expect(title).toBe('움직임');
    expect(images).toHaveLength(1);
    expect(images?.[0]).toMatchObject({mimeType: 'image/png', kind: 'coverFront'});
    const {width, height, data, channels} = decode(images?.[0]?.data ?? new Uint8Array());
    expect([width, height]).toEqual([640, 360]);
    const pixel = (x: number, y: number) => [...data.subarray((y * width + x) * channels)].slice(0, 3);
    expect(pixel(500, 60)).toEqual([0x1b, 0x2a, 0x49]);
    // The disc has arrived in the middle.
    expect(pixel(320, 180)).toEqual([0xf5, 0xf5, 0xf0]);
  });

  test('of 4K is what it says', async () => {
    const {file} = await render('mp4', {width: 3840, height: 2160, range: {start: 0.4, end: 0.45}});
    const {track, config, packets} = await readFilm(file);
    expect(config.codec).toMatch(/^avc1\.64..34$/u);
    expect([await track.getDisplayWidth(), await track.getDisplayHeight()]).toEqual([3840, 2160]);
    expect(packets).toHaveLength(3);
  });

  test('of a size that the encoder does not take is refused by name, and nothing is left', async () => {
    const folder = await temporaryFolder();
    await expect(render('mp4', {folder, width: 641, height: 361})).rejects.toThrow(
      /641x361 has an odd side; give --size 642x362/u,
    );
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a GIF', () => {
  const corner = {x: 60, y: 30};
  const middle = {x: 320, y: 180};

  test('shows the film in its own time, with the colours of the scene, as one frame where it stands still', async () => {
    const {file, frames: rendered} = await render('gif', {fps: 25});
    expect(rendered).toBe(18);
    const shown = await decodedGif(file, [corner, middle]);
    expect(shown.length).toBeLessThan(14);
    expect(shown.reduce((sum, {seconds}) => sum + seconds, 0)).toBeCloseTo(rendered / 25, 5);
    for (const {colors} of shown) expect(colors[0]).toBe('#c0392b');
    expect(shown[0]?.colors[1]).toBe('#1b2a49');
    expect(shown.at(-1)?.colors[1]).toBe('#f5f5f0');
    expect(shown.at(-1)?.seconds).toBeGreaterThan(0.25);
    const bytes = await readFile(file);
    expect(bytes.includes('NETSCAPE2.0')).toBe(true);
    await expectManifest(file, bytes);
  });

  test('keeps time at rates that hundredths of a second do not divide into', async () => {
    const {file, frames: rendered} = await render('gif', {fps: 30});
    const shown = await decodedGif(file, []);
    expect(shown.reduce((sum, {seconds}) => sum + seconds, 0)).toBeCloseTo(rendered / 30, 2);
    expect(new Set(shown.slice(0, 9).map(({seconds}) => Math.round(seconds * 100)))).toEqual(new Set([3, 4]));
  });

  test('of the whole lecture is refused', async () => {
    const folder = await temporaryFolder();
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const chapters = ['--chapter', 'opening', '--chapter', 'zigzag'];
    const {code, stderr} = await lecture(['render', '--format', 'gif', ...chapters, '--output', folder], root);
    expect(stderr).toMatch(/^lecture: A GIF of \d{3} s is too long .* Give a --range or a --chapter/mu);
    expect(code).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a sequence of PNG files', () => {
  test('is a folder with each frame exactly, in which a picture that stays takes no room', async () => {
    const {file, folder} = await render('png');
    expect(path.basename(file)).toBe('short.ko.frames');
    const names = (await readdir(file)).sort();
    expect(names).toEqual(Array.from({length: frames}, (_, at) => `${String(at).padStart(6, '0')}.png`));
    const files = await Promise.all(names.map(name => readFile(path.join(file, name))));
    await expectManifest(file, Buffer.concat(files));
    const {data, width, height, channels} = decode(files.at(-1) ?? new Uint8Array());
    expect([width, height]).toEqual([640, 360]);
    const pixel = (x: number, y: number) => [...data.subarray((y * width + x) * channels)].slice(0, 3);
    expect([pixel(60, 30), pixel(500, 60), pixel(320, 180)]).toEqual([
      [0xc0, 0x39, 0x2b],
      [0x1b, 0x2a, 0x49],
      [0xf5, 0xf5, 0xf0],
    ]);
    const places = await Promise.all(names.map(async name => (await stat(path.join(file, name))).ino));
    expect(new Set(places).size).toBeLessThan(still + 2);
    expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/\.part$/u));
  });

  test('takes the place of an earlier one, and of nothing else', async () => {
    const {file, folder} = await render('png');
    const {folder: again} = await render('png', {folder, range: {start: 0, end: 0.1}});
    expect(again).toBe(folder);
    expect(await readdir(file)).toHaveLength(6);
    await mkdir(path.join(folder, 'other.ko.frames'));
    await writeFile(path.join(folder, 'other.ko.frames', 'notes.txt'), 'mine');
    await expect(render('png', {folder, name: 'other'})).rejects.toThrow(/holds more than frames \(notes\.txt\)/u);
    expect(await readFile(path.join(folder, 'other.ko.frames', 'notes.txt'), 'utf8')).toBe('mine');
  });
});

test('several formats of one command keep their captions apart', async () => {
  const folder = await temporaryFolder();
  const args = ['--range', '0:0.2', '--quality', 'draft', '--format', 'webm', '--format', 'mp4', '--format', 'webm'];
  const {code, stdout} = await lecture(['render', '--jobs', '1', ...args, '--json', '--output', folder]);
  expect(code).toBe(0);
  const {films} = JSON.parse(stdout) as {films: {files: string[]; frames: number}[]};
  expect(films.map(({files, frames: count}) => [path.basename(files[0] ?? ''), count])).toEqual([
    ['fixture.ko.webm', 6],
    ['fixture.ko.mp4', 6],
  ]);
  const {track} = await readFilm(path.join(folder, 'fixture.ko.mp4'));
  expect(await track.getDisplayHeight()).toBe(720);
  expect(await readdir(folder)).toHaveLength(12);
});
