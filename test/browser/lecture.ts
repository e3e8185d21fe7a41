import {spawn, type ChildProcess} from 'node:child_process';
import {existsSync, linkSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {onTestFinished} from 'vitest';
import {Cache} from '../../src/render/cache/Cache';
import {bundlesVariable} from './bundles';

const here = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The real command line, as a user starts it. */
export const bin = here('../../src/cli/lecture.mjs');

/** Lessons to render: one that works, one whose chapters fail in different ways. */
export const lessons = {fixture: here('../render/fixture'), failing: here('../render/failing')};

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly child: ChildProcess;
  readonly outcome: Promise<Outcome>;
}

const bundles = process.env[bundlesVariable] ?? '';

/** Where sessions that a test opens find bundles that others have made. */
export function bundleCache(): Promise<Cache> {
  return Cache.open(bundles);
}

function share(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    if (!name.startsWith('bundle-') || existsSync(path.join(to, name))) continue;
    try {
      linkSync(path.join(from, name), path.join(to, name));
    } catch {
      // Another test was faster.
    }
  }
}

/**
 * Starts `lecture` in a lesson's folder, with a cache of its own unless the environment names another. In it are the
 * bundles that others have made, and nothing else.
 */
export function start(args: readonly string[], cwd = lessons.fixture, environment: NodeJS.ProcessEnv = {}): Started {
  const cache = mkdtempSync(path.join(os.tmpdir(), 'lecture-cache-'));
  share(bundles, cache);
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: {...process.env, LECTURE_CACHE: cache, ...environment},
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const outcome = new Promise<Outcome>(resolve => {
    child.on('close', code => {
      share(cache, bundles);
      rmSync(cache, {recursive: true, force: true});
      resolve({code, stdout, stderr});
    });
  });
  return {child, outcome};
}

export function lecture(args: readonly string[], cwd?: string, environment?: NodeJS.ProcessEnv): Promise<Outcome> {
  return start(args, cwd, environment).outcome;
}

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lecture-test-'));
  onTestFinished(() => rm(folder, {recursive: true, force: true}));
  return folder;
}
