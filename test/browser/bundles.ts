import {mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** The environment variable that names the folder of the bundles that commands of this run have made. */
export const bundlesVariable = 'LECTURE_TEST_BUNDLES';

/** Bundles are the same for most tests, and making them would take most of the time. */
export default async function share(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lecture-bundles-'));
  process.env[bundlesVariable] = folder;
  return () => rm(folder, {recursive: true, force: true});
}
