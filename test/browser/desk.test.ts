import {fileURLToPath} from 'node:url';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {createServer, type ViteDevServer} from 'vite';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {TalkState} from '../../src/present/messages';
import {startBrowser} from '../../src/render/browser/browser';
import {holdSeconds} from '../../src/script/pace';
import {plainSentence} from '../../src/script/marks';
import {script as growing} from '../lesson/scenes/growing/script';
import {script as turning} from '../lesson/scenes/turning/script';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const root = `${checkout}test/lesson`;
const scripts = [turning, growing];
const patience = {timeout: 120_000};

const slides = scripts.flatMap(({id, beats}) => Object.keys(beats).map(beat => `${id}:${beat}`));
const [firstSlide = '', secondSlide = '', thirdSlide = '', fourthSlide = ''] = slides;
const lastSlide = slides.at(-1) ?? '';
const {up, right} = turning.beats;

declare global {
  interface Window {
    statesHeard: TalkState[];
  }
}

let server: ViteDevServer;
let browser: Browser;
let context: BrowserContext;
let talk: Page;
let desk: Page;
/** What the windows complained of, and whom else they asked. */
const complaints: string[] = [];

beforeAll(async () => {
  server = await createServer({
    root,
    logLevel: 'error',
    // The lesson has no modules of its own: it plays those of the checkout.
    cacheDir: `${checkout}node_modules/.vite-test-lesson`,
    server: {port: 0, host: '127.0.0.1', fs: {allow: [checkout]}},
  });
  await server.listen();
  browser = await startBrowser(undefined);
  const address = server.resolvedUrls?.local[0] ?? '';
  context = await browser.newContext({viewport: {width: 1920, height: 1080}});
  context.setDefaultTimeout(patience.timeout);
  // Should they ask another host after all, a test reaches nobody.
  await context.route(
    url => !url.href.startsWith(address) && !/^(?:data|blob):/u.test(url.href),
    route => {
      complaints.push(`asked for ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  context.on('weberror', error => complaints.push(error.error().message));
  await context.addInitScript(() => {
    window.statesHeard = [];
    new BroadcastChannel('lecture/test-lesson').onmessage = ({
      data,
    }: MessageEvent<{is: string; state: TalkState} | null>) => {
      if (data?.is === 'state') window.statesHeard.push(data.state);
    };
  });
  talk = await context.newPage();
  await talk.goto(address);
  await talk.click('#present-tab', patience);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** What the audience's window remembers of its talk. */
function state(page = talk): Promise<TalkState | undefined> {
  return page.evaluate(() => {
    const kept = sessionStorage.getItem('lecture/test-lesson/talk');
    return kept === null ? undefined : (JSON.parse(kept) as TalkState);
  });
}

async function become(expected: Partial<TalkState>): Promise<void> {
  await expect.poll(() => state(), {...patience, message: 'the talk that the audience sees'}).toMatchObject(expected);
}

/** Waits until the talk has been in all of these states, in this order, however short one of them was, and forgets them. */
async function passThrough(...expected: readonly Partial<TalkState>[]): Promise<void> {
  const ahead = async () => {
    const states = await talk.evaluate(() => window.statesHeard);
    const left = [...expected];
    for (const heard of states) if (left[0] && agrees(heard, left[0])) left.shift();
    return left;
  };
  await expect.poll(ahead, {...patience, message: 'states that the talk has still to go through'}).toEqual([]);
  await talk.evaluate(() => (window.statesHeard = []));
}

const agrees = (state: TalkState, expected: Partial<TalkState>): boolean =>
  Object.entries(expected).every(([key, value]) => state[key as keyof TalkState] === value);

/**
 * Presses a key in the audience's window again and again; `none` only looks.
 *
 * @returns what is on the canvas when each of the slides has been reached, in their order.
 */
function walk(key: string, by: readonly string[]): Promise<readonly string[]> {
  return talk.evaluate(
    async ([pressed, expected]) => {
      const small = new OffscreenCanvas(640, 360).getContext('2d', {willReadFrequently: true});
      const pictures: string[] = [];
      for (const slide of expected) {
        dispatchEvent(new KeyboardEvent('keydown', {key: pressed}));
        const hash = `#/${slide.replace(':', '/')}`;
        const due = performance.now() + 60_000;
        while (location.hash !== hash) {
          if (performance.now() > due) throw new Error(`${pressed} did not lead to ${hash}, but to ${location.hash}`);
          await new Promise(resolve => setTimeout(resolve, 5));
        }
        small?.drawImage(document.querySelector('canvas') ?? new OffscreenCanvas(1, 1), 0, 0, 640, 360);
        const pixels = small?.getImageData(0, 0, 640, 360).data ?? new Uint8Array();
        pictures.push(String(new Uint8Array(await crypto.subtle.digest('SHA-1', pixels))));
      }
      return pictures;
    },
    [key, by] as const,
  );
}

/** Says something on the line between the windows, as any page of the same host could. */
function say(message: unknown): Promise<void> {
  return desk.evaluate(said => {
    const channel = new BroadcastChannel('lecture/test-lesson');
    channel.postMessage(said);
    channel.close();
  }, message);
}

describe('presenting', () => {
  it('is begun from the editor, whose window goes to the audience while the desk opens', async () => {
    const opened = context.waitForEvent('page');
    await talk.click('#present-start');
    desk = await opened;
    await talk.waitForURL('**/talk#/turning/up', patience);
    expect(new URL(desk.url()).pathname).toBe('/desk');
    await desk.waitForSelector(`text=${plainSentence(up.sentence.ko)}`, patience);
    await desk.waitForSelector(`text=${up.notes.ko}`);
    await desk.waitForSelector(`text=${plainSentence(right.sentence.ko)}`);
    expect(await desk.evaluate(() => document.documentElement.lang)).toBe('ko');
  });

  it('plays a step and keeps those asked for meanwhile; a step back drops them and shows an end at once', async () => {
    await become({slide: firstSlide, moving: false});
    // At once: a slow machine must not be late for the movement.
    await desk.evaluate(() => {
      for (const key of ['ArrowRight', 'PageDown', ' ']) dispatchEvent(new KeyboardEvent('keydown', {key}));
    });
    await passThrough(
      {slide: secondSlide, moving: true, kept: 2},
      {slide: thirdSlide, moving: true, kept: 1},
      {slide: fourthSlide, moving: true, kept: 0},
      {slide: fourthSlide, moving: false},
    );
    expect((await state())?.clock.since).toBeGreaterThan(0);
    await walk('Home', [firstSlide]);
    await desk.evaluate(() => {
      for (const key of Array<string>(5).fill('ArrowRight')) dispatchEvent(new KeyboardEvent('keydown', {key}));
    });
    await passThrough({slide: secondSlide, moving: true, kept: 4});
    await desk.keyboard.press('ArrowLeft');
    await passThrough({moving: false, kept: 0});
    expect((await state())?.slide).not.toBe(lastSlide);
  });

  it('goes through all slides, forward and back, and shows the same pictures both ways', async () => {
    const forward = [...(await walk('Home', slides.slice(0, 1))), ...(await walk('s', slides.slice(1)))];
    // There is nothing after the last one.
    await walk('s', slides.slice(-1));
    const back = await walk('PageUp', slides.slice(0, -1).reverse());
    expect(slides.slice(0, -1).filter((_, at) => back.at(-1 - at) !== forward[at])).toEqual([]);
    expect(new Set(forward).size).toBe(slides.length);
  });

  it('shows at the end of a movement what a jump there shows', async () => {
    await walk('Home', [firstSlide]);
    const [jumped] = await walk('s', [secondSlide]);
    const [beginning] = await walk('ArrowUp', [firstSlide]);
    await talk.keyboard.press('ArrowRight');
    await passThrough({slide: secondSlide, moving: true}, {slide: secondSlide, moving: false});
    expect(await walk('none', [secondSlide])).toEqual([jumped]);
    expect(jumped).not.toBe(beginning);
  });

  it('plans as much time as the sentences take to say, and not much more', async () => {
    const spoken = scripts
      .flatMap(({beats}) => Object.values(beats))
      .reduce((sum, {sentence}) => sum + holdSeconds(plainSentence(sentence.ko), 'ko'), 0);
    const planned = desk.locator('[aria-label="예정"]');
    const seconds = async () => {
      const [, minutes, rest] = /(\d+):(\d\d)/u.exec((await planned.textContent()) ?? '') ?? [];
      return 60 * Number(minutes) + Number(rest);
    };
    // Less only until all chapters have been rehearsed.
    await expect.poll(seconds, patience).toBeGreaterThan(spoken - 1);
    expect(await seconds()).toBeLessThan(2 * spoken);
  });

  it('jumps from the list, from the overview and by a number or words', async () => {
    await desk.click(`nav >> text=${growing.title.ko}`, patience);
    await become({slide: fourthSlide});
    await desk.click('nav >> text=2.3', patience);
    await become({slide: lastSlide});
    await talk.keyboard.press('o');
    await desk.click(`.overview [title="${growing.beats.two.sentence.ko}"]`, patience);
    await become({slide: 'growing:two'});
    await desk.waitForSelector('.overview', {state: 'detached'});
    await desk.keyboard.press('g');
    await desk.keyboard.type('1.2');
    await desk.keyboard.press('Enter');
    await become({slide: secondSlide});
    await desk.keyboard.press('g');
    await desk.keyboard.type(growing.beats.all.sentence.ko.slice(0, 5));
    await desk.keyboard.press('Enter');
    await become({slide: lastSlide});
  });

  it('speaks the other language in both windows', async () => {
    const [korean] = await walk('Home', slides.slice(0, 1));
    await desk.click('text=English');
    await become({slide: firstSlide, locale: 'en', moving: false});
    await desk.waitForSelector(`text=${up.notes.en}`, patience);
    expect(await Promise.all([desk, talk].map(page => page.evaluate(() => document.documentElement.lang)))).toEqual([
      'en',
      'en',
    ]);
    await expect.poll(() => walk('none', slides.slice(0, 1)), patience).not.toEqual([korean]);
    await desk.click('text=한국어');
    await become({locale: 'ko'});
    await expect.poll(() => walk('none', slides.slice(0, 1)), patience).toEqual([korean]);
  });

  it('turns black, and back with a step', async () => {
    await desk.keyboard.press('b');
    await talk.waitForSelector('.black');
    await desk.waitForSelector('text=화면이 꺼져 있습니다.');
    await talk.keyboard.press('.');
    await talk.waitForSelector('.black', {state: 'detached'});
    await talk.keyboard.press('b');
    await talk.waitForSelector('.black');
    await desk.keyboard.press('s');
    await talk.waitForSelector('.black', {state: 'detached'});
    await become({slide: secondSlide, black: false});
  });

  it('shows captions when they are asked for, and only then', async () => {
    await become({captions: false});
    const [without] = await walk('none', [secondSlide]);
    await desk.keyboard.press('c');
    await expect.poll(() => walk('none', [secondSlide]), patience).not.toEqual([without]);
    await talk.keyboard.press('c');
    await expect.poll(() => walk('none', [secondSlide]), patience).toEqual([without]);
  });

  it('points where the lecturer points', async () => {
    const box = await desk.locator('.pictures .picture').first().boundingBox();
    if (!box) throw new Error('The desk shows no picture.');
    await desk.mouse.move(box.x + box.width / 4, box.y + box.height / 2);
    expect(await talk.locator('.laser').count()).toBe(0);
    await desk.keyboard.press('l');
    await desk.mouse.move(box.x + box.width / 2, box.y + box.height / 4);
    await expect
      .poll(() =>
        talk.locator('.laser').evaluate(({style}) => [style.left, style.top].map(at => Math.round(parseFloat(at)))),
      )
      .toEqual([50, 25]);
    await desk.keyboard.press('Escape');
    await talk.waitForSelector('.laser', {state: 'detached'});
  });

  it('goes on where it was after either window, or both, have been loaded again', async () => {
    await walk('s', [thirdSlide]);
    await desk.keyboard.press('c');
    await become({slide: thirdSlide, moving: false, captions: true});
    const passed = (await state())?.clock.passed ?? NaN;
    await talk.reload();
    await become({slide: thirdSlide, moving: false, captions: true});
    expect((await state())?.clock.passed).toBeGreaterThanOrEqual(passed);
    await desk.waitForSelector(`[aria-current] >> text=1.3`, patience);
    await desk.keyboard.press('ArrowLeft');
    await become({slide: secondSlide});
    await Promise.all([talk.reload(), desk.reload()]);
    await desk.waitForSelector(`[aria-current] >> text=1.2`, patience);
    await desk.keyboard.press('c');
    await become({slide: secondSlide, captions: false});
  });

  it('goes on without its desk, and a new one finds it', async () => {
    await desk.close();
    await walk('s', [thirdSlide]);
    const opened = context.waitForEvent('page');
    await talk.keyboard.press('d');
    desk = await opened;
    await desk.waitForSelector(`[aria-current] >> text=1.3`, patience);
    await desk.keyboard.press('ArrowLeft');
    await become({slide: secondSlide});
  });

  it('lets the desk open a window for the audience when there is none', async () => {
    await talk.close();
    const opened = context.waitForEvent('page');
    await desk.click('text=청중 화면 열기', patience);
    talk = await opened;
    await become({slide: firstSlide});
    await desk.waitForSelector('text=청중 화면 열기', {state: 'detached'});
  });

  it('is not moved by a hostile address or message', async () => {
    await walk('End', [lastSlide]);
    const before = await state();
    const huge = 'x'.repeat(100_000);
    for (const hash of [
      '#/turning/nowhere',
      '#/nowhere/path',
      '#/<img src=x onerror=alert(1)>/path',
      '#/%E0%A4%A/path',
      `#/${huge}`,
    ]) {
      await talk.evaluate(address => (location.hash = address), hash);
    }
    for (const message of [
      null,
      {is: 'command', command: {do: 'go', slide: 'turning:nowhere'}},
      {is: 'command', command: {do: 'go', slide: '__proto__:toString'}},
      {is: 'command', command: {do: 'locale', locale: 'xx'}},
      {is: 'command', command: {do: 'point', at: {x: Infinity, y: 0}}},
      {is: 'command', command: {do: 'next', by: huge}},
      {is: 'state', state: {slide: huge}},
      {is: 'bye'},
      {is: huge},
    ]) {
      await say(message);
    }
    // What is said after all that is heard, and nothing else has been.
    await say({is: 'command', command: {do: 'captions'}});
    await become({captions: true});
    expect({...(await state()), clock: undefined}).toEqual({...before, captions: true, clock: undefined});
    await desk.waitForSelector('[aria-current] >> text=2.3', patience);
    // An address that leads nowhere begins the talk, and nothing more.
    await talk.goto(talk.url().replace(/#.*/u, '#/turning/%3Cscript%3E'));
    await talk.reload();
    await become({slide: firstSlide});
  });

  it('has the slides’ last pictures at hand without a desk, too, and steps on from one of them', async () => {
    // Windows of another browser context do not hear of these.
    const apart = await browser.newContext({viewport: {width: 1280, height: 720}});
    const alone = await apart.newPage();
    await alone.addInitScript(() => {
      const count = {painted: 0};
      Object.assign(window, {count});
      const paint = createImageBitmap.bind(window);
      Object.assign(window, {
        createImageBitmap(image: ImageBitmapSource) {
          count.painted++;
          return paint(image);
        },
      });
    });
    const painted = () => alone.evaluate(() => (window as unknown as {count: {painted: number}}).count.painted);
    const at = (slide: string | undefined) => alone.waitForURL(`**/talk#/${slide?.replace(':', '/')}`, patience);
    await alone.goto(new URL('/talk', talk.url()).href);
    await at(firstSlide);
    const jump = async (slide: string) => {
      await alone.evaluate(hash => (location.hash = hash), `#/${slide.replace(':', '/')}`);
      await expect.poll(() => state(alone), patience).toMatchObject({slide, moving: false});
      return painted();
    };
    expect(await painted()).toBe(0);
    // As soon as its picture has been drawn, for which it takes pauses.
    const paused = {...patience, interval: 3000};
    await expect.poll(() => jump(thirdSlide).then(() => jump(firstSlide)), paused).toBeGreaterThan(0);
    await jump(thirdSlide);
    await alone.keyboard.press('ArrowRight');
    await at(slides[3]);
    await apart.close();
  });

  it('keeps a key that is pressed before its modules are there, and draws at the screen’s own pixels', async () => {
    const apart = await browser.newContext({viewport: {width: 640, height: 360}, deviceScaleFactor: 2});
    const early = await apart.newPage();
    let release: (() => void) | undefined;
    const pressed = new Promise<void>(resolve => {
      release = resolve;
    });
    await early.route('**/*lecture-window/talk', async route => {
      await pressed;
      await route.continue();
    });
    await early.goto(new URL('/talk', talk.url()).href, {waitUntil: 'commit'});
    await early.waitForFunction(() => window.earlyKeys !== undefined);
    await early.keyboard.press('F5');
    await early.keyboard.press('ArrowRight');
    release?.();
    await expect.poll(() => state(early), patience).toMatchObject({slide: secondSlide});
    await early.waitForFunction(() => document.querySelector('canvas')?.width === 1280);
    await apart.close();
  });

  it('plays a slide again, and ends a movement', async () => {
    await walk('Home', [firstSlide]);
    await walk('s', [secondSlide]);
    await talk.evaluate(() => {
      for (const key of ['a', 's']) dispatchEvent(new KeyboardEvent('keydown', {key}));
    });
    await passThrough({slide: secondSlide, moving: true}, {slide: secondSlide, moving: false});
    await talk.keyboard.press('a');
    await passThrough({slide: secondSlide, moving: true}, {slide: secondSlide, moving: false});
  });

  it('is stepped by clicks, swipes and the wheel', async () => {
    await walk('Home', [firstSlide]);
    await talk.mouse.click(700, 500);
    await become({slide: secondSlide});
    await talk.mouse.click(100, 500);
    await become({slide: firstSlide});
    await talk.mouse.move(1000, 500);
    await talk.mouse.down();
    await talk.mouse.move(800, 510, {steps: 3});
    await talk.mouse.up();
    await become({slide: secondSlide});
    await talk.mouse.wheel(0, -100);
    await become({slide: firstSlide});
  });

  it('draws on the slide in all windows, and keeps it with the slide', async () => {
    await walk('Home', [firstSlide]);
    await desk.keyboard.press('w');
    const box = await desk.locator('.pictures .picture').first().boundingBox();
    if (!box) throw new Error('The desk shows no picture.');
    await desk.mouse.move(box.x + box.width / 4, box.y + box.height / 2);
    await desk.mouse.down();
    await desk.mouse.move(box.x + box.width / 2, box.y + box.height / 2, {steps: 5});
    await desk.mouse.up();
    const drawn = talk.locator('.ink path');
    await expect.poll(() => drawn.count()).toBe(1);
    const middle = await drawn.evaluate(path => {
      const {x, y, width, height} = (path as SVGPathElement).getBBox();
      return [x + width / 2, y + height / 2];
    });
    // In pixels of the scene, whatever the size of either window.
    expect(middle[0]).toBeCloseTo(720, -2);
    expect(middle[1]).toBeCloseTo(540, -2);
    await walk('s', [secondSlide]);
    expect(await drawn.count()).toBe(0);
    await talk.reload();
    await become({slide: secondSlide, moving: false});
    await desk.keyboard.press('Home');
    await expect.poll(() => drawn.count(), patience).toBe(1);
    await desk.click('text=되돌리기');
    await expect.poll(() => drawn.count()).toBe(0);
    await desk.keyboard.press('Escape');
  });

  it('leads a second window of the audience, which steps the talk as well', async () => {
    await walk('Home', [firstSlide]);
    const second = await context.newPage();
    await second.goto(talk.url());
    await expect.poll(() => state(second), patience).toMatchObject({slide: firstSlide, moving: false});
    await talk.keyboard.press('s');
    await expect.poll(() => state(second), patience).toMatchObject({slide: secondSlide, moving: false});
    await second.keyboard.press('s');
    await become({slide: thirdSlide, moving: false});
    // The wrong one is closed: the desk and the talk do not notice.
    await second.close();
    await desk.keyboard.press('Home');
    await become({slide: firstSlide});
  });

  it('hears no key behind what lies over the desk', async () => {
    const captions = (await state())?.captions ?? false;
    await desk.keyboard.press('?');
    await desk.keyboard.press('b');
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('c');
    await become({captions: !captions});
    expect((await state())?.black).toBe(false);
  });

  it('asks no other host, and has nothing to complain of', () => {
    expect(complaints).toEqual([]);
  });

  it('keeps its picture and goes on when its server has stopped, and the desk says so', async () => {
    await server.close();
    await desk.waitForSelector('.news');
    await desk.keyboard.press('End');
    await become({slide: lastSlide});
    expect(await talk.locator('vite-error-overlay').count()).toBe(0);
  });
});
