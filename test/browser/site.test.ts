import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {decode} from 'fast-png';
import type {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import {startBrowser} from '../../src/render/browser/browser';
import {plainSentence} from '../../src/script/marks';
import type {LecturePlayer} from '../../src/site/page/LecturePlayer';
import {serveSite, type ServedSite} from '../../src/site/serve';
import {script as growing} from '../lesson/scenes/growing/script';
import {script as turning} from '../lesson/scenes/turning/script';
import {lecture, temporaryFolder} from './lecture';

const root = fileURLToPath(new URL('../lesson', import.meta.url));
const scripts = [turning, growing];
const base = '/deep/down/';

let folder: string;
let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lecture-site-'));
  for (const args of [
    ['site', '--output', path.join(folder, 'site'), '--base', base],
    ['stills', '--captions', 'none', '--locale', 'en', '--output', path.join(folder, 'stills')],
  ]) {
    const {code, stderr} = await lecture(args, root);
    expect(code, stderr).toBe(0);
  }
  site = await serveSite(path.join(folder, 'site'), base);
  browser = await startBrowser(undefined);
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(folder, {recursive: true, force: true});
});

/** A reader's browser. Whatever it complains of, and whatever it asks of another host, fails the test at its end. */
async function reader(options: BrowserContextOptions = {}, also = site.address): Promise<BrowserContext> {
  const complaints: string[] = [];
  const context = await browser.newContext({viewport: {width: 1280, height: 720}, ...options});
  context.setDefaultTimeout(120_000);
  await context.route(
    ({href}) => ![site.address, also].some(own => href.startsWith(own)) && !/^(?:data|blob):/u.test(href),
    route => {
      complaints.push(`asked for ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on('console', message => {
    // Said by the browser itself, of a picture that the canvas takes the place of.
    if (message.text().includes('ERR_INTERNET_DISCONNECTED')) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  context.on('weberror', error => complaints.push(error.error().message));
  onTestFinished(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  return context;
}

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(address, site.address).href);
  await page.waitForFunction(() => document.querySelector<LecturePlayer>('lecture-player')?.lecture !== undefined);
  return page;
}

/** `chapter/beat`, as the player says and as the transcript marks it. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const place = document.querySelector<LecturePlayer>('lecture-player')?.place;
    return [
      `${place?.chapter.id ?? ''}/${place?.beat.id ?? ''}`,
      document.querySelector('.beat[aria-current]')?.id,
    ] as const;
  });

const both = (name: string) => [name, name];

describe('the page of a lesson', () => {
  it('plays one chapter after the other to the end, marks what is said, and names it in the address', async () => {
    const page = await open(await reader(), 'en/');
    expect(await shown(page)).toEqual(both('turning/up'));
    const beats = await page.evaluate(async () => {
      const player = document.querySelector<LecturePlayer>('lecture-player');
      if (!player) return [];
      const met: string[] = [];
      player.addEventListener('beatchange', () => met.push(location.hash));
      const ended = new Promise(resolve => player.addEventListener('ended', resolve));
      player.playbackRate = 4;
      await player.play();
      await ended;
      return met;
    });
    const all = scripts.flatMap(({id, beats: own}) => Object.keys(own).map(beat => `#/${id}/${beat}`));
    expect(beats.slice(-all.length + 1)).toEqual(all.slice(1));
    expect(await page.evaluate(() => document.querySelector<LecturePlayer>('lecture-player')?.ended)).toBe(true);
  });

  it('shows each beat’s end as a still has it, pixel for pixel, also after the network has gone', async () => {
    const context = await reader();
    const page = await open(context, 'en/');
    await page.evaluate(async () => {
      const player = document.querySelector<LecturePlayer>('lecture-player');
      const engine = await player?.start();
      for (const chapter of player?.lecture?.chapters ?? []) await engine?.load(chapter);
      for (const image of document.querySelectorAll('img')) image.loading = 'eager';
      await Promise.all([...document.querySelectorAll('img')].map(image => image.decode()));
      engine?.player.resize({width: 1920, height: 1080});
    });
    await context.setOffline(true);
    for (const {id, beats} of scripts) {
      for (const [index, beat] of Object.keys(beats).entries()) {
        const picture = await page.evaluate(
          async ([chapter = '', name = '']) => {
            const player = document.querySelector<LecturePlayer>('lecture-player');
            const seeked = new Promise(resolve => player?.addEventListener('seeked', resolve, {once: true}));
            player?.goTo({chapter, beat: name});
            await seeked;
            return player?.shadowRoot?.querySelector('canvas')?.toDataURL('image/png') ?? '';
          },
          [id, beat],
        );
        const drawn = decode(Buffer.from(picture.split(',')[1] ?? '', 'base64'));
        const name = `${id}-${String(index + 1).padStart(2, '0')}-${beat}.png`;
        const still = decode(await readFile(path.join(folder, 'stills', name)));
        const [red, green] = [drawn, still].map(({data, channels}) =>
          data.filter((_, at) => channels === 3 || at % 4 < 3),
        );
        expect(Buffer.compare(Buffer.from(red ?? []), Buffer.from(green ?? [])), name).toBe(0);
      }
    }
  });

  it('opens at the beat of an address, in another tab and in another language; a hostile address does nothing', async () => {
    const context = await reader();
    const page = await open(context, 'en/#/turning/right');
    expect(await shown(page)).toEqual(both('turning/right'));
    await page.locator('select.language').selectOption('ko');
    await page.waitForURL(/ko\/#\/turning\/right$/u);
    const other = await open(context, `?lang=en#/${growing.id}`);
    expect(new URL(other.url()).pathname).toBe(`${base}en/`);
    expect((await shown(other))[0]).toMatch(/^growing\//u);
    for (const hostile of ['en/?t=-7&x.y=<script>#/<img src=x onerror=alert(1)>/a', 'en/?t=99999#/nowhere/at-all']) {
      const [first] = await shown(await open(context, hostile));
      expect(first).toMatch(hostile.includes('99999') ? /^growing\// : /^turning\/up$/u);
    }
  });

  it('can be read without scripts: every sentence, and a picture for each', async () => {
    const context = await reader({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(`${site.address}ko/`);
    for (const {beats, title} of scripts) {
      await expect(page.getByRole('heading', {name: title.ko}).count()).resolves.toBeGreaterThan(0);
      for (const {sentence} of Object.values(beats))
        expect(await page.getByText(plainSentence(sentence.ko), {exact: true}).count()).toBe(1);
    }
    expect(await page.locator('.beat img').count()).toBe(scripts.flatMap(({beats}) => Object.keys(beats)).length);
  });

  it('plays twice in a page of another site, each in its language and at its beat', async () => {
    const foreign = await temporaryFolder();
    await writeFile(
      path.join(foreign, 'index.html'),
      `<!doctype html><html lang="de"><link rel="icon" href="data:," />
        <script type="module" src="${site.address}player.js"></script>
        <lecture-player src="${site.address}growing" lang="ko" style="width: 200px"></lecture-player>
        <lecture-player lang="en" beat="turning/down"></lecture-player>
        <iframe src="${site.address}en/?embed" width="640" height="400"></iframe>`,
    );
    const other = await serveSite(foreign);
    onTestFinished(() => other.close());
    const page = await (await reader({}, other.address)).newPage();
    await page.goto(other.address);
    await expect
      .poll(() =>
        page.evaluate(() =>
          [...document.querySelectorAll<LecturePlayer>('lecture-player')].map(player => [
            player.lecture?.locale,
            player.place?.chapter.id,
            player.place?.beat.id,
          ]),
        ),
      )
      .toEqual([
        ['ko', 'growing', Object.keys(growing.beats)[0]],
        ['en', 'turning', 'down'],
      ]);
    await page.evaluate(async () => {
      const players = [...document.querySelectorAll<LecturePlayer>('lecture-player')];
      await Promise.all(
        players.map(async player => {
          const going = new Promise(resolve => player.addEventListener('timeupdate', resolve, {once: true}));
          await player.play();
          await going;
        }),
      );
    });
    const frame = page.frameLocator('iframe');
    await frame.locator('lecture-player').waitFor();
    expect(await frame.locator('.transcript').isVisible()).toBe(false);
  });

  it.each((['dark', 'light'] as const).flatMap(colorScheme => ['ko', 'en'].map(locale => ({colorScheme, locale}))))(
    'has no finding of accessibility: $locale, $colorScheme',
    async ({colorScheme, locale}) => {
      const page = await open(await reader({colorScheme, reducedMotion: 'reduce'}), `${locale}/#/turning/right`);
      await page.evaluate(await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8'));
      const findings = await page.evaluate(
        "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(({violations}) => violations.map(({id, nodes}) => `${id}: ${nodes[0].html}`))",
      );
      expect(findings).toEqual([]);
    },
  );

  it('is played by keys alone, and steps from end to end for who wants no motion', async () => {
    const page = await open(await reader({reducedMotion: 'reduce'}), 'en/');
    await page.keyboard.press('n');
    expect(await shown(page)).toEqual(both('turning/right'));
    await page.keyboard.press('k');
    await expect.poll(() => shown(page)).toEqual(both('turning/down'));
    expect(await page.locator('.still').isVisible()).toBe(true);
    await page.keyboard.press('Space');
    expect(await page.evaluate(() => document.querySelector<LecturePlayer>('lecture-player')?.paused)).toBe(true);
    await page.keyboard.press('5');
    await page.keyboard.press('c');
    expect(await page.locator('.captions').isVisible()).toBe(false);
  });
});
