import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, type Plugin} from 'vite';
import {RenderError} from './RenderError';

/** A file of the bundle, as it is served to the page. */
export interface BundleFile {
  readonly body: string | Uint8Array;
  readonly type: string;
}

/** Everything the page needs, by the path at which it asks for it (`/page.js`). */
export type Bundle = ReadonlyMap<string, BundleFile>;

/** Where the page's own code begins, in the bundle. */
export const pageEntry = '/page.js';

const rendererEntry = fileURLToPath(new URL('./page/main.ts', import.meta.url));

const projectModule = 'virtual:lecture-project';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

/**
 * Bundles the renderer's page together with a Motion Canvas project, in memory, with the project's own Vite
 * configuration.
 *
 * @param root - folder of the project's `vite.config.ts`.
 * @param project - the module that exports the project, as an absolute path.
 * @param entry - the page's own code, as an absolute path; it has to import that of the renderer.
 */
export async function bundleProject(root: string, project: string, entry = rendererEntry): Promise<Bundle> {
  const before = process.cwd();
  try {
    // The Motion Canvas plugin looks for the project from the current folder.
    process.chdir(root);
    const built = await build({
      root,
      logLevel: 'silent',
      base: '/',
      publicDir: false,
      resolve: {dedupe: ['@motion-canvas/core', '@motion-canvas/2d']},
      build: {
        write: false,
        sourcemap: true,
        minify: false,
        reportCompressedSize: false,
        modulePreload: false,
        assetsInlineLimit: 0,
      },
      plugins: [rendererPage(entry, project)],
    });
    const outputs = (Array.isArray(built) ? built : [built]).flatMap(one => ('output' in one ? one.output : []));
    return new Map(
      outputs.map(file => [
        `/${file.fileName}`,
        {
          body: file.type === 'chunk' ? file.code : file.source,
          type: types[path.extname(file.fileName)] ?? 'application/octet-stream',
        },
      ]),
    );
  } catch (error) {
    throw new RenderError('bundle', `The project cannot be bundled.\n${messageOf(error)}`, {cause: error});
  } finally {
    process.chdir(before);
  }
}

/** Makes the renderer's page the only entry; the Motion Canvas plugin would have made the project one. */
function rendererPage(entry: string, project: string): Plugin {
  return {
    name: 'lecture:renderer-page',
    enforce: 'post',
    config(config) {
      const options = ((config.build ??= {}).rolldownOptions ??= {});
      options.input = {page: entry};
      options.output = {entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js'};
    },
    resolveId: {
      order: 'pre',
      handler: id => (id === projectModule ? `${project.replaceAll(path.sep, '/')}?project` : undefined),
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
