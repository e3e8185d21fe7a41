import os from 'node:os';
import path from 'node:path';
import {rm} from 'node:fs/promises';
import type {ArgsDef} from 'citty';
import {z} from 'zod';
import {Cache} from '../render/Cache';
import {partOf} from '../render/writeWhole';
import type {Run} from './run';

/** The environment variable that names the cache. */
export const cacheVariable = 'LECTURE_CACHE';

export const cacheArg = {
  cache: {
    type: 'string',
    valueHint: 'DIR',
    description: `Folder of finished segments. (Default: ${cacheVariable}, else .cache/lecture in the lesson)`,
  },
} as const satisfies ArgsDef;

export const cacheFolder = z.string().min(1, 'needs a folder.').optional();

/** A cache for one command. */
export interface OpenCache {
  readonly cache: Cache;
  /** Drops what is too much of it, or all of it if it was for this once only. */
  readonly close: (limit: number) => Promise<void>;
}

/** The folder that was asked for, by flag or environment. */
export function askedFolder(flag: string | undefined): string | undefined {
  const asked = flag ?? process.env[cacheVariable];
  return asked === undefined || asked === '' ? undefined : path.resolve(asked);
}

/** Where the cache of a lesson is if nobody asks for another place. */
export function usualFolder(root: string): string {
  return path.join(root, '.cache', 'lecture');
}

/**
 * Opens the cache that was asked for, or that of the lesson; where the lesson's folder cannot be written, as that of an
 * installed package, one for this command only.
 *
 * @param afresh - a folder in which there is to be one for this command only.
 * @throws RenderError if the folder that was asked for cannot be written.
 */
export async function openCache(
  {lesson, stderr}: Pick<Run, 'lesson' | 'stderr'>,
  flag: string | undefined,
  afresh: string | undefined,
): Promise<OpenCache> {
  if (afresh !== undefined) return temporaryCache(afresh);
  const asked = askedFolder(flag);
  try {
    const cache = await Cache.open(asked ?? usualFolder(lesson.root));
    return {cache, close: limit => cache.trim(limit)};
  } catch (error) {
    if (asked !== undefined) throw error;
    const {message} = error instanceof Error ? error : new Error(String(error));
    stderr(`${message} Finished segments are not kept; --cache DIR or ${cacheVariable} names another place.\n`);
    return temporaryCache(os.tmpdir());
  }
}

/** What a killed command has left of one is removed by the next that writes into the folder. */
async function temporaryCache(beside: string): Promise<OpenCache> {
  const folder = partOf(path.join(beside, 'segments'));
  return {cache: await Cache.open(folder), close: () => rm(folder, {recursive: true, force: true})};
}
