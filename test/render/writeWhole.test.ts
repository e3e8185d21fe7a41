import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {discard, partOf, prepareFolder, publish, writePart, writeWhole} from '../../src/render/cache/writeWhole';

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

  test('gives all of several files their names, or leaves every earlier one as it was', async () => {
    const [film, captions, frames] = ['film.mp4', 'film.srt', 'frames'].map(name => path.join(folder, name));
    if (!film || !captions || !frames) throw new Error('unreachable');
    writeFileSync(film, 'old');
    mkdirSync(path.join(frames, 'old'), {recursive: true});
    const newFrames = {part: partOf(frames), file: frames};
    mkdirSync(path.join(newFrames.part, 'new'), {recursive: true});
    const parts = [await writePart(film, 'new'), newFrames, await writePart(captions, 'new')];
    mkdirSync(captions);
    await expect(publish(parts)).rejects.toThrow(/film\.srt: there is a folder of that name/u);
    await discard(parts);
    expect(readFileSync(film, 'utf8')).toBe('old');
    expect(readdirSync(frames)).toEqual(['old']);
    expect(readdirSync(folder).sort()).toEqual(['film.mp4', 'film.srt', 'frames']);
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
