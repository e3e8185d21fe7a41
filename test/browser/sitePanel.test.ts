import {mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {startBrowser} from '../../src/render/browser/browser';
import type {LecturePlayer} from '../../src/site/page/LecturePlayer';
import {serveSite, type ServedSite} from '../../src/site/serve';
import {lecture} from './lecture';

const root = fileURLToPath(new URL('../explore/lesson', import.meta.url));

let folder: string;
let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lecture-explore-'));
  const {code, stderr} = await lecture(['site', '--locale', 'en', '--output', path.join(folder, 'site')], root);
  expect(code, stderr).toBe(0);
  site = await serveSite(path.join(folder, 'site'));
  browser = await startBrowser(undefined);
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(folder, {recursive: true, force: true});
});

async function open(query: string): Promise<{readonly page: Page; readonly complaints: readonly string[]}> {
  const page = await browser.newPage({viewport: {width: 1280, height: 720}});
  page.setDefaultTimeout(120_000);
  const complaints: string[] = [];
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({message}) => complaints.push(message));
  await page.goto(`${site.address}en/${query}#/zigzag/path`);
  return {page, complaints};
}

const picture = (page: Page) =>
  page.evaluate(() =>
    document.querySelector<LecturePlayer>('lecture-player')?.shadowRoot?.querySelector('canvas')?.toDataURL(),
  );

it('shows what an address asks for, strikes out what it makes untrue, plays on with it, and goes back', async () => {
  const {page, complaints} = await open('?zigzag.optimum.w1=3&zigzag.start.w2=<b>');
  const struck = page.locator('.transcript s');
  await struck.first().waitFor();
  expect(await page.locator('[id="zigzag/target"] .reason').textContent()).toContain('does not lie up and to the left');
  expect(await page.locator('.knob.changed').allTextContents()).toEqual([expect.stringContaining('optimum.w1')]);
  // What is no number is said, and is no longer in the address.
  expect(await page.locator('#explore [role=status]').textContent()).toContain('start.w2 cannot be');
  expect(new URL(page.url()).search).toBe('?zigzag.optimum.w1=3');
  expect(await page.locator('lecture-player .handle').count()).toBeGreaterThan(0);
  const explored = await picture(page);

  await page.evaluate(async () => {
    const player = document.querySelector<LecturePlayer>('lecture-player');
    const going = new Promise(resolve => player?.addEventListener('timeupdate', resolve, {once: true}));
    await player?.play();
    await going;
    player?.pause();
  });
  expect(await struck.count()).toBeGreaterThan(0);

  await page.getByRole('button', {name: 'Back to the lecture', exact: true}).click();
  await struck.first().waitFor({state: 'detached'});
  expect(await page.locator('.knob.changed').count()).toBe(0);
  expect(new URL(page.url()).search).toBe('');
  expect(await picture(page)).not.toBe(explored);
  expect(complaints).toEqual([]);
});

it('loads nothing of it before it is opened', async () => {
  const {page, complaints} = await open('');
  const button = page.getByRole('button', {name: 'Explore', exact: true});
  await button.waitFor();
  const panel = () =>
    page.evaluate(
      () => performance.getEntriesByType('resource').filter(({name}) => name.includes('ExplorePanel')).length,
    );
  expect(await panel()).toBe(0);
  await button.click();
  await page.locator('#explore .knob').first().waitFor();
  expect(await panel()).toBe(1);
  expect(complaints).toEqual([]);
});
