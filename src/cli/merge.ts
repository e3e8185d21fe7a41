import path from 'node:path';
import {defineCommand} from 'citty';
import {Cache} from '../render/cache/Cache';
import {prepareFolder} from '../render/cache/writeWhole';
import {askedFolder} from '../render/cache/openCache';
import {settings} from '../render/settings';
import {argsOf, readFlags} from './flags';
import {counted} from './counted';
import {lessonCache, type Run} from './run';

export const mergeFlags = {cache: settings.cache, output: settings.output, json: settings.json};

/** Puts together what the shards of a render have left in a cache; it needs no browser and no project. */
export const merge = defineCommand({
  meta: {name: 'merge', description: 'Put the shards of a render together, without encoding anything again'},
  args: argsOf(mergeFlags),
  run: ({rawArgs, data}) => run(rawArgs, data as Run),
});

export const mergeExamples = [
  ['lecture merge', 'the films of the shards in the cache of this lesson'],
  ['lecture merge --cache /shared/segments --output /tmp/film', 'from another cache'],
] as const;

async function run(rawArgs: readonly string[], run: Run): Promise<void> {
  const flags = readFlags(rawArgs, mergeFlags);
  const folder = path.resolve(flags.output);
  await prepareFolder(folder);
  const cache = await Cache.open(askedFolder(flags.cache) ?? lessonCache(run));
  const {mergeShards} = await import('../render/film/shards');
  const films = await mergeShards(cache, folder);
  if (flags.json) run.stdout(`${JSON.stringify({films}, undefined, 2)}\n`);
  for (const {frames, seconds, files, notes} of flags.json ? [] : films) {
    const names = files.map(file => `  ${path.relative('', file) || file}\n`);
    run.stdout(
      `${counted(frames, 'frame')} (${seconds.toFixed(2)} s)\n${names.join('')}${notes.map(note => `  ${note}\n`).join('')}`,
    );
  }
}
