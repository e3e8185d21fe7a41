import path from 'node:path';
import {defineCommand} from 'citty';
import {Cache} from '../render/cache/Cache';
import {askedFolder, usualFolder} from '../render/cache/openCache';
import {settings} from '../render/settings';
import {argsOf, readFlags} from './flags';
import type {Run} from './run';

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

async function run(rawArgs: readonly string[], {lesson, stdout}: Run): Promise<void> {
  const flags = readFlags(rawArgs, cleanFlags);
  const folder = askedFolder(flags.cache) ?? usualFolder(lesson.root);
  const {entries, bytes} = await Cache.clean(folder);
  if (flags.json) stdout(`${JSON.stringify({folder, entries, bytes}, undefined, 2)}\n`);
  else
    stdout(`${entries} entries, ${(bytes / 1e6).toFixed(1)} MB removed from ${path.relative('', folder) || folder}\n`);
}
