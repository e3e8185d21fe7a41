import {execFile} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {fileURLToPath} from 'node:url';
import {decode} from 'fast-png';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {stockFrames} from '../foreign/stockFrames';

const execute = promisify(execFile);
const checkout = fileURLToPath(new URL('../..', import.meta.url));
const foreign = path.join(checkout, 'test', 'foreign');
const command = path.join(checkout, 'src', 'cli', 'lecture.mjs');

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'lecture-foreign-'))));
afterAll(() => rm(folder, {recursive: true, force: true}));

/** Renders a project that is no lesson, as PNG files. */
async function render(name: string, ...args: readonly string[]) {
  const output = path.join(folder, name);
  const line = ['render', '--format', 'png', '--output', output, '--no-cache', '--jobs', '1', ...args];
  const {stderr} = await execute(process.execPath, [command, ...line], {cwd: foreign});
  return {frames: await framesIn(path.join(output, `${name}.frames`)), stderr};
}

async function framesIn(output: string) {
  const names = (await readdir(output)).filter(name => name.endsWith('.png')).sort();
  return Promise.all(names.map(async name => decode(await readFile(path.join(output, name)))));
}

describe('a project that is no lesson', () => {
  test('is rendered as Motion Canvas renders it: transitions, last frame, variables, transparency', async () => {
    const output = path.join(folder, 'stock');
    const [stock, {frames}] = await Promise.all([
      stockFrames(foreign, 'src/project.ts', output).then(framesIn),
      render('foreign'),
    ]);
    expect(frames).toHaveLength(stock.length);
    for (const [index, {width, height, data, channels}] of frames.entries()) {
      const expected = stock[index];
      expect([width, height, channels]).toEqual([200, 160, 4]);
      const off = data.findIndex((value, at) => Math.abs(value - (expected?.data[at] ?? NaN)) > 0);
      expect(off, `frame ${index} differs at byte ${off}`).toBe(-1);
    }
  });

  test('has a typeface from the first frame on, also if it is asked for only while drawing', async () => {
    const {frames} = await render('lettering', '--project', 'src/lettering.ts');
    // Its letters are far bolder than those of any typeface that would take its place.
    const dark = (data: ArrayLike<number>) =>
      Array.from(data).filter((value, at) => at % 4 === 0 && value < 100).length;
    expect(frames.map(({data}) => dark(data)).every(count => count > 2000)).toBe(true);
  });

  test('tells of an error that is only logged; --strict ends there', async () => {
    const {frames, stderr} = await render('still', '--project', 'src/still.ts');
    expect(stderr).toContain('Motion Canvas has logged an error: The green is too green.');
    // Motion Canvas shows what it has at the end once more.
    expect(frames).toHaveLength(2);
    const failed: unknown = await render('still', '--project', 'src/still.ts', '--strict').catch(
      (error: unknown) => error,
    );
    expect(failed).toMatchObject({code: 1, stderr: expect.stringContaining('resting') as string});
  });
});
