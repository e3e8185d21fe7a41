import {fork} from 'node:child_process';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {ProjectDigest} from './digest';
import {pathFault} from './pathFault';
import {peerFault, projectPeers} from './peers';
import {giveHome} from '../home';
import {RenderError, type RenderErrorCode} from '../RenderError';

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
  /** Whether it is a lesson, which has to bring all that the editor and a talk need; true if left out. */
  readonly isLesson?: boolean | undefined;
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

const rendererPage = pageFile('../page/main', import.meta.url);

const bundler = fileURLToPath(new URL('./bundler.mjs', import.meta.url));

/** What the bundling process answers. */
export type BundlerAnswer =
  | {readonly project: BundledProject}
  | {readonly failure: {readonly code: RenderErrorCode; readonly message: string; readonly stack?: string | undefined}};

/**
 * Bundles the renderer's page together with a Motion Canvas project, in memory, with the project's own Vite
 * configuration. A process of its own does it in the lesson's folder, in which the Motion Canvas plugin looks for the
 * project: so several lessons can be bundled at once, and in worker threads.
 *
 * @throws RenderError if it cannot be bundled, or a package that the lesson has to bring along does not fit.
 */
export async function bundleProject({
  root,
  project,
  isLesson = true,
  page = rendererPage,
}: BundleRequest): Promise<BundledProject> {
  const peers = isLesson ? undefined : projectPeers;
  const answer = await askBundler<BundlerAnswer>(bundler, root, {root, project, page}, peers);
  if ('project' in answer) return answer.project;
  const {code, message, stack} = answer.failure;
  throw new RenderError(code, message, {cause: Object.assign(new Error(message), {stack})});
}

/**
 * Asks a process of its own, in the lesson's folder, to bundle.
 *
 * @param script - of the process: it gets the request as a message, and answers with one.
 * @param peers - the packages that have to be there; those of a lesson if left out.
 * @throws RenderError if it ends without an answer, or a package that the lesson has to bring along does not fit.
 */
export async function askBundler<T>(
  script: string,
  root: string,
  request: object,
  peers?: Readonly<Record<string, string>>,
): Promise<T> {
  const fault = pathFault(root) ?? (await peerFault(root, peers));
  if (fault !== undefined) throw new RenderError('peers', fault);
  giveHome();
  return new Promise<T>((resolve, reject) => {
    const child = fork(script, {cwd: root, execArgv: [], serialization: 'advanced', stdio: ['ignore', 2, 2, 'ipc']});
    child.once('message', message => resolve(message as T));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      reject(
        new RenderError('bundle', `The project cannot be bundled: the bundler ended with ${signal ?? code ?? ''}.`),
      );
    });
    child.send(request);
  });
}

/**
 * The file behind an entry of a source map: Vite writes it relative to the folder that it would have built into.
 *
 * @param file - of the bundle, as `/page.js`.
 */
export function sourcePath(root: string, file: string, source: string): string {
  return path.resolve(root, 'dist', path.dirname(`.${file}`), source.split('?')[0] ?? '');
}
