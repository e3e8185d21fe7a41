import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {createServer, type ViteDevServer} from 'vite';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import type {TalkState} from '../../src/present/messages';
import {serveRemote} from '../../src/present/remote/serveRemote';
import {render} from '../../src/render';
import {startBrowser} from '../../src/render/browser/browser';
import {readScore, type Score} from '../../src/score/score';
import {wav} from '../voice/wav';
import {decodedSamples, readFilm, videoColor} from './film';
import {withMicrophone} from './microphone';

const lesson = fileURLToPath(new URL('../voice/lesson', import.meta.url));
const talks = path.join(lesson, 'talks');
const patience = {timeout: 60_000};
const rate = 48_000;

let scratch: string;
let server: ViteDevServer;
let browser: Browser;
let talk: Page;

async function serve(port: number): Promise<ViteDevServer> {
  const started = await createServer({root: lesson, logLevel: 'error', server: {port, host: '127.0.0.1'}});
  return started.listen();
}

beforeAll(async () => {
  scratch = await mkdtemp(path.join(os.tmpdir(), 'score-'));
  const sound = path.join(scratch, 'microphone.wav');
  await writeFile(sound, wav(Float32Array.from({length: rate}, (_, index) => 0.3 * Math.sin(index * 0.05))));
  server = await serve(0);
  browser = await startBrowser(await withMicrophone(scratch, sound));
  talk = await (await browser.newContext({viewport: {width: 960, height: 540}})).newPage();
  await talk.goto(`${server.resolvedUrls?.local[0] ?? ''}talk`);
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(talks, {recursive: true, force: true});
  await rm(scratch, {recursive: true});
});

async function become(expected: Partial<TalkState>, page = talk): Promise<void> {
  const state = () =>
    page.evaluate(() => JSON.parse(sessionStorage.getItem('lecture/spoken/talk') ?? 'null') as TalkState | null);
  await expect.poll(state, patience).toMatchObject(expected);
}

const recorded = async () => (await readdir(talks).catch(() => [])).sort();

/** The moments at which a talk became black, and was seen again, in milliseconds; the first event says how it began. */
const blackOf = ({events}: Score) => events.flatMap(event => ('black' in event ? [event.at] : [])).slice(1);

