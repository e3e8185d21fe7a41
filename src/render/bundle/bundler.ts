import {constants, existsSync} from 'node:fs';
import {access, readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {lookup} from 'mrmime';
import {build, type Plugin, type Rolldown} from 'vite';
import {RenderError} from '../RenderError';
import {sourcePath, type BundledProject, type BundleFile, type BundlerAnswer, type BundleRequest} from './bundle';
import {digestProject, type ProjectDigest} from './digest';
import {oneCopy} from './oneCopy';

const projectModule = 'virtual:lecture-project';

type Asked = BundleRequest & {readonly page: string};

/**
 * Bundles in this process, whose current folder has to be the lesson's.
 *
 * @throws RenderError `bundle`.
 */
async function bundle({root, project, page}: Asked): Promise<BundledProject> {
  try {
    const inputs = new Set<string>();
    let digest: ProjectDigest | undefined;
    let shown: readonly PublicFile[] = [];
    const reading: Plugin = {
      name: 'lecture:reading',
      async configResolved({configFileDependencies, publicDir}) {
        shown = await publicFiles(publicDir);
        for (const file of [...configFileDependencies, ...shown.map(({file}) => file)]) inputs.add(file);
      },
      generateBundle(_, outputs) {
        const assets = Object.values(outputs).filter(
          (output): output is Rolldown.OutputAsset => output.type === 'asset' && !output.fileName.endsWith('.map'),
        );
        digest = digestProject(this, root, page.replaceAll(path.sep, '/'), [
          ...assets.map(({source, originalFileNames}) => ({source, originalFileNames})),
          ...shown.map(({body}) => ({source: body, originalFileNames: []})),
        ]);
        for (const id of this.getModuleIds()) inputs.add(id.split('?')[0] ?? id);
      },
    };
    const built = await build({
      root,
      logLevel: 'silent',
      // The usual loader writes what it has made of the configuration beside it.
      configLoader: (await isWritable(root)) ? 'bundle' : 'runner',
      base: '/',
      build: {
        write: false,
        sourcemap: true,
        minify: false,
        reportCompressedSize: false,
        modulePreload: false,
        assetsInlineLimit: 0,
      },
      plugins: [oneCopy, rendererPage(page, project), reading],
    });
    const outputs = (Array.isArray(built) ? built : [built]).flatMap(one => ('output' in one ? one.output : []));
    if (!digest) throw new Error('The bundler has made nothing.');
    const files = new Map([
      ...shown.map(({name, body}): [string, BundleFile] => [`/${name}`, {body, type: typeOf(name)}]),
      ...outputs.map((file): [string, BundleFile] => [
        `/${file.fileName}`,
        {body: file.type === 'chunk' ? file.code : file.source, type: typeOf(file.fileName)},
      ]),
    ]);
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
  }
}

/** Whether files can be written to where Vite puts a configuration that it has bundled. */
async function isWritable(root: string): Promise<boolean> {
  return access(path.join(root, 'node_modules'), constants.W_OK).then(
    () => true,
    () =>
      access(root, constants.W_OK).then(
        () => !existsSync(path.join(root, 'node_modules')),
        () => false,
      ),
  );
}

/** A file that Vite serves as it is, under its name in the public folder. */
interface PublicFile {
  readonly name: string;
  readonly file: string;
  readonly body: Uint8Array;
}

async function publicFiles(folder: string): Promise<readonly PublicFile[]> {
  if (folder === '') return [];
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => []);
  return Promise.all(
    entries
      .filter(entry => entry.isFile())
      .map(async ({parentPath, name}) => {
        const file = path.join(parentPath, name);
        return {name: path.relative(folder, file).replaceAll(path.sep, '/'), file, body: await readFile(file)};
      }),
  );
}

const typeOf = (name: string) => lookup(name) ?? 'application/octet-stream';

/** The files that a source map tells of, as absolute paths; others are no files. */
function sourcesOf(root: string, map: string, body: BundleFile['body']): readonly string[] {
  const {sources} = JSON.parse(Buffer.from(body).toString()) as {readonly sources: readonly string[]};
  return sources.map(source => sourcePath(root, map, source)).filter(file => existsSync(file));
}

/** Makes the renderer's page the only entry; the Motion Canvas plugin would have made the project one. */
function rendererPage(entry: string, project: string): Plugin {
  return {
    name: 'lecture:renderer-page',
    enforce: 'post',
    config(config) {
      const build = (config.build ??= {});
      // The Motion Canvas plugin asks for a target, and sets its JSX for a compiler, that Vite 8 no longer knows.
      build.target = 'esnext';
      Reflect.deleteProperty(config, 'esbuild');
      config.oxc ??= {jsx: {runtime: 'automatic', importSource: '@motion-canvas/2d/lib'}};
      const options = (build.rolldownOptions ??= {});
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

process.once('message', message => {
  void bundle(message as Asked)
    .then(
      (project): BundlerAnswer => ({project}),
      (error: unknown): BundlerAnswer => {
        const code = error instanceof RenderError ? error.code : 'bundle';
        return {failure: {code, message: messageOf(error), stack: error instanceof Error ? error.stack : undefined}};
      },
    )
    .then(answer => process.send?.(answer, () => process.disconnect()));
});
