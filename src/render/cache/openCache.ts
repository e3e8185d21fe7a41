import {rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {Cache} from './Cache';
import {partOf} from './owner';

/** The environment variable that names the cache. */
export const cacheVariable = 'LECTURE_CACHE';

/**
 * Browsers that draw side by side unless told otherwise: one for each processor, for drawing and encoding leave none free
 * for long; up to 8, for a browser takes some hundred megabytes.
 */
export const usualJobs = Math.min(8, os.availableParallelism());

/** Megabytes beyond which the segments used longest ago are dropped unless told otherwise. */
export const usualLimit = 4000;

/** A cache for one command. */
export interface OpenCache {
  readonly cache: Cache;
  /** Drops what is too much of it, or all of it if it was for this once only. */
  readonly close: (limit: number) => Promise<void>;
}

/** The folder that was asked for, or that the environment names. */
export function askedFolder(asked: string | undefined): string | undefined {
  const folder = asked ?? process.env[cacheVariable];
  return folder === undefined || folder === '' ? undefined : path.resolve(folder);
}

/** Where the cache of a lesson is if nobody asks for another place. */
export function usualFolder(root: string): string {
  return path.join(root, '.cache', 'lecture');
}

/**
 * Opens the cache that was asked for, or that of the lesson; where the lesson's folder cannot be written, as that of an
 * installed package, one for this command only.
 *
 * @param root - folder of the lesson.
 * @param warn - told why finished segments are not kept.
 * @throws RenderError if the folder that was asked for cannot be written.
 */
export async function openCache(
  root: string,
  asked: string | undefined,
  warn: (text: string) => void,
): Promise<OpenCache> {
  const folder = askedFolder(asked);
  try {
    const cache = await Cache.open(folder ?? usualFolder(root));
    return {cache, close: limit => cache.trim(limit)};
  } catch (error) {
    if (folder !== undefined) throw error;
    const {message} = error instanceof Error ? error : new Error(String(error));
    warn(`${message} Finished segments are not kept; --cache DIR or ${cacheVariable} names another place.`);
    return temporaryCache(os.tmpdir());
  }
}

/** A cache for this once. What a killed command has left of one is removed by the next that writes into the folder. */
export async function temporaryCache(beside: string): Promise<OpenCache> {
  const folder = partOf(path.join(beside, 'segments'));
  return {cache: await Cache.open(folder), close: () => rm(folder, {recursive: true, force: true})};
}
