import {mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import motionCanvas from '@motion-canvas/vite-plugin';
import {decode} from 'fast-png';
import type {Browser, Page} from 'playwright-core';
import {createServer, type ViteDevServer} from 'vite';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {startBrowser} from '../../src/render/browser/browser';
import {webCodecsExporter} from '../../src/render/exporter/webCodecsExporter';
import {decodedSamples, readFilm, videoColor} from './film';

const root = fileURLToPath(new URL('../..', import.meta.url));
// The plugin is CommonJS: in ESM its default export is one level down.
const plugin = (motionCanvas as unknown as {default?: typeof motionCanvas}).default ?? motionCanvas;

/** A project that has nothing to do with the lecture: a square walks over a ground that is drawn only to its half. */
const project = {
  'package.json': '{"name": "walk", "type": "module"}',
  'src/project.ts': `
    import {makeProject} from '@motion-canvas/core';
    import walk from './scenes/walk?scene';
    export default makeProject({name: 'walk', scenes: [walk]});`,
  'src/scenes/walk.tsx': `
    import {makeScene2D, Rect} from '@motion-canvas/2d';
    import {createRef, linear, waitFor} from '@motion-canvas/core';
    export default makeScene2D(function* (view) {
      const square = createRef<Rect>();
      view.add(<Rect x={-160} size={[320, 360]} fill={'#c0392b'} />);
      view.add(<Rect ref={square} x={-200} size={100} fill={'#f5f5f0'} />);
      yield* square().x(200, 0.5, linear);
      yield* waitFor(0.5);
      yield* square().x(-200, 100, linear);
    });`,
};

let folder: string;
let output: string;
let server: ViteDevServer;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lecture-exporter-'));
  output = path.join(folder, 'output');
  for (const [name, text] of Object.entries(project)) {
    await mkdir(path.dirname(path.join(folder, name)), {recursive: true});
    await writeFile(path.join(folder, name), text);
  }
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const before = process.cwd();
  // Motion Canvas looks for the project from the current folder.
  process.chdir(folder);
  try {
    server = await createServer({
      root: folder,
      configFile: false,
      logLevel: 'error',
      plugins: [plugin({project: './src/project.ts', output}), webCodecsExporter()],
      build: {target: 'esnext'},
      cacheDir: path.join(folder, '.vite'),
      server: {port: 0, host: '127.0.0.1', fs: {allow: [folder, root]}},
      optimizeDeps: {
        include: [
          '@motion-canvas/ui',
          '@motion-canvas/core',
          '@motion-canvas/2d',
          '@motion-canvas/2d/lib/jsx-runtime',
          '@motion-canvas/2d/lib/jsx-dev-runtime',
        ],
      },
    });
  } finally {
    process.chdir(before);
  }
  await server.listen();
  browser = await startBrowser(undefined);
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, {recursive: true, force: true});
});

/** The project's settings as the editor keeps them: the seconds to render, and the frame rate. */
async function writeSettings(range: readonly [number, number], fps: number): Promise<void> {
  const settings = {
    version: 1,
    shared: {background: null, range, size: {x: 640, y: 360}, audioOffset: 0},
    preview: {fps: 30, resolutionScale: 1},
    rendering: {fps, resolutionScale: 1, colorSpace: 'srgb'},
  };
  await writeFile(path.join(folder, 'src/project.meta'), JSON.stringify(settings));
}

/** Opens the editor, and chooses the exporter and its options in the video settings. */
async function openEditor(options: {readonly format: string; readonly quality: string}): Promise<Page> {
  const address = server.resolvedUrls?.local[0] ?? '';
  const page = await browser.newPage({viewport: {width: 1600, height: 900}});
  await page.route(
    url => !url.href.startsWith(address) && !/^(?:data|blob):/u.test(url.href),
    route => route.abort(),
  );
  await page.goto(address);
  const choose = (label: string) => page.selectOption(`select:has(option:text-is("${label}"))`, {label});
  await page.waitForSelector('#render', {timeout: 120_000});
  await choose('Video (WebCodecs)');
  await choose(options.format);
  await choose(options.quality);
  return page;
}

const files = () => readdir(output).catch(() => []);

describe('the exporter in the editor', () => {
  test('writes the chosen range as an MP4, with the colours of the scene', async () => {
    await writeSettings([0, 0.7], 30);
    const page = await openEditor({format: 'MP4 (H.264)', quality: 'standard'});
    await page.click('#render');
    await expect.poll(files, {timeout: 60_000}).toEqual(['walk.mp4']);
    const file = path.join(output, 'walk.mp4');
    const {packets, track, input} = await readFilm(file);
    expect((await input.getMetadataTags()).title).toBe('walk');
    expect([await track.getDisplayWidth(), await track.getDisplayHeight()]).toEqual([640, 360]);
    expect(packets.length).toBeGreaterThanOrEqual(21);
    expect(packets.map(({timestamp}) => Math.round(timestamp * 30))).toEqual(packets.map((_, index) => index));
    const expected = [
      {frame: 0, x: 30, y: 30, color: '#c0392b'},
      {frame: 0, x: 120, y: 180, color: '#f5f5f0'},
      {frame: 20, x: 520, y: 180, color: '#f5f5f0'},
      // Nothing was drawn there.
      {frame: 20, x: 600, y: 30, color: '#000000'},
    ];
    const found = await decodedSamples(file, expected);
    for (const [index, {color}] of expected.entries()) {
      for (const [plane, value] of videoColor(color).entries()) {
        expect(Math.abs((found[index]?.[plane] ?? NaN) - value), `${color}, plane ${plane}`).toBeLessThanOrEqual(3);
      }
    }
    await page.close();
  });

  test('writes PNG files as well, into a folder', async () => {
    await rm(output, {recursive: true, force: true});
    await writeSettings([0, 0.7], 30);
    const page = await openEditor({format: 'PNG files', quality: 'standard'});
    await page.click('#render');
    await expect.poll(files, {timeout: 60_000}).toEqual(['walk.frames']);
    const frames = (await readdir(path.join(output, 'walk.frames'))).sort();
    expect(frames.length).toBeGreaterThanOrEqual(21);
    const {width, data, channels} = decode(await readFile(path.join(output, 'walk.frames', frames[20] ?? '')));
    expect([...data.subarray((180 * width + 520) * channels)].slice(0, 3)).toEqual([0xf5, 0xf5, 0xf0]);
    await page.close();
  });

  test('leaves nothing when it is stopped, or its page is closed in the middle', async () => {
    await rm(output, {recursive: true, force: true});
    await writeSettings([0, 100], 30);
    const page = await openEditor({format: 'WebM (VP9)', quality: 'draft'});
    await page.click('#render');
    await expect.poll(files, {timeout: 60_000}).toEqual([expect.stringMatching(/^\.walk\.webm\..*\.part$/u)]);
    await page.click('#render');
    await expect.poll(files, {timeout: 60_000}).toEqual([]);
    await page.click('#render');
    await expect.poll(files, {timeout: 60_000}).toHaveLength(1);
    await page.close();
    await expect.poll(files, {timeout: 60_000}).toEqual([]);
  });

  test('says why a format cannot hold what is asked for', async () => {
    await rm(output, {recursive: true, force: true});
    await writeSettings([0, 0.7], 60);
    const page = await openEditor({format: 'GIF', quality: 'standard'});
    await page.click('#render');
    await page.click('#console-tab');
    await page.waitForSelector('text=/A GIF cannot show 60 frames a second; give --fps 50 or less/');
    expect(await files()).toEqual([]);
    await page.close();
  });
});
