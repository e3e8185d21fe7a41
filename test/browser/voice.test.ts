import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Browser} from 'playwright-core';
import {createServer, type ViteDevServer} from 'vite';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {startBrowser} from '../../src/render/browser/browser';
import {render, type RenderOptions} from '../../src/render';
import {wav} from '../voice/wav';
import {lecture} from './lecture';
import {withMicrophone} from './microphone';

const lesson = fileURLToPath(new URL('../voice/lesson', import.meta.url));
const own = fileURLToPath(new URL('../..', import.meta.url));
const narration = path.join(lesson, 'assets', 'narration');
const rate = 48_000;
/** Of the impulses in the takes, in seconds: the first is where speech is found. */
const impulses = [0.5, 1.25];

let browser: Browser;
let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(path.join(os.tmpdir(), 'voice-'));
  browser = await startBrowser(undefined);
  const take = new Float32Array(2 * rate);
  for (const at of impulses) take[at * rate] = 0.9;
  for (const name of ['en/first/begin.wav', 'en/last/end.wav']) {
    await mkdir(path.dirname(path.join(narration, name)), {recursive: true});
    await writeFile(path.join(narration, name), wav(take));
  }
});

afterAll(async () => {
  await browser.close();
  await rm(path.join(lesson, 'assets'), {recursive: true, force: true});
  await rm(scratch, {recursive: true});
});

/** The samples at which a film's sound is loudest, as a browser decodes it. */
async function heardIn(file: string, softest = 0.4): Promise<readonly number[]> {
  const page = await browser.newPage();
  await page.route('**/*', route => route.fulfill({body: '<!doctype html>', contentType: 'text/html'}));
  await page.goto('https://decoder.localhost/');
  const found: readonly number[] = await page.evaluate(
    `(${peaks})(${JSON.stringify((await readFile(file)).toString('base64'))}, ${softest})`,
  );
  await page.close();
  return found;
}

const peaks = `async (text, softest) => {
  const bytes = Uint8Array.from(atob(text), character => character.charCodeAt(0));
  const audio = await new OfflineAudioContext(1, 1, ${rate}).decodeAudioData(bytes.buffer);
  const samples = audio.getChannelData(0);
  const most = samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
  const found = [];
  for (let at = 0; at < samples.length; at++) {
    if (Math.abs(samples[at]) < most * softest) continue;
    let loudest = at;
    for (let near = at; near < at + 2000; near++) if (Math.abs(samples[near]) > Math.abs(samples[loudest])) loudest = near;
    found.push(loudest);
    at = loudest + 4000;
  }
  return found;
}`;

async function spokenFilm(options: RenderOptions) {
  const {files, voice} = await render({
    lesson,
    size: {width: 320, height: 180},
    fps: 30,
    cache: path.join(scratch, 'cache'),
    output: path.join(scratch, 'out'),
    jobs: 1,
    ...options,
  });
  const [film = ''] = files;
  const manifest = files.find(file => /(?<!upload)\.json$/u.test(file)) ?? '';
  const {timeline} = JSON.parse(await readFile(manifest, 'utf8')) as Manifest;
  const beats = timeline.chapters.flatMap(chapter => chapter.beats);
  return {film, voice, beats, timeline};
}

/** The film's command line, with the cache of all films of this test. */
const run = async (...args: readonly string[]) => {
  const {code, stdout, stderr} = await lecture(args, lesson, {LECTURE_CACHE: path.join(scratch, 'cache')});
  expect(code, stderr).toBe(0);
  return stdout;
};

interface Manifest {
  readonly timeline: {readonly chapters: readonly {readonly beats: readonly ManifestBeat[]}[]};
}

interface ManifestBeat {
  readonly id: string;
  readonly firstFrame: number;
  readonly lastFrame: number;
  readonly voice?: string;
}

