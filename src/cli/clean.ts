import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {defineCommand} from 'citty';
import {Cache, isEntry} from '../render/cache/Cache';
import {askedFolder} from '../render/cache/openCache';
import {settings} from '../render/settings';
import {argsOf, readFlags} from './flags';
import {counted} from './counted';
import {lessonCache, type Run} from './run';
import {UserError} from './userError';

export const cleanFlags = {cache: settings.cache, json: settings.json};

/** Empties the cache; whatever else is in its folder stays. */
export const clean = defineCommand({
  meta: {name: 'clean', description: 'Remove the finished segments that are kept for the next render'},
  args: argsOf(cleanFlags),
  run: ({rawArgs, data}) => run(rawArgs, data as Run),
});

export const cleanExamples = [
  ['lecture clean', 'the cache of this lesson'],
  ['lecture clean --cache /shared/segments', 'another one'],
] as const;

async function run(rawArgs: readonly string[], run: Run): Promise<void> {
  const flags = readFlags(rawArgs, cleanFlags);
  const asked = askedFolder(flags.cache);
  if (asked !== undefined) await refuseOther(asked);
  const folder = asked ?? lessonCache(run);
  const {entries, bytes} = await Cache.clean(folder);
  if (flags.json) run.stdout(`${JSON.stringify({folder, entries, bytes}, undefined, 2)}\n`);
  else
    run.stdout(
      `${counted(entries, 'entry', 'entries')}, ${(bytes / 1e6).toFixed(1)} MB removed from ${path.relative('', folder) || folder}\n`,
    );
}

/** A folder that was named by mistake looks as clean as a cache that has been cleaned. */
export async function refuseOther(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => undefined);
  if (!names)
    throw new UserError(`There is no folder ${folder} that can be read; --cache names a folder of finished segments.`);
  if (names.length > 0 && !names.some(isEntry)) {
    throw new UserError(`${folder} is no cache: nothing in it is a finished segment. Nothing was removed.`);
  }
}
