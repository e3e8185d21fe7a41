import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {version} from '../../package.json';
import {makeLesson} from '../../src/cli/starter';

const execute = promisify(execFile);
const checkout = fileURLToPath(new URL('../..', import.meta.url));
const starter = path.join(checkout, 'examples', 'starter');

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'lecture-new-'))));
afterAll(() => rm(folder, {recursive: true, force: true}));

/** All files of a folder with what is in them. */
async function filesOf(root: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(root, {recursive: true, withFileTypes: true});
  const files = entries.filter(entry => entry.isFile()).map(({parentPath, name}) => path.join(parentPath, name));
  const read = files.sort().map(async file => [path.relative(root, file), await readFile(file, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(read));
}

describe('a new lesson', () => {
  test('is the starter under a name, a title and a source of its own', async () => {
    const lesson = path.join(folder, 'soft-max');
    await makeLesson({folder: lesson, starter, source: 'file:/packed/lecture.tgz'});
    const files = await filesOf(lesson);
    const manifest: unknown = JSON.parse(files['package.json'] ?? '');
    expect(manifest).toMatchObject({
      name: 'soft-max',
      lecture: {locales: ['en'], title: {en: 'Soft max'}},
      dependencies: {'activation-lecture': 'file:/packed/lecture.tgz'},
    });
    expect(files['README.md']).toMatch(/^# Soft max\n/u);
    expect(files[path.join('src', 'lesson.ts')]).toContain("name: 'soft-max'");
    expect(files['.gitignore']).toContain('node_modules');
    const truth = path.join('scenes', 'downhill', 'truth.ts');
    expect(files[truth]).toBe(await readFile(path.join(starter, truth), 'utf8'));
    expect(Object.keys(files).some(name => /node_modules|output/u.test(name))).toBe(false);
  });

  test('is not made where something is, nor under a name that npm refuses', async () => {
    const taken = path.join(folder, 'taken');
    await mkdir(taken);
    await writeFile(path.join(taken, 'mine.txt'), 'mine');
    await expect(makeLesson({folder: taken, starter, source: version})).rejects.toThrow('something already');
    expect(await readdir(taken)).toEqual(['mine.txt']);
    await expect(makeLesson({folder: path.join(folder, 'My Lesson'), starter, source: version})).rejects.toThrow(
      'as in "my-lesson"',
    );
    expect(existsSync(path.join(folder, 'My Lesson'))).toBe(false);
  });

  test('leaves nothing behind when it cannot be made', async () => {
    const lesson = path.join(folder, 'lost');
    await expect(makeLesson({folder: lesson, starter: path.join(folder, 'none'), source: version})).rejects.toThrow();
    expect((await readdir(folder)).filter(name => name.includes('lost'))).toEqual([]);
  });

  test('is the same whether the command makes it or npm create', async () => {
    const create = path.join(checkout, 'src', 'cli', 'create');
    const run = (file: string, args: readonly string[], cwd: string) =>
      execute(process.execPath, [file, ...args], {cwd});
    const packed = await execute('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: create,
      shell: process.platform === 'win32',
    });
    const [{filename}] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf('['))) as [{filename: string}];
    await execute('tar', ['-xzf', path.join(folder, filename), '-C', folder]);
    await run(path.join(folder, 'package', 'create.mjs'), ['one/alike'], folder);
    const command = path.join(checkout, 'src', 'cli', 'lecture.mjs');
    const {stdout} = await run(command, ['new', 'other/alike', '--package', version], folder);
    expect(stdout).toContain(`cd ${path.join('other', 'alike')}`);
    expect(await filesOf(path.join(folder, 'one', 'alike'))).toEqual(
      await filesOf(path.join(folder, 'other', 'alike')),
    );
  });
});