describe('a film', () => {
  it.each([
    ['mp4', 24],
    ['mp4', 60],
    ['webm', 30],
  ] as const)('in %s at %i fps has each take at its beat’s first frame, to the sample', async (format, fps) => {
    const {film, beats, voice} = await spokenFilm({format, fps});
    const spoken = beats.filter(beat => beat.voice !== undefined);
    expect(spoken.map(({id}) => id)).toEqual(['begin', 'end']);
    expect(voice).toMatchObject({sound: true, missing: ['first:move', 'last:turn']});
    const expected = spoken.flatMap(({firstFrame}) =>
      impulses.map(at => (firstFrame * rate) / fps + (at - 0.5 + 0.1) * rate),
    );
    const heard = await heardIn(film);
    expect(heard).toHaveLength(expected.length);
    heard.forEach((at, index) => expect(Math.abs(at - (expected[index] ?? 0))).toBeLessThanOrEqual(1));
  });

  it('of a range begins in the middle of a take, to the sample', async () => {
    const {film} = await spokenFilm({range: {start: 0.5, end: 2}});
    const [heard = 0, ...others] = await heardIn(film);
    expect(others).toEqual([]);
    expect(Math.abs(heard - (1.25 - 0.5 + 0.1 - 0.5) * rate)).toBeLessThanOrEqual(1);
  });

  it('gives a beat the time of its take, and a lesson without takes the time it had', async () => {
    const {beats} = await spokenFilm({});
    const silent = await spokenFilm({voice: 'none'});
    const [end, silentEnd] = [beats, silent.beats].map(all => all.find(({id}) => id === 'end'));
    expect((end?.lastFrame ?? 0) + 1 - (end?.firstFrame ?? 0)).toBe(Math.ceil((0.1 + 0.75 + 0.01 + 0.25 + 1) * 30));
    expect(silentEnd).not.toHaveProperty('voice');
    // Not even the project's own sound.
    await expect(heardIn(silent.film)).rejects.toThrow();
  });

  it('has the time that lecture timeline tells beforehand, with the source of each beat’s voice', async () => {
    const {timeline} = await spokenFilm({fps: 24});
    expect(JSON.parse(await run('timeline', '--fps', '24', '--json'))).toEqual([timeline]);
  });

  it('that was made in parts is the film that is made at once, with its sound', async () => {
    const size = ['--size', '320x180', '--fps', '25', '--jobs', '1'];
    await run('render', '--shard', '2/2', ...size);
    await run('render', '--shard', '1/2', ...size);
    await run('merge', '--output', path.join(scratch, 'merged'));
    const {film} = await spokenFilm({fps: 25, cache: path.join(scratch, 'other')});
    const heard = await heardIn(film);
    expect(heard).toHaveLength(4);
    expect(await heardIn(path.join(scratch, 'merged', path.basename(film)))).toEqual(heard);
  });

  it('has its project’s own sound under its takes, where the project has it', async () => {
    const {film} = await spokenFilm({});
    expect(await heardIn(film, 0.15)).toContain(2 * rate);
    const {film: part, timeline} = await spokenFilm({chapters: ['last'], voice: 'auto'});
    expect(timeline.chapters).toHaveLength(1);
    expect(await heardIn(part, 0.15)).toHaveLength(2);
  });

  it('for which all takes are asked names those that are missing', async () => {
    await expect(spokenFilm({voice: 'recorded'})).rejects.toThrow('There is no "en" take of first:move, last:turn');
  });

  it.each([
    ['silent', wav(new Float32Array(9600)), 'begin.wav is silent'],
    ['damaged', Buffer.concat([Buffer.from('RIFF    WAVEfmt '), Buffer.alloc(50)]), 'begin.wav is damaged'],
    ['longer than a sentence', wav(new Float32Array(301 * 8000), 8000), 'begin.wav lasts 301 s'],
  ])('with a take that is %s fails with its name', async (_, take, message) => {
    const file = path.join(narration, 'ko', 'first', 'begin.wav');
    await mkdir(path.dirname(file), {recursive: true});
    await writeFile(file, take);
    await expect(spokenFilm({locale: 'ko'})).rejects.toThrow(message);
    await rm(file);
  });
});

/** What the editor's mix is played from; its own sound is a data URL. */
const listenToSource = `
  const {set} = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'src');
  Object.defineProperty(HTMLMediaElement.prototype, 'src', {
    set(value) {
      if (value.startsWith('blob:')) window.played = value;
      set.call(this, value);
    },
  });
`;

