import {performance} from 'node:perf_hooks';
import {mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {checkLecture, openForChecks} from '../../src/check/check';
import {usualJobs} from '../../src/render/cache/openCache';
import {Cache} from '../../src/render/cache/Cache';
import {BrowserPool} from '../../src/render/browser/BrowserPool';
import {renderFilm} from '../../src/render/film/film';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Seconds, browsers included. */
export interface CheckBench {
  readonly check: number;
  readonly render: number;
  /** How many times as fast as rendering the check is; 3 is promised. */
  readonly ratio: number;
}

/**
 * Checks a chapter, every frame of it, with its bundle at hand as after any other command, and renders it without a
 * cache, one after the other on the same machine.
 */
export async function benchCheck(chapter: string, root = packageRoot): Promise<CheckBench> {
  const options = {root, project: path.join(root, 'src', 'project.ts')};
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lecture-bench-'));
  try {
    const kept = await Cache.open(path.join(folder, 'kept'));
    await (await openForChecks({...options, cache: kept, jobs: 1})).close();
    const check = await seconds(async () => {
      const pool = await openForChecks({...options, cache: kept, jobs: usualJobs});
      await checkLecture(pool, root, {chapters: [chapter], locale: 'ko', fps: 60});
      await pool.close();
    });
    const render = await seconds(async () => {
      const cache = await Cache.open(path.join(folder, 'cache'));
      const pool = await BrowserPool.open({...options, cache, jobs: 1});
      const size = {width: 1920, height: 1080};
      const request = {chapters: [chapter], locale: 'ko', fps: 60, ...size, captions: 'both', folder} as const;
      await renderFilm(pool, {...request, name: 'bench', version: '0', format: 'mp4', quality: 'standard'});
      await pool.close();
    });
    return {check, render, ratio: render / check};
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {check, render, ratio} = await benchCheck(process.argv[2] ?? 'zigzag', process.argv[3]);
  console.log(
    `check ${check.toFixed(1)} s, render ${render.toFixed(1)} s: ${ratio.toFixed(1)} times as fast (3 is promised)`,
  );
}
