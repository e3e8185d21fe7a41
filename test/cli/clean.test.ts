import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {refuseOther} from '../../src/cli/clean';
import {counted} from '../../src/cli/counted';

const folder = mkdtempSync(path.join(os.tmpdir(), 'lecture-clean-'));
afterAll(() => rmSync(folder, {recursive: true}));

test('clean refuses a folder that is not there, and one that is no cache', async () => {
  const other = path.join(folder, 'other');
  await expect(refuseOther(other)).rejects.toThrow(`There is no folder ${other}`);
  mkdirSync(other);
  writeFileSync(path.join(other, 'letter.txt'), '');
  await expect(refuseOther(other)).rejects.toThrow('is no cache');
  expect(readdirSync(other)).toEqual(['letter.txt']);
});

test('clean takes a cache, be it empty', async () => {
  const cache = path.join(folder, 'cache');
  mkdirSync(cache);
  await expect(refuseOther(cache)).resolves.toBeUndefined();
  writeFileSync(path.join(cache, `segment-${'0'.repeat(64)}`), '');
  await expect(refuseOther(cache)).resolves.toBeUndefined();
});

test.each([
  [0, '0 entries'],
  [1, '1 entry'],
  [2, '2 entries'],
])('%d is counted as "%s"', (count, words) => {
  expect(counted(count, 'entry', 'entries')).toBe(words);
});
