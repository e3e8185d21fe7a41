import {execFile} from 'node:child_process';
import {chmod, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {fileURLToPath} from 'node:url';
import {z} from 'zod';
import {versionOf} from '../bundle/versions';
import {isAbandoned, partOf} from '../cache/owner';
import {outputError} from '../cache/writeWhole';
import {isExecutable} from './candidates';

/** A browser out of an npm package: its file, and what its process needs to find. */
export interface PackedChromium {
  readonly executable: string;
  /** Variables for a machine without the libraries or fonts that the browser links to. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Whether the npm package has a browser for this machine. */
export function hasPackedChromium(platform = process.platform, architecture = process.arch): boolean {
  return platform === 'linux' && architecture === 'x64';
}

/**
 * Unpacks the Chromium inside `@sparticuz/chromium` once for each version: into the temporary folder, or where that is
 * full or nothing in it can be run, into the folder for caches of whoever runs this.
 *
 * It is unpacked beside its final place and then renamed: a start that is killed half way, or two starts at once, leave
 * either nothing or a whole browser there. One of which files are gone, as cleaners of temporary folders leave it, is
 * unpacked again.
 *
 * @throws Error naming each place and why it is none.
 */
export async function packedChromium(
  signal?: AbortSignal,
  places = usualPlaces(),
  unpackInto = unpackPackage,
): Promise<PackedChromium> {
  const version = await versionOf('@sparticuz/chromium');
  const owner = process.getuid?.() ?? 0;
  const failures: string[] = [];
  for (const place of places) {
    const folder = path.join(place, `lecture-browser-${version}-${owner}`);
    try {
      if (!(await isWhole(folder, owner))) {
        await refuseUnrunnable(place);
        await unpack(folder, owner, staging => unpackInto(staging, signal));
      }
      return {
        executable: path.join(folder, 'chromium'),
        environment: {
          LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
          FONTCONFIG_PATH: path.join(folder, 'fonts'),
        },
      };
    } catch (error) {
      signal?.throwIfAborted();
      failures.push(reasonOf(folder, error));
    }
  }
  throw new Error(`${failures.join(' ')} TMPDIR names another place.`);
}

function usualPlaces(): readonly string[] {
  const {XDG_CACHE_HOME: caches, HOME: home} = process.env;
  return [os.tmpdir(), ...(caches ? [caches] : home ? [path.join(home, '.cache')] : [])];
}

/** The files of a whole browser, with their sizes: written when all of them are there. */
const listName = 'files.json';
const listSchema = z.record(z.string(), z.number());

async function isWhole(folder: string, owner: number): Promise<boolean> {
  const status = await lstat(folder).catch(() => undefined);
  if (!status) return false;
  // Somebody else's folder of this name in a shared temporary folder is not to be run.
  if (!status.isDirectory() || status.uid !== owner) throw new Error(`${folder} belongs to somebody else.`);
  try {
    const listed = listSchema.parse(JSON.parse(await readFile(path.join(folder, listName), 'utf8')));
    const sizes = await Promise.all(
      Object.entries(listed).map(async ([name, size]) => (await stat(path.join(folder, name))).size === size),
    );
    return sizes.every(same => same);
  } catch {
    return false;
  }
}

/** Temporary folders are mounted so that nothing in them can be run, on some machines. */
async function refuseUnrunnable(place: string): Promise<void> {
  await mkdir(place, {recursive: true});
  const probe = await mkdtemp(path.join(place, 'lecture-probe-'));
  try {
    const file = path.join(probe, 'probe');
    await writeFile(file, '');
    await chmod(file, 0o700);
    if (!(await isExecutable(file))) throw new Error(`${place} is mounted so that nothing in it can be run (noexec).`);
  } finally {
    await rm(probe, {recursive: true, force: true});
  }
}

async function unpackPackage(folder: string, signal?: AbortSignal): Promise<void> {
  await promisify(execFile)(process.execPath, [fileURLToPath(new URL('./unpackChromium.mjs', import.meta.url))], {
    // The second variable makes it unpack the libraries that a bare machine lacks.
    env: {...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x'},
    ...(signal ? {signal} : {}),
  });
}

async function unpack(folder: string, owner: number, unpackInto: (staging: string) => Promise<void>): Promise<void> {
  // What starts that were killed have left behind takes as much room as a browser.
  for (const name of await readdir(path.dirname(folder))) {
    const left = path.join(path.dirname(folder), name);
    if (name.startsWith(`.${path.basename(folder)}.`) && isAbandoned(left))
      await rm(left, {recursive: true, force: true});
  }
  const staging = partOf(folder);
  await mkdir(staging, {mode: 0o700});
  try {
    await unpackInto(staging);
    const names = await readdir(staging, {recursive: true, withFileTypes: true});
    const files = names.filter(entry => entry.isFile()).map(({parentPath, name}) => path.join(parentPath, name));
    const sizes = await Promise.all(
      files.map(async file => [path.relative(staging, file), (await stat(file)).size] as const),
    );
    await writeFile(path.join(staging, listName), JSON.stringify(Object.fromEntries(sizes)));
    // Another start may have been first: its browser is as good.
    if (await isWhole(folder, owner)) return;
    await rename(folder, path.join(staging, 'broken')).catch(() => undefined);
    await rename(staging, folder).catch(async (error: unknown) => {
      if (!(await isWhole(folder, owner))) throw error;
    });
    await rm(path.join(folder, 'broken'), {recursive: true, force: true});
  } finally {
    await rm(staging, {recursive: true, force: true});
  }
}

/** Of a process that unpacks, the code of what stopped it. */
function reasonOf(folder: string, error: unknown): string {
  const text =
    error instanceof Error ? `${error.message} ${'stderr' in error ? String(error.stderr) : ''}` : String(error);
  const code = /\b(ENOSPC|EDQUOT|EACCES|EROFS|EPERM)\b/u.exec(text)?.[1];
  if (code !== undefined) return outputError(folder, Object.assign(new Error(code), {code})).message;
  return text.split('\n', 1)[0]?.trim() ?? text;
}
