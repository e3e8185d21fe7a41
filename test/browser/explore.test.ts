import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {createServer, type ViteDevServer} from 'vite';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {startBrowser} from '../../src/render/browser/browser';
// The page declares what it offers to a test.
import type {} from '../explore/page/main';

const root = fileURLToPath(new URL('../..', import.meta.url));
const patience = 240_000;

let server: ViteDevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await createServer({root, logLevel: 'error', server: {port: 0, host: '127.0.0.1'}});
  await server.listen();
  browser = await startBrowser(undefined);
  page = await browser.newPage();
  page.setDefaultTimeout(patience);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

async function open(query: string): Promise<void> {
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}test/explore/page/index.html?${query}`);
  await settled();
}

/** The picture, once it shows what is wanted. */
async function settled(): Promise<string> {
  await page.waitForFunction(() => window.lab?.mounted.state.busy === false);
  return page.evaluate(() => window.lab?.player.canvas.toDataURL() ?? '');
}

describe('a beat that is explored', () => {
  it('shows another run, strikes out what is untrue, refuses nonsense, and comes back to the lecture', async () => {
    await open('beat=zigzag:path');
    const lecture = await settled();
    const field = page.getByRole('textbox', {name: 'learningRates.sigmoid'});
    await field.fill('1.05');
    await field.press('Enter');
    const other = await settled();
    expect(other).not.toBe(lecture);
    expect(await page.locator('.untrue s').allTextContents()).toContainEqual(
      expect.stringContaining('far fewer steps'),
    );
    await field.fill('-3');
    await field.press('Enter');
    expect(await page.getByRole('status').textContent()).toContain('learningRates.sigmoid cannot be -3');
    expect(await settled()).toBe(other);
    await page.getByRole('button', {name: 'Back to the lecture', exact: true}).click();
    expect(await settled()).toBe(lecture);
    expect(await page.locator('.knob.changed').count()).toBe(0);
  });

  it('moves its start by the keys, on the picture', async () => {
    const before = await settled();
    await page.locator('.handle').first().press('Shift+ArrowLeft');
    expect(await settled()).not.toBe(before);
    expect(await page.evaluate(() => Object.keys(window.lab?.mounted.state.shown.values ?? {}))).toContain(
      'zigzag.start.w1',
    );
  });
});

describe('whatever parameters a chapter takes', () => {
  it.each([
    'opening:question',
    'step-to-sigmoid:blind',
    'saturation:flat-ends',
    'zigzag:path',
    'tanh:free',
    'relu-family:leaky',
  ])(
    'from %s on, it shows finite numbers inside of its frame, or says why not',
    async beat => {
      await open(`beat=${beat}`);
      const tried = (await page.evaluate(() => window.lab?.tryRandom([1]))) ?? [];
      expect(tried.length).toBeGreaterThan(0);
      for (const {faults, refused} of tried) {
        expect(faults).toEqual([]);
        // Not by an accident: whoever reads it knows what to do.
        expect(refused ?? 'Error: ').toMatch(/^(Error|ParameterError): /u);
      }
    },
    patience,
  );
});
