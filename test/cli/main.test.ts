import {spawn} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, test} from 'vitest';
import {version} from '../../package.json';

const executable = fileURLToPath(new URL('../../src/cli/lecture.mjs', import.meta.url));
const folder = mkdtempSync(path.join(os.tmpdir(), 'lecture-outside-'));
afterAll(() => rmSync(folder, {recursive: true}));

/** @param read - false closes the pipe before anything comes through it. */
function lecture(args: readonly string[], read = true, file = executable) {
  const child = spawn(process.execPath, [file, ...args], {cwd: folder, stdio: ['ignore', 'pipe', 'pipe']});
  let [stdout, stderr] = ['', ''];
  if (read) child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
  else child.stdout.destroy();
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  return new Promise<{code: number | null; stdout: string; stderr: string}>(resolve => {
    child.on('close', code => resolve({code, stdout, stderr}));
  });
}

describe('the command line', () => {
  test('tells the version of the tool', async () => {
    expect(await lecture(['--version'])).toMatchObject({code: 0, stdout: `${version}\n`});
  }, 60_000);

  test('names a package that is not installed, instead of where it was looked for', async () => {
    const cli = path.join(folder, 'src', 'cli');
    mkdirSync(cli, {recursive: true});
    for (const name of ['lecture.mjs', 'main.ts'])
      cpSync(path.join(path.dirname(executable), name), path.join(cli, name));
    expect(await lecture([], true, path.join(cli, 'lecture.mjs'))).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'lecture: The package tsx is not installed: run npm ci --include=dev in the checkout (NODE_ENV=production leaves packages out).\n',
    });
  }, 60_000);

  test('ends quietly when nobody reads what it writes', async () => {
    expect(await lecture(['render', '--help'], false)).toEqual({code: 0, stdout: '', stderr: ''});
  }, 60_000);
});
