import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import {afterAll} from 'vitest';
import type {Manifest} from '../../src/render/film/film';
import {renderFilm} from '../../src/render/film/film';
import {Cache} from '../../src/render/cache/Cache';
import {BrowserPool} from '../../src/render/browser/BrowserPool';
import {encodingOf} from '../../src/render/film/encoding';
import {Session} from '../../src/render/browser/Session';
import {decodedSamples, readFilm, videoColor} from './film';
import {bundleCache, lecture, lessons, temporaryFolder} from './lecture';

const folder = mkdtempSync(path.join(os.tmpdir(), 'lecture-film-'));
const film = path.join(folder, 'fixture.ko.mp4');
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const manifest = async () => JSON.parse(await readFile(path.join(folder, 'fixture.ko.json'), 'utf8')) as Manifest;

beforeAll(async () => {
  const {code, stderr} = await lecture(['render', '--output', folder]);
  expect(stderr).not.toContain('lecture:');
  expect(code).toBe(0);
});

afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe('a rendered film', () => {
  test('is H.264 High of the size that was asked for', async () => {
    const {track, config} = await readFilm(film);
    expect(await track.getCodec()).toBe('avc');
    expect(config.codec).toMatch(/^avc1\.64/u);
    expect([await track.getDisplayWidth(), await track.getDisplayHeight()]).toEqual([1920, 1080]);
  });

  test('says in its container and in its stream that it is BT.709 in limited range', async () => {
    const {track} = await readFilm(film);
    expect(await track.getColorSpace()).toEqual({
      primaries: 'bt709',
      transfer: 'bt709',
      matrix: 'bt709',
      fullRange: false,
    });
  });

  test('has exactly the frames of its timeline, all equally long', async () => {
    const {packets, duration} = await readFilm(film);
    const {timeline} = await manifest();
    expect(timeline.frames).toBe(120);
    expect(packets).toHaveLength(timeline.frames);
    expect(packets.map(({timestamp}) => Math.round(timestamp * 60))).toEqual(packets.map((_, index) => index));
    expect(duration).toBeCloseTo(timeline.frames / timeline.fps, 3);
    expect(timeline.chapters.at(-1)?.lastFrame).toBe(timeline.frames - 1);
  });

  test('can be entered at the start of each chapter', async () => {
    const {packets} = await readFilm(film);
    const {timeline} = await manifest();
    for (const {firstFrame} of timeline.chapters) expect(packets[firstFrame]?.type).toBe('key');
  });

  test('has its index before its pictures', async () => {
    const bytes = await readFile(film);
    expect(bytes.indexOf('moov')).toBeGreaterThan(0);
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
  });

  test('shows the colours of the scene', async () => {
    const expected = [
      {frame: 40, x: 1500, y: 200, color: '#1b2a49'},
      {frame: 40, x: 200, y: 100, color: '#c0392b'},
      {frame: 40, x: 960, y: 540, color: '#f5f5f0'},
      {frame: 40, x: 960, y: 1020, color: '#ffffff'},
      {frame: 105, x: 100, y: 100, color: '#204020'},
      // After frames that were repeated without being encoded.
      {frame: 119, x: 960, y: 540, color: '#204020'},
      {frame: 119, x: 100, y: 100, color: '#c0392b'},
    ];
    const found = await decodedSamples(film, expected);
    for (const [index, {color}] of expected.entries()) {
      for (const [plane, value] of videoColor(color).entries()) {
        expect(Math.abs((found[index]?.[plane] ?? NaN) - value), `${color}, plane ${plane}`).toBeLessThanOrEqual(2);
      }
    }
  });

  test('has a manifest that tells what it is', async () => {
    const {film: described, settings, lesson} = await manifest();
    const bytes = await readFile(film);
    expect(described).toEqual({
      file: 'fixture.ko.mp4',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(lesson).toEqual({name: 'fixture', version: '1.2.3'});
    expect(settings).toMatchObject({locale: 'ko', fps: 60, width: 1920, height: 1080, captions: 'both'});
  });

  test('leaves nothing but finished files', async () => {
    expect((await readdir(folder)).sort()).toEqual(
      ['chapters.txt', 'json', 'mp4', 'srt', 'upload.json', 'vtt'].map(ending => `fixture.ko.${ending}`),
    );
  });
});

describe('rendering', () => {
  test('gives the same frames in every run, and skips only what would be the same picture', async () => {
    const cache = await Cache.open(await temporaryFolder());
    const project = path.join(lessons.fixture, 'src/project.ts');
    const pool = await BrowserPool.open({root: lessons.fixture, project, cache, jobs: 1});
    const packetsOf = async (verify: boolean) => {
      const to = await temporaryFolder();
      const {drawn} = await renderFilm(pool, {
        chapters: [],
        locale: 'ko',
        fps: 60,
        width: 1920,
        height: 1080,
        captions: 'both',
        format: 'mp4',
        quality: 'standard',
        folder: to,
        name: 'again',
        version: '0',
        verify,
      });
      const {packets} = await readFilm(path.join(to, 'again.ko.mp4'));
      return {drawn, bytes: packets.map(({data}) => hashOf(data))};
    };
    try {
      const {packets} = await readFilm(film);
      const first = packets.map(({data}) => hashOf(data));
      const skipping = await packetsOf(false);
      const verified = await packetsOf(true);
      expect(skipping.drawn).toBeLessThan(60);
      expect(verified.drawn).toBe(skipping.drawn);
      expect(skipping.bytes).toEqual(first);
      expect(verified.bytes).toEqual(first);
    } finally {
      await pool.close();
    }
  });

  test('encodes a picture that stays until nothing is left to improve, and then no more', async () => {
    const root = path.resolve('test/bench/fixture');
    const session = await Session.open({root, project: path.join(root, 'src/project.ts'), cache: await bundleCache()});
    try {
      const selection = {chapters: [], locale: 'ko', fps: 60, width: 1920, height: 1080, captions: false};
      // The scene's first rest: four seconds.
      const rest = {chapter: 'measured', firstFrame: 190, lastFrame: 410, encoding: encodingOf('mp4', 'standard')};
      let packets = 0;
      const report = await session.segment(selection, rest, batch => {
        packets += batch.length;
        return Promise.resolve();
      });
      expect(packets).toBe(221);
      expect(report.drawn).toBe(1);
      expect(report.encoded).toBeLessThan(40);
    } finally {
      await session.close();
    }
  });

  test('cuts captions and chapters to a range and writes them for each language', async () => {
    const to = await temporaryFolder();
    const args = [
      'render',
      '--range',
      '0.25:1.25',
      '--locale',
      'en',
      '--locale',
      'ko',
      '--fps',
      '30',
      '--size',
      '640x360',
    ];
    const {code, stdout} = await lecture([...args, '--json', '--output', to]);
    expect(code).toBe(0);
    const {films} = JSON.parse(stdout) as {films: {locale: string; frames: number}[]};
    expect(films.map(({locale, frames}) => [locale, frames])).toEqual([
      ['en', 30],
      ['ko', 30],
    ]);
    const {packets, track} = await readFilm(path.join(to, 'fixture.en.mp4'));
    expect(packets).toHaveLength(30);
    expect(await track.getDisplayWidth()).toBe(640);
    // Half a second is left of each caption, which is too short to be read.
    expect(await readFile(path.join(to, 'fixture.en.srt'), 'utf8')).toBe('');
    expect(await readFile(path.join(to, 'fixture.en.chapters.txt'), 'utf8')).toBe('00:00 Moving\n');
  });

  test('burns captions in only when asked to', async () => {
    const to = await temporaryFolder();
    const {code} = await lecture(['render', '--captions', 'none', '--range', '0:0.2', '--output', to]);
    expect(code).toBe(0);
    const [pixel] = await decodedSamples(path.join(to, 'fixture.ko.mp4'), [{frame: 5, x: 960, y: 1020}]);
    expect(pixel?.[0]).toBeLessThan(60);
    expect(await readdir(to)).not.toContain('fixture.ko.srt');
  });
});

describe('stills and timeline', () => {
  test('draws each beat, a contact sheet and single moments', async () => {
    const to = await temporaryFolder();
    const {code, stdout} = await lecture([
      'stills',
      '--chapter',
      'moving',
      '--at',
      'moving:0.5',
      '--json',
      '--output',
      to,
    ]);
    expect(code).toBe(0);
    const names = ['moving-01-there', 'moving-02-back', 'moving-contact', 'moving-at-0.5s'].map(name => `${name}.png`);
    expect((JSON.parse(stdout) as {files: string[]}).files.map(file => path.basename(file))).toEqual(names);
    for (const name of names) {
      expect((await readFile(path.join(to, name))).subarray(1, 4).toString()).toBe('PNG');
    }
  });

  test('tells the same timeline as the manifest of a render', async () => {
    const {stdout, code} = await lecture(['timeline', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([(await manifest()).timeline]);
  });
});
