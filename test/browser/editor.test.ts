import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {createServer, type ViteDevServer} from 'vite';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {startBrowser} from '../../src/render/browser/browser';
import {script} from '../../scenes/opening/script';

const root = fileURLToPath(new URL('../..', import.meta.url));
const metaFiles = ['src/project.meta', 'scenes/zigzag/zigzag.meta'];
const readMeta = () => Promise.all(metaFiles.map(file => readFile(`${root}/${file}`, 'utf8')));

let server: ViteDevServer;
let browser: Browser;
let metaBefore: readonly string[];
/** Opening it takes a while, for every scene is played: tests that leave it as it was share one, and what it said. */
let page: Page;
const heard: string[] = [];

beforeAll(async () => {
  metaBefore = await readMeta();
  server = await createServer({root, logLevel: 'error', server: {port: 0, host: '127.0.0.1'}});
  await server.listen();
  browser = await startBrowser(undefined);
  page = await openEditor('', heard);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Opens the editor in a profile of its own and waits until every scene has been played. */
async function openEditor(query: string, said: string[] = []): Promise<Page> {
  const address = server.resolvedUrls?.local[0] ?? '';
  const page = await browser.newPage({viewport: {width: 1600, height: 900}});
  // Should it ask another host after all, a test reaches nobody.
  await page.route(
    url => !url.href.startsWith(address) && !/^(?:data|blob):/u.test(url.href),
    route => {
      said.push(`It asked for ${route.request().url()}`);
      return route.abort();
    },
  );
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', error => said.push(error.message));
  await page.goto(`${address}${query}`);
  // The length of the whole lecture stands there once every scene has been played.
  await page.waitForSelector('text=/^\\[\\d{4,}\\]/', {timeout: 120_000}).catch((error: unknown) => {
    throw new Error(`The editor did not come up. It said:\n${said.join('\n')}`, {cause: error});
  });
  return page;
}

/** Whether anything in the editor's picture has the given colour. */
async function showsColour(page: Page, [red, green, blue]: readonly [number, number, number]): Promise<boolean> {
  return page.evaluate(
    ([r, g, b]) => {
      for (const canvas of document.querySelectorAll('canvas')) {
        const pixels =
          canvas.width > 800 && canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
        for (let at = 0; pixels && at < pixels.length; at += 4) {
          if (pixels[at] === r && pixels[at + 1] === g && pixels[at + 2] === b) return true;
        }
      }
      return false;
    },
    [red, green, blue] as const,
  );
}

const sigmoidBlue = [0x56, 0xb4, 0xe9] as const;
const reluOrange = [0xe6, 0x9f, 0x00] as const;

describe('the editor', () => {
  it('asks no other host, and has nothing to complain of', async () => {
    // Shows that it would not get through, either.
    const refused = await page.evaluate(() =>
      fetch('https://example.invalid/').then(
        () => 'answered',
        () => 'refused',
      ),
    );
    expect(refused).toBe('refused');
    const [violation, ...others] = heard;
    expect(violation).toContain('Content Security Policy');
    expect(others.filter(text => !text.includes('example.invalid'))).toEqual([]);
    expect(heard.join('\n')).not.toContain('It asked for');
  });

  it('knew beforehand all that it imports, so that no page is loaded twice', () => {
    const loaded = Object.keys(server.environments.client.depsOptimizer?.metadata.optimized ?? {});
    expect(loaded.toSorted()).toEqual(server.config.optimizeDeps.include?.toSorted());
  });

  it('sets formulas in the same size whatever typeface the machine falls back on', async () => {
    const heights = await page.evaluate(() =>
      ['serif', 'monospace', 'Pretendard'].map(family => {
        const frame = document.querySelector<HTMLElement>('#motion-canvas-2d-frame');
        const formula = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        formula.setAttribute('width', '100ex');
        frame?.shadowRoot?.append(formula);
        document.body.style.fontFamily = family;
        const height = formula.width.baseVal.value / parseFloat(getComputedStyle(formula).fontSize);
        formula.remove();
        document.body.style.fontFamily = '';
        return height;
      }),
    );
    for (const height of heights) expect(height).toBeCloseTo(50, 1);
  });

  it('speaks English when it is opened with ?locale=en', async () => {
    const english = await openEditor('?locale=en');
    const length = (of: Page) =>
      of.textContent('body').then(text => /\d\d:\d\d:\d\d:\d\d$/u.exec(text ?? '')?.[0] ?? text);
    expect(await length(english)).not.toBe(await length(page));
    await english.close();
  });

  it('plays: the first curve is drawn a moment after the space bar', async () => {
    expect(await page.locator('option', {hasText: 'Video (WebCodecs)'}).count()).toBe(1);
    expect(await showsColour(page, sigmoidBlue)).toBe(false);
    await page.keyboard.press('Space');
    await expect.poll(() => showsColour(page, sigmoidBlue), {timeout: 60_000}).toBe(true);
  });

  it('presents: every beat is a slide, and going to one shows its end', async () => {
    await page.selectOption('select:has(option:text("Present"))', {label: 'Present'});
    await page.click('#render');
    for (const beat of Object.keys(script.beats)) await page.waitForSelector(`text=${beat}`, {timeout: 120_000});
    // The unit of `recap` is over and ReLU has come only at the end of `question`.
    await page.click('text=question');
    await expect.poll(() => showsColour(page, reluOrange), {timeout: 60_000}).toBe(true);
  });

  it('leaves the checkout as it was', async () => {
    expect(await readMeta()).toEqual(metaBefore);
  });
});
