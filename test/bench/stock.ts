import {createRequire} from 'node:module';
import {mkdtemp, rm, stat} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {createServer, type Plugin} from 'vite';
import {startBrowser} from '../../src/render/browser/browser';

/** What is rendered, for both sides of a comparison. */
export interface Stretch {
  readonly root: string;
  readonly chapter: string;
  readonly seconds: number;
}

const require = createRequire(import.meta.url);

/**
 * Renders the first seconds of a chapter as the editor does: its `Renderer` in a browser, with the exporter of
 * `@motion-canvas/ffmpeg`.
 *
 * @returns seconds the whole of it took, from starting the server to the finished file.
 */
export async function renderStock({root, chapter, seconds}: Stretch): Promise<number> {
  const output = await mkdtemp(path.join(os.tmpdir(), 'lecture-stock-'));
  const begun = performance.now();
  const motionCanvas = defaultOf(require('@motion-canvas/vite-plugin')) as (options: object) => Plugin[];
  const ffmpeg = defaultOf(require('@motion-canvas/ffmpeg')) as () => Plugin;
  const before = process.cwd();
  process.chdir(root);
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: {port: 0, host: '127.0.0.1'},
    plugins: [motionCanvas({project: './src/project.ts', output}), ffmpeg(), stockPage(chapter, seconds)],
    optimizeDeps: {
      include: [
        '@motion-canvas/core',
        '@motion-canvas/2d',
        '@motion-canvas/2d/lib/jsx-runtime',
        '@motion-canvas/2d/lib/jsx-dev-runtime',
      ],
    },
  });
  process.chdir(before);
  const browser = await startBrowser(undefined);
  try {
    await server.listen();
    const address = server.httpServer?.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/stock.html`);
    await page.waitForFunction('window.stockResult !== undefined', undefined, {timeout: 0});
    const result = await page.evaluate('window.stockResult');
    if (result !== 0) throw new Error(`The stock renderer failed: ${JSON.stringify(result)}`);
    const {size} = await stat(path.join(output, 'stock.mp4'));
    if (size === 0) throw new Error('The stock renderer wrote nothing.');
    return (performance.now() - begun) / 1000;
  } finally {
    await browser.close();
    await server.close();
    await rm(output, {recursive: true, force: true});
  }
}

/** A page that renders one chapter with the editor's own renderer as soon as it is opened. */
function stockPage(chapter: string, seconds: number): Plugin {
  const id = 'virtual:stock-page';
  return {
    name: 'bench:stock-page',
    resolveId: asked => (asked === id ? `\0${id}` : undefined),
    load: asked =>
      asked === `\0${id}`
        ? `
import {Renderer, Vector2} from '@motion-canvas/core';
import project from '/src/project.ts?project';
project.scenes = project.scenes.filter(({name}) => name === ${JSON.stringify(chapter)});
project.variables = {...project.variables, locale: 'ko', captions: true};
await document.fonts.ready;
const errors = [];
project.logger.onLogged.subscribe(({level, message}) => level === 'error' && errors.push(message));
const renderer = new Renderer(project);
renderer.onFinished.subscribe(result => (window.stockResult = errors[0] ?? result));
renderer.render({
  name: 'stock', range: [0, ${seconds}], fps: 60, size: new Vector2(1920, 1080), resolutionScale: 1,
  colorSpace: 'srgb', background: null,
  exporter: {name: '@motion-canvas/ffmpeg', options: {fastStart: true, includeAudio: false}},
});`
        : undefined,
    configureServer(server) {
      server.middlewares.use('/stock.html', (_, response) => {
        response.setHeader('Content-Type', 'text/html');
        void server
          .transformIndexHtml('/stock.html', `<script type="module">import '${id}';</script>`)
          .then(html => response.end(html));
      });
    },
  };
}

function defaultOf(module: unknown): unknown {
  return (module as {default: unknown}).default;
}
