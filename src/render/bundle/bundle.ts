import {existsSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Plugin, Rolldown} from 'vite';
import type {ProjectDigest} from './digest';
import {peerFault} from './peers';
import {RenderError} from '../RenderError';

/** A file of the bundle, as it is served to the page. */
export interface BundleFile {
  readonly body: string | Uint8Array;
  readonly type: string;
}

/** Everything the page needs, by the path at which it asks for it (`/page.js`). */
export type Bundle = ReadonlyMap<string, BundleFile>;

/** A bundled project, and what it was made from. */
export interface BundledProject {
  readonly files: Bundle;
  readonly digest: ProjectDigest;
  /** Files that were read, as absolute paths. */
  readonly inputs: readonly string[];
}

/** What is bundled: the lesson's folder and project as absolute paths, and the code of the page. */
export interface BundleRequest {
  /** Folder of the project's `vite.config.ts`. */
  readonly root: string;
  /** The module that exports the project. */
  readonly project: string;
  /** The page's own code, which has to import that of the renderer; its own if left out. */
  readonly page?: string | undefined;
}

/**
 * The file of a page's code, named relative to the module that asks for it: TypeScript where this is run from
 * its sources, JavaScript where it has been compiled.
 *
 * @param module - `import.meta.url`.
 */
export function pageFile(name: string, module: string): string {
  return fileURLToPath(new URL(`${name}${path.extname(new URL(module).pathname)}`, module));
}

/** Where the page's own code begins, in the bundle. */
export const pageEntry = '/page.js';

const rendererEntry = pageFile('../page/main', import.meta.url);

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
 * @throws RenderError if it cannot be bundled, or a package that the lesson has to bring along does not fit.
 */
export async function bundleProject({root, project, page = rendererEntry}: BundleRequest): Promise<BundledProject> {
  const fault = await peerFault(root);
  if (fault !== undefined) throw new RenderError('peers', fault);
  const before = process.cwd();
  try {
    // Loaded only now: who has the bundle in the cache does not wait for the bundler.
    const [{build}, {digestProject}] = await Promise.all([import('vite'), import('./digest')]);
    // The Motion Canvas plugin looks for the project from the current folder.
    process.chdir(root);
    const inputs = new Set<string>();
    let digest: ProjectDigest | undefined;
    const reading: Plugin = {
      name: 'lecture:reading',
      configResolved: ({configFileDependencies}) => configFileDependencies.forEach(file => inputs.add(file)),
      generateBundle(_, outputs) {
        const assets = Object.values(outputs).filter(
          (output): output is Rolldown.OutputAsset => output.type === 'asset' && !output.fileName.endsWith('.map'),
        );
        digest = digestProject(this, root, page.replaceAll(path.sep, '/'), assets);
        for (const id of this.getModuleIds()) inputs.add(id.split('?')[0] ?? id);
      },
    };
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
      plugins: [rendererPage(page, project), reading],
    });
    const outputs = (Array.isArray(built) ? built : [built]).flatMap(one => ('output' in one ? one.output : []));
    if (!digest) throw new Error('The bundler has made nothing.');
    const files = new Map(
      outputs.map((file): [string, BundleFile] => [
        `/${file.fileName}`,
        {
          body: file.type === 'chunk' ? file.code : file.source,
          type: types[path.extname(file.fileName)] ?? 'application/octet-stream',
        },
      ]),
    );
    // What a worker imports is known from its source map only.
    for (const [name, {body}] of files)
      if (name.endsWith('.map')) sourcesOf(root, name, body).forEach(file => inputs.add(file));
    return {
      files,
      digest,
      inputs: [...inputs].filter(input => path.isAbsolute(input)).map(input => path.normalize(input)),
    };
  } catch (error) {
    throw new RenderError('bundle', `The project cannot be bundled.\n${messageOf(error)}`, {cause: error});
  } finally {
    process.chdir(before);
  }
}

/** The files that a source map tells of, as absolute paths; others are no files. */
function sourcesOf(root: string, map: string, body: BundleFile['body']): readonly string[] {
  const {sources} = JSON.parse(Buffer.from(body).toString()) as {readonly sources: readonly string[]};
  return sources.map(source => sourcePath(root, map, source)).filter(file => existsSync(file));
}

/**
 * The file behind an entry of a source map: Vite writes it relative to the folder that it would have built into.
 *
 * @param file - of the bundle, as `/page.js`.
 */
export function sourcePath(root: string, file: string, source: string): string {
  return path.resolve(root, 'dist', path.dirname(`.${file}`), source.split('?')[0] ?? '');
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
