import {execFile} from 'node:child_process';
import {access, mkdir, mkdtemp, lstat, rename, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {fileURLToPath} from 'node:url';
import {versionOf} from '../bundle/versions';

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
 * Unpacks the Chromium inside `@sparticuz/chromium` once for each version, into the temporary folder.
 *
 * It is unpacked beside its final place and then renamed: a start that is killed half way, or two starts at once,
 * leave either nothing or a whole browser there.
 */
export async function packedChromium(signal?: AbortSignal): Promise<PackedChromium> {
  const version = await versionOf('@sparticuz/chromium');
  const owner = process.getuid?.() ?? 0;
  const folder = path.join(os.tmpdir(), `lecture-chromium-${version}-${owner}`);
  if (!(await isOurs(folder, owner))) await unpack(folder, signal);
  return {
    executable: path.join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: path.join(folder, 'fonts'),
    },
  };
}

async function isOurs(folder: string, owner: number): Promise<boolean> {
  try {
    const status = await lstat(folder);
    // Somebody else's folder of this name in a shared temporary folder is not to be run.
    if (!status.isDirectory() || status.uid !== owner) throw new Error(`${folder} belongs to somebody else.`);
    await access(path.join(folder, 'chromium'));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

async function unpack(folder: string, signal?: AbortSignal): Promise<void> {
  await mkdir(path.dirname(folder), {recursive: true});
  const staging = await mkdtemp(`${folder}-`);
  try {
    await promisify(execFile)(process.execPath, [fileURLToPath(new URL('./unpackChromium.mjs', import.meta.url))], {
      // The second variable makes it unpack the libraries that a bare machine lacks.
      env: {...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x'},
      ...(signal ? {signal} : {}),
    });
    await rename(staging, folder).catch(async (error: unknown) => {
      // Another start was first: its browser is as good.
      await access(path.join(folder, 'chromium')).catch(() => {
        throw error;
      });
    });
  } finally {
    await rm(staging, {recursive: true, force: true});
  }
}
