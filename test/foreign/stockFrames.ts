import {mkdtemp, readdir, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import motionCanvas from '@motion-canvas/vite-plugin';
import {createServer} from 'vite';
import {startBrowser} from '../../src/render/browser/browser';

// The plugin is CommonJS: in ESM its default export is one level down.
const plugin = (motionCanvas as unknown as {default?: typeof motionCanvas}).default ?? motionCanvas;

/**
 * Has Motion Canvas' own editor render a project as its image sequence.
 *
 * @param root - the project's folder.
 * @param project - its module, from there.
 * @param output - where the editor writes.
 * @returns the folder of the frames.
 */
export async function stockFrames(root: string, project: string, output: string): Promise<string> {
  const before = process.cwd();
  const cacheDir = await mkdtemp(path.join(os.tmpdir(), 'stock-'));
  // Motion Canvas looks for the project from the current folder.
  process.chdir(root);
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [plugin({project: `./${project}`, output})],
    build: {target: 'esnext'},
    oxc: {jsx: {runtime: 'automatic', importSource: '@motion-canvas/2d/lib'}},
    cacheDir,
    server: {port: 0, host: '127.0.0.1', fs: {strict: false}},
    optimizeDeps: {
      include: [
        '@motion-canvas/ui',
        '@motion-canvas/core',
        '@motion-canvas/2d',
        '@motion-canvas/2d/lib/jsx-runtime',
        '@motion-canvas/2d/lib/jsx-dev-runtime',
      ],
    },
  }).finally(() => process.chdir(before));
  await server.listen();
  const browser = await startBrowser(undefined);
  try {
    const address = server.resolvedUrls?.local[0] ?? '';
    const page = await browser.newPage({viewport: {width: 1600, height: 900}});
    await page.route(
      url => !url.href.startsWith(address) && !/^(?:data|blob):/u.test(url.href),
      route => route.abort(),
    );
    await page.goto(address);
    await page.waitForSelector('#render', {timeout: 120_000});
    await page.click('#render');
    // While it renders, the button stops it.
    await page.waitForFunction(
      () => document.querySelector('#render')?.getAttribute('data-rendering') === 'true',
      undefined,
      {timeout: 60_000},
    );
    await page.waitForFunction(
      () => document.querySelector('#render')?.getAttribute('data-rendering') !== 'true',
      undefined,
      {timeout: 300_000},
    );
    const [folder = ''] = await readdir(output);
    return path.join(output, folder);
  } finally {
    await browser.close();
    await server.close();
    await rm(cacheDir, {recursive: true, force: true});
  }
}
