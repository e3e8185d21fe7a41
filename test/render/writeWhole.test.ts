import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {partOf, prepareFolder, publish, writePart, writeWhole} from '../../src/render/cache/writeWhole';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lecture-write-'));
});
afterEach(() => rmSync(folder, {recursive: true}));

describe('writing', () => {
  test('gives a file its name only when it is asked to', async () => {
    const file = path.join(folder, 'film.mp4');
    writeFileSync(file, 'old');
    const part = await writePart(file, 'new');
    expect(readFileSync(file, 'utf8')).toBe('old');
    await publish([part]);
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['film.mp4']);
  });

  test('leaves nothing behind where it fails, and says why', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    await expect(writeWhole(path.join(folder, 'file', 'x.png'), '')).rejects.toThrow(/a part of the path is a file/u);
    expect(readdirSync(folder)).toEqual(['file']);
  });
});

describe('preparing a folder', () => {
  test('makes it, and all above it', async () => {
    await prepareFolder(path.join(folder, 'a', 'b'));
    expect(readdirSync(path.join(folder, 'a', 'b'))).toEqual([]);
  });

  test('removes what a process that is gone has left, and nothing of one that runs', async () => {
    const own = partOf(path.join(folder, 'film.mp4'));
    const dead = own.replace(`-${process.pid}-`, '-4194304-');
    const elsewhere = dead.replace(os.hostname(), 'another-host');
    for (const file of [own, dead, elsewhere]) writeFileSync(file, '');
    await prepareFolder(folder);
    expect([own, dead, elsewhere].map(file => existsSync(file))).toEqual([true, false, true]);
  });

  test('says what is in the way', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    await expect(prepareFolder(path.join(folder, 'file', 'inside'))).rejects.toThrow(/^Cannot write .*inside: /u);
  });
});
