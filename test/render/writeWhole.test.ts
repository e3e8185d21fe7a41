import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {partOf} from '../../src/render/cache/owner';
import {refuseTargets} from '../../src/render/film/FilmFile';
import {discard, prepareFolder, publish, writePart, writeWhole} from '../../src/render/cache/writeWhole';

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

  test('removes what a process that is gone has left, and nothing of one that runs or may run', async () => {
    const own = partOf(path.join(folder, 'film.mp4'));
    const [, before = '', space = '', start = '', random = ''] =
      /^(.*)-(\d+)-\d+-(\d+)(-[0-9a-f]{8}\.part)$/u.exec(own) ?? [];
    const by = (pid: number, started: number | string, within: number | string = space) =>
      `${before}-${within}-${pid}-${started}${random}`;
    const gone = by(4_194_304, start);
    // The number of a process that runs, which another had before it.
    const again = by(process.pid, Number(start) + 1);
    // In another namespace, as a container has it, this number is another process's.
    const elsewhere = by(4_194_304, start, Number(space) + 1);
    const anotherHost = gone.replace(os.hostname(), 'another-host');
    const old = elsewhere.replace('film', 'old');
    const all = [own, gone, again, elsewhere, anotherHost, old];
    for (const file of all) writeFileSync(file, '');
    const monthAgo = new Date(Date.now() - 30 * 86_400_000);
    utimesSync(old, monthAgo, monthAgo);
    await prepareFolder(folder);
    const hasStarts = process.platform === 'linux';
    expect(all.map(file => existsSync(file))).toEqual([true, false, !hasStarts, true, true, false]);
  });

  test('finds a folder in the place of a file before anything is drawn for it', async () => {
    const film = path.join(folder, 'film.en');
    mkdirSync(`${film}.srt`);
    await expect(refuseTargets('mp4', film)).rejects.toThrow(/film\.en\.srt: there is a folder of that name/u);
    await refuseTargets('webm', film);
    mkdirSync(`${film}.frames/notes`, {recursive: true});
    await expect(refuseTargets('png', film)).rejects.toThrow(/holds more than frames \(notes\)/u);
  });

  test('tells a link that leads nowhere from a file', async () => {
    symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'link'));
    await expect(prepareFolder(path.join(folder, 'link'))).rejects.toThrow(
      /is a link to .*nowhere, which is not there/u,
    );
  });

  test('says what is in the way', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    await expect(prepareFolder(path.join(folder, 'file', 'inside'))).rejects.toThrow(/^Cannot write .*inside: /u);
  });
});
