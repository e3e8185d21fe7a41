import {spawn, type ChildProcess} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {onTestFinished} from 'vitest';

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

/** Starts `lecture` in a lesson's folder, with a cache of its own unless the environment names another. */
export function start(args: readonly string[], cwd = lessons.fixture, environment: NodeJS.ProcessEnv = {}): Started {
  const cache = mkdtempSync(path.join(os.tmpdir(), 'lecture-cache-'));
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
