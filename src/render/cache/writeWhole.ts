import {link, mkdir, open, readdir, readlink, rename, rm, stat} from 'node:fs/promises';
import path from 'node:path';
import {RenderError} from '../RenderError';
import {isAbandoned, partOf} from './owner';

/** A file, or a folder of files, that is complete on the disk but has not got its name yet. */
export interface Part {
  readonly part: string;
  readonly file: string;
}

/** Writes a file's content under a name of its own, and waits until it is on the disk. */
export async function writePart(file: string, content: string | Uint8Array): Promise<Part> {
  const part = partOf(file);
  try {
    const handle = await open(part, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return {part, file};
  } catch (error) {
    await discard([{part, file}]);
    throw outputError(file, error);
  }
}

/**
 * Gives complete files and folders their names: all of them, or none, and then those of earlier runs are as they were.
 *
 * @throws RenderError naming the first that cannot get its name.
 */
export async function publish(parts: readonly Part[]): Promise<void> {
  const published: Published[] = [];
  for (const part of parts) {
    try {
      published.push(await replace(part));
    } catch (error) {
      for (const each of published.reverse()) await withdraw(each);
      throw outputError(part.file, error);
    }
  }
  for (const {earlier} of published) if (earlier !== undefined) await rm(earlier, {recursive: true, force: true});
}

/** A file that has its name, and where what had that name before is kept. */
interface Published {
  readonly file: string;
  readonly earlier: string | undefined;
}

async function replace({part, file}: Part): Promise<Published> {
  const earlier = partOf(file);
  if ((await stat(part)).isDirectory()) {
    // A folder cannot take the place of another: that one makes way first.
    const moved = await succeeds(rename(file, earlier));
    try {
      await rename(part, file);
    } catch (error) {
      if (moved) await rename(earlier, file);
      throw error;
    }
    return {file, earlier: moved ? earlier : undefined};
  }
  // A second name keeps the earlier file, so that there is always one under its first; some disks have no links.
  const kept = await succeeds(link(file, earlier));
  try {
    await rename(part, file);
  } catch (error) {
    if (kept) await rm(earlier, {force: true});
    throw error;
  }
  return {file, earlier: kept ? earlier : undefined};
}

async function withdraw({file, earlier}: Published): Promise<void> {
  if (earlier === undefined || (await stat(file)).isDirectory()) await rm(file, {recursive: true, force: true});
  if (earlier !== undefined) await rename(earlier, file);
}

function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

/** Gives a complete file its name unless there is one of that name: of several that try, one is first. */
export async function publishFirst(part: Part): Promise<void> {
  try {
    await link(part.part, part.file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // Some disks have no links; there the last one is first.
    if (code !== 'EEXIST') return publish([part]);
  }
  await discard([part]);
}

/** Removes parts; what cannot be removed must not hide why they are. */
export async function discard(parts: readonly Part[]): Promise<void> {
  for (const {part} of parts) await rm(part, {force: true, recursive: true}).catch(() => undefined);
}

/** Writes a file so that under its name there is either the old one or the whole new one, whatever happens. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const part = await writePart(file, content);
  try {
    await publish([part]);
  } catch (error) {
    await discard([part]);
    throw error;
  }
}

/**
 * Makes the folder, makes sure that files can be written into it, and removes what killed processes have left there.
 *
 * @throws RenderError if it cannot be written; better now than after an hour of rendering.
 */
export async function prepareFolder(folder: string): Promise<void> {
  const probe = partOf(path.join(folder, 'probe'));
  try {
    await makeFolder(folder);
    await (await open(probe, 'wx')).close();
    for (const name of await readdir(folder)) {
      const file = path.join(folder, name);
      if (isAbandoned(file)) await rm(file, {recursive: true, force: true});
    }
  } catch (error) {
    throw outputError(folder, error);
  } finally {
    await rm(probe, {force: true}).catch(() => undefined);
  }
}

/**
 * Makes sure that files can get their names.
 *
 * @throws RenderError naming the first whose name a folder has.
 */
export async function refuseFolders(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const status = await stat(file).catch(() => undefined);
    if (status?.isDirectory()) throw new RenderError('output', `Cannot write ${file}: ${reasons['EISDIR'] ?? ''}.`);
  }
}

/** One folder after the other: Node's own `recursive` never comes back from some that cannot be made, as in `/proc`. */
async function makeFolder(folder: string): Promise<void> {
  const status = await stat(folder).catch(() => undefined);
  if (status?.isDirectory()) return;
  if (path.dirname(folder) !== folder) await makeFolder(path.dirname(folder));
  await mkdir(folder).catch(async (error: unknown) => {
    // Another process may have made it in the meantime.
    if ((await stat(folder).catch(() => undefined))?.isDirectory()) return;
    const target = await readlink(folder).catch(() => undefined);
    if (target === undefined || status) throw error;
    throw new RenderError('output', `Cannot write ${folder}: it is a link to ${target}, which is not there.`);
  });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission to write there',
  EPERM: 'there is no permission to write there',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'there is a file of that name, not a folder',
  EISDIR: 'there is a folder of that name',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
};

/** Says in words why a file could not be written. */
export function outputError(file: string, error: unknown): RenderError {
  if (error instanceof RenderError) return error;
  const {message} = error instanceof Error ? error : new Error(String(error));
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new RenderError('output', `Cannot write ${file}: ${reasons[code] ?? message}.`, {cause: error});
}