describe('a talk', () => {
  let score: Score;
  let file: string;

  it('is recorded with R: its steps, what is seen of them, and the voice, though its server ends in between', async () => {
    await become({slide: 'first:begin', moving: false});
    await talk.keyboard.press('r');
    await become({recording: {sound: true}});
    await talk.keyboard.press('ArrowRight');
    await become({slide: 'first:move', moving: false});
    await expect
      .poll(recorded, patience)
      .toEqual([expect.stringMatching(/\.recording$/u), expect.stringMatching(/\.webm\.part$/u)]);
    const {port} = new URL(server.resolvedUrls?.local[0] ?? '');
    await server.close();
    await talk.keyboard.press('b');
    await become({black: true});
    await expect
      .poll(() => talk.evaluate(() => sessionStorage.getItem('lecture/spoken/talk')), patience)
      .toMatch(/trouble/u);
    await talk.keyboard.press('b');
    await become({black: false});
    server = await serve(Number(port));
    await talk.keyboard.press('l');
    await talk.mouse.move(480, 270);
    await talk.keyboard.press('Escape');
    await talk.keyboard.press('ArrowLeft');
    await become({slide: 'first:begin', moving: false});
    await talk.keyboard.press('r');
    await expect
      .poll(recorded, patience)
      .toEqual([expect.stringMatching(/\.json$/u), expect.stringMatching(/\.webm$/u)]);
    file = path.join(talks, (await recorded())[0] ?? '');
    score = readScore(await readFile(file, 'utf8'), file);
    const told = score.events.flatMap(event =>
      'play' in event
        ? [`play ${event.play}`]
        : 'show' in event
          ? [`show ${event.show}`]
          : 'laser' in event
            ? ['laser']
            : [],
    );
    expect(told).toEqual(['show first:begin', 'play first:move', 'laser', 'laser', 'show first:begin']);
    expect(blackOf(score)).toHaveLength(2);
  });

  it('becomes a film, each step in the frame of its time, with its sound', async () => {
    const fps = 20;
    const {files, frames, voice} = await render({
      lesson,
      talk: file,
      size: {width: 320, height: 180},
      fps,
      captions: 'none',
      cache: path.join(scratch, 'cache'),
      output: path.join(scratch, 'out'),
      jobs: 1,
    });
    const [film = ''] = files;
    expect(path.basename(film)).toBe(`${path.basename(file, '.json')}.en.mp4`);
    expect(Math.abs((frames * 1000) / fps - score.milliseconds)).toBeLessThanOrEqual(1000 / fps);
    expect(voice.sound).toBe(true);
    const {input} = await readFilm(film);
    expect(await (await input.getPrimaryAudioTrack())?.computeDuration()).toBeCloseTo(frames / fps, 1);
    const [from = 0, to = 0] = blackOf(score).map(at => Math.round((at * fps) / 1000));
    // A step is in the frame of its time or the next one.
    const corner = [from - 2, from + 1, to - 2, to + 1].map(frame => ({frame, x: 4, y: 4}));
    const [before, first, last, after] = (await decodedSamples(film, corner)).map(([luma]) => luma ?? 0);
    const [black = 0] = videoColor('#000000');
    expect(Math.abs((first ?? 0) - black)).toBeLessThan(3);
    expect(Math.abs((last ?? 0) - black)).toBeLessThan(3);
    expect(before).toBeGreaterThan(black + 3);
    expect(after).toBeGreaterThan(black + 3);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -40), /is cut off/u],
    ['another lesson’s', (text: string) => text.replaceAll('first:', 'other:'), /none of the slides/u],
    ['without its sound', (text: string) => text.replaceAll('.webm', '.gone.webm'), /is not there: put it beside/u],
  ])('whose score is %s makes no film, for one reason', async (_, spoil, reason) => {
    const spoilt = path.join(talks, 'spoilt.json');
    await writeFile(spoilt, spoil(await readFile(file, 'utf8')));
    const rendering = render({
      lesson,
      talk: spoilt,
      cache: path.join(scratch, 'cache'),
      output: path.join(scratch, 'none'),
    });
    await expect(rendering).rejects.toThrow(reason);
    expect(await readdir(path.join(scratch, 'none')).catch(() => [])).toEqual([]);
  });

  it('is taken down for pages of this machine only', async () => {
    const address = `${server.resolvedUrls?.local[0] ?? ''}lecture/talks`;
    const post = (to: string, origin: string | undefined, body: string) =>
      fetch(to, {method: 'POST', body, headers: origin === undefined ? {} : {origin}});
    const {origin} = new URL(address);
    const before = await recorded();
    expect((await post(address, 'https://elsewhere.example', '{"lesson":"x"}')).status).toBe(403);
    expect((await post(address, undefined, '{"lesson":"x"}')).status).toBe(403);
    expect((await fetch(address)).status).toBe(405);
    expect((await post(address, origin, 'noise')).status).toBe(400);
    expect((await post(`${address}/..%2F..%2Fx/events`, origin, '{"at":1,"black":true}')).status).toBe(400);
    expect((await post(`${address}/x/sound`, origin, 'x'.repeat(5_000_000))).status).toBe(400);
    expect(await recorded()).toEqual(before);
  });
});

describe('a phone', () => {
  it('is the remote of a talk for the code that the desk has, until the desk is closed', async () => {
    const page = fileURLToPath(new URL('../../src/present/remote/page', import.meta.url));
    // Not the one with the microphone, which does not stand several windows.
    const several = await startBrowser(undefined);
    onTestFinished(() => several.close());
    const address = server.resolvedUrls?.local[0] ?? '';
    const context = await several.newContext();
    const audience = await context.newPage();
    await audience.goto(`${address}talk`);
    const remote = await serveRemote(server, page, {port: 0, host: '127.0.0.1'});
    const desk = await context.newPage();
    await desk.goto(`${address}desk`);
    await desk.waitForSelector('text=It begins at the left.');
    const phones = await several.newContext({viewport: {width: 390, height: 844}, hasTouch: true});
    const phone = await phones.newPage();
    await phone.goto(`http://127.0.0.1:${remote.port}/#${remote.code}`);
    await phone.waitForSelector('text=It begins at the left.');
    await phone.tap('[data-do=next]');
    await become({slide: 'first:move', moving: false}, audience);
    await phone.waitForSelector('text=Then it moves.');
    await phone.waitForFunction(() => document.querySelector('img')?.naturalWidth);
    await desk.keyboard.press('q');
    await desk.waitForSelector('.remote');
    await desk.keyboard.press('Escape');
    await phone.tap('#black');
    await become({black: true}, audience);
    await phone.tap('[aria-label=warn]');
    const picture = await phone.locator('#picture').boundingBox();
    await phone.mouse.move((picture?.x ?? 0) + 100, (picture?.y ?? 0) + 60);
    await phone.mouse.down();
    await phone.mouse.move((picture?.x ?? 0) + 200, (picture?.y ?? 0) + 90, {steps: 5});
    await phone.mouse.up();
    await audience.waitForSelector('.ink path');
    // Somebody else, with a code that is used up.
    const other = await phones.newPage();
    await other.goto(`http://127.0.0.1:${remote.port}/#USED`);
    await other.waitForSelector('text=This is not the code');
    remote.end();
    await phone.waitForSelector('text=The session is over.');
  });
});
