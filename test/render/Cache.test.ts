import {mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {Cache, cacheKey} from '../../src/render/cache/Cache';
import {partOf} from '../../src/render/cache/owner';

let folder = '';
let cache: Cache;
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lecture-cache-'));
  cache = await Cache.open(folder);
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const key = cacheKey('segment', 'a');
const bytes = (length: number) => Buffer.alloc(length, 7);

async function content(entry: {bytes: () => AsyncIterable<Buffer>} | undefined): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of entry?.bytes() ?? []) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Leaves an entry unused for some hours. */
function age(name: string, hours: number): void {
  const then = new Date(Date.now() - hours * 3_600_000);
  utimesSync(path.join(folder, name), then, then);
}

describe('an entry', () => {
  test('is found again as it was written, with and without bytes', async () => {
    await cache.put(key, {drawn: 3}, [bytes(3_000_000), Buffer.from('end')]);
    await cache.put(cacheKey('span', 'b'), ['x']);
    const entry = await cache.get(key);
    expect(entry?.record).toEqual({drawn: 3});
    const read = await content(entry);
    expect([read.length, read.subarray(-3).toString()]).toEqual([3_000_003, 'end']);
    const plain = await cache.get(cacheKey('span', 'b'));
    expect([plain?.record, (await content(plain)).length]).toEqual([['x'], 0]);
  });

  test('is not there before it is whole, and nothing of it stays if it never is', async () => {
    const writer = await cache.begin(key);
    await writer.write(bytes(10));
    expect(await cache.get(key)).toBeUndefined();
    await writer.abort();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('may be written by two at once', async () => {
    const [one, two] = [await cache.begin(key), await cache.begin(key)];
    await one.write(bytes(5));
    await two.write(bytes(5));
    await one.commit('one');
    await two.commit('two');
    expect((await cache.get(key))?.record).toBe('two');
    expect(readdirSync(folder)).toEqual([key]);
  });

  test('counts as missing once any byte of it is another, or is cut off', async () => {
    const file = path.join(folder, key);
    await cache.put(key, {drawn: 3}, [bytes(20)]);
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(file, damaged);
      expect(await cache.get(key), `byte ${at}`).toBeUndefined();
      writeFileSync(file, whole.subarray(0, at));
      expect(await cache.get(key), `${at} bytes`).toBeUndefined();
    }
    await cache.put(key, {drawn: 3}, [bytes(20)]);
    expect(await cache.get(key)).toBeDefined();
  });

  test('under the name of another is not taken for it', async () => {
    await cache.put(key, 'a');
    const other = cacheKey('segment', 'b');
    renameSync(path.join(folder, key), path.join(folder, other));
    expect(await cache.get(other)).toBeUndefined();
  });
});

describe('the limit', () => {
  test('drops what was used longest ago, and nothing that is in use', async () => {
    const keys = ['a', 'b', 'c'].map(name => cacheKey('segment', name));
    for (const [index, each] of keys.entries()) {
      await cache.put(each, index, [bytes(1000)]);
      age(each, 9 - index);
    }
    const again = await Cache.open(folder);
    const [first = key, second = key, third = key] = keys;
    await again.get(first);
    await again.trim(2 * statSync(path.join(folder, first)).size);
    expect(readdirSync(folder).sort()).toEqual([first, third].sort());
    await again.put(second, 'new');
    await again.trim(0);
    expect(readdirSync(folder).sort()).toEqual([first, second].sort());
  });
});

describe('cleaning', () => {
  test('removes what is the cache’s own, and nothing else', async () => {
    await cache.put(key, 'a');
    writeFileSync(path.join(folder, 'thesis.txt'), 'mine');
    const running = partOf(path.join(folder, key));
    writeFileSync(running, 'being written');
    writeFileSync(running.replace(`-${process.pid}-`, '-4194304-'), 'left by a killed process');
    expect((await Cache.clean(folder)).entries).toBe(2);
    expect(readdirSync(folder).sort()).toEqual([path.basename(running), 'thesis.txt']);
  });

  test('removes the folder if nothing else is in it, and does not mind if there is none', async () => {
    await Cache.clean(folder);
    expect(readdirSync(path.dirname(folder))).not.toContain(path.basename(folder));
    expect(await Cache.clean(folder)).toEqual({entries: 0, bytes: 0});
  });

  test('says what is in the way', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    await expect(Cache.clean(file)).rejects.toThrow(/^Cannot write .*file: /u);
    await expect(Cache.open(path.join(file, 'inside'))).rejects.toThrow(/^Cannot write .*inside: /u);
  });
});