describe('the development server', () => {
  const settings = path.join(lesson, 'src', 'project.meta');
  const exported = path.join(lesson, 'output');
  let usual: string;
  let server: ViteDevServer;
  let address: string;

  beforeAll(async () => {
    usual = await readFile(settings, 'utf8');
    const before = process.cwd();
    process.chdir(lesson);
    server = await createServer({
      root: lesson,
      logLevel: 'error',
      server: {port: 0, host: '127.0.0.1', fs: {allow: [own]}},
    });
    await server.listen();
    process.chdir(before);
    address = server.resolvedUrls?.local[0] ?? '';
  });

  afterAll(async () => {
    await server.close();
    await writeFile(settings, usual);
    await rm(exported, {recursive: true, force: true});
  });

  it('lets the editor be heard, in step with its picture', async () => {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', message => {
      if (message.type() === 'error') said.push(message.text());
    });
    page.on('pageerror', error => said.push(error.message));
    await page.addInitScript(listenToSource);
    await page.goto(`${address}?locale=en`);
    await page
      .waitForFunction(() => 'played' in window, undefined, {timeout: 60_000})
      .catch((error: unknown) => {
        throw new Error(`The editor plays nothing. It said:\n${said.join('\n')}`, {cause: error});
      });
    const text = await page.evaluate(`fetch(window.played).then(async sound => {
      const bytes = new Uint8Array(await sound.arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 30000) text += String.fromCharCode(...bytes.subarray(at, at + 30000));
      return btoa(text);
    })`);
    const mixed = path.join(scratch, 'mix.wav');
    await writeFile(mixed, Buffer.from(String(text), 'base64'));
    const heard = await heardIn(mixed);
    expect(heard.slice(0, 2)).toEqual([0.1 * rate, 0.85 * rate]);
    expect(heard).toHaveLength(4);
    expect(said).toEqual([]);
    await page.close();
  });

  it.each([
    ['MP4 (H.264)', 'mp4'],
    ['WebM (VP9)', 'webm'],
  ])('exports a film as %s with what is heard in the editor, from the range’s start on', async (format, ending) => {
    const shared = {background: null, range: [0.5, 2.5], size: {x: 320, y: 180}, audioOffset: 0};
    const rendering = {fps: 24, resolutionScale: 1, colorSpace: 'srgb'};
    await writeFile(settings, JSON.stringify({version: 1, shared, preview: {fps: 30, resolutionScale: 1}, rendering}));
    const page = await browser.newPage({viewport: {width: 1600, height: 900}});
    await page.addInitScript(listenToSource);
    await page.goto(`${address}?locale=en`);
    await page.waitForFunction(() => 'played' in window, undefined, {timeout: 60_000});
    for (const label of ['Video (WebCodecs)', format, 'draft'])
      await page.selectOption(`select:has(option:text-is("${label}"))`, {label});
    await page.click('#render');
    const film = path.join(exported, `spoken-en.${ending}`);
    await expect.poll(() => readdir(exported).catch(() => []), {timeout: 60_000}).toContain(path.basename(film));
    const heard = await heardIn(film, 0.15);
    expect(heard).toHaveLength(2);
    // The second click of the first take, and the project's own.
    [0.85 - 0.5, 2 - 0.5].forEach((at, index) =>
      expect(Math.abs((heard[index] ?? 0) - at * rate)).toBeLessThanOrEqual(1),
    );
    await page.close();
  });

  it('keeps a take of its own pages, and of nobody else', async () => {
    const take = `${address}lecture/takes/ko/first/move`;
    const post = (to: string, origin: string | undefined, body: Uint8Array) =>
      fetch(to, {method: 'POST', body: new Uint8Array(body), headers: origin === undefined ? {} : {origin}});
    const own = new URL(address).origin;
    const sound = wav(new Float32Array(4800).fill(0.1));
    const query = `?ending=wav&sentence=${encodeURIComponent('그리고 움직입니다.')}`;
    expect((await post(`${take}${query}`, 'https://elsewhere.example', sound)).status).toBe(403);
    expect((await post(`${take}${query}`, undefined, sound)).status).toBe(403);
    expect((await post(`${address}lecture/takes/ko/first/..%2Fx${query}`, own, sound)).status).toBe(400);
    expect((await post(`${take}?ending=exe&sentence=x`, own, sound)).status).toBe(400);
    expect((await post(`${take}${query}`, own, Buffer.from('noise'))).status).toBe(400);
    expect(await readdir(path.join(narration, 'ko', 'first')).catch(() => [])).toEqual([]);
    expect((await post(`${take}${query}`, own, sound)).status).toBe(200);
    const note: unknown = JSON.parse(await readFile(path.join(narration, 'ko', 'first', 'move.json'), 'utf8'));
    expect(note).toMatchObject({sentence: '그리고 움직입니다.', from: 'microphone'});
  });

  it('says in the studio that there is no microphone, and keeps nothing', async () => {
    const page = await browser.newPage();
    await page.goto(`${address}studio?locale=en`);
    await page.waitForSelector('#sentence');
    await page.click('#record');
    await page.waitForFunction(() => /microphone/u.test(document.querySelector('#status')?.textContent ?? ''));
    expect(await page.isEnabled('#keep')).toBe(false);
    await page.close();
  });

  it('records a sentence in the studio, keeps it and goes on; the next recording leaves the take before', async () => {
    const sound = path.join(scratch, 'microphone.wav');
    await writeFile(sound, wav(Float32Array.from({length: 2 * rate}, (_, index) => 0.3 * Math.sin(index * 0.05))));
    const studio = await startBrowser(await withMicrophone(scratch, sound));
    const page = await studio.newPage();
    await page.goto(`${address}studio?locale=ko`);
    const folder = path.join(narration, 'ko', 'last');
    const record = async () => {
      await page.click('#record');
      await page.waitForSelector('main.recording');
      // The meter moves once sound comes in.
      await page.waitForFunction(() => (document.querySelector('meter')?.value ?? -60) > -20);
      // The meter still tells of the recording before: this one has to be long enough to be one.
      await page.waitForTimeout(1000);
      await page.click('#record');
      await page.click('#keep:enabled');
    };
    await page.waitForSelector('#sentence');
    while ((await page.textContent('#beat'))?.startsWith('last : turn') !== true)
      await page.keyboard.press('ArrowRight');
    await record();
    await page.waitForFunction(() => document.querySelector('#beat')?.textContent.startsWith('last : end'));
    expect((await readdir(folder)).sort()).toEqual(['turn.json', 'turn.webm']);
    await page.keyboard.press('ArrowLeft');
    await record();
    await page.waitForFunction(() => document.querySelector('#beat')?.textContent.startsWith('last : end'));
    expect(await readdir(folder)).toContain('turn.previous.webm');
    await studio.close();
    const {beats} = await spokenFilm({locale: 'ko', chapters: ['last']});
    expect(beats.find(({id}) => id === 'turn')?.voice).toBe('assets/narration/ko/last/turn.webm');
  });
});
