import {mkdtempSync, rmSync} from 'node:fs';
import {cp, mkdir, readdir, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {readFilm} from './film';
import {lecture, temporaryFolder, type Outcome} from './lecture';

const settings = ['--size', '640x360', '--fps', '30', '--locale', 'ko', '--locale', 'en'];

interface Place {
  readonly cache: string;
  readonly output: string;
}

async function place(): Promise<Place> {
  const folder = await temporaryFolder();
  return {cache: path.join(folder, 'cache'), output: path.join(folder, 'output')};
}

function shard(of: string, {cache}: Place, args = settings, environment: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return lecture(['render', '--shard', of, '--jobs', '1', '--cache', cache, '--json', ...args], undefined, environment);
}

function merge({cache, output}: Place): Promise<Outcome> {
  return lecture(['merge', '--cache', cache, '--output', output, '--json']);
}

async function packetsIn(output: string, locale: string): Promise<readonly string[]> {
  const {packets} = await readFilm(path.join(output, `fixture.${locale}.mp4`));
  return packets.map(({data}) => Buffer.from(data).toString('base64'));
}

/** What one render of all of it gives. */
const whole = {files: [] as readonly string[], ko: [] as readonly string[], en: [] as readonly string[]};
beforeAll(async () => {
  const output = mkdtempSync(path.join(os.tmpdir(), 'lecture-whole-'));
  try {
    expect((await lecture(['render', ...settings, '--output', output])).code).toBe(0);
    for (const locale of ['ko', 'en'] as const) whole[locale] = await packetsIn(output, locale);
    whole.files = (await readdir(output)).sort();
  } finally {
    rmSync(output, {recursive: true, force: true});
  }
});

async function expectWhole(output: string): Promise<void> {
  for (const locale of ['ko', 'en'] as const) expect(await packetsIn(output, locale)).toEqual(whole[locale]);
  expect((await readdir(output)).sort()).toEqual(whole.files);
}

describe('shards', () => {
  test('that work at the same time share the work, and give the film that one render gives', async () => {
    const where = await place();
    const shards = await Promise.all(['1/3', '2/3', '3/3'].map(of => shard(of, where)));
    expect(shards.map(({code, stderr}) => [code, stderr.includes('lecture:')])).toEqual(Array(3).fill([0, false]));
    const results = shards.map(({stdout}) => JSON.parse(stdout) as {segments: number; frames: number; cached: number});
    expect(results.map(({cached}) => cached)).toEqual([0, 0, 0]);
    for (const {segments} of results) expect(segments).toBeGreaterThan(0);
    const merged = await merge(where);
    expect([merged.code, merged.stderr]).toEqual([0, '']);
    const {films} = JSON.parse(merged.stdout) as {films: readonly {frames: number}[]};
    const sum = (rows: readonly {frames: number}[]) => rows.reduce((frames, row) => frames + row.frames, 0);
    expect(sum(films)).toBe(sum(results));
    await expectWhole(where.output);
  });

  test('that are missing, or were not finished, are named; once they are there, they are merged', async () => {
    const where = await place();
    expect((await merge(where)).stderr).toMatch(
      /^lecture: There are no shards in .*cache; lecture render --shard I\/N/u,
    );
    const array = {SLURM_ARRAY_TASK_ID: '1', SLURM_ARRAY_TASK_MIN: '1', SLURM_ARRAY_TASK_COUNT: '3'};
    expect((await shard('auto', where, settings, array)).code).toBe(0);
    const unfinished = await merge(where);
    expect([unfinished.code, unfinished.stderr]).toEqual([
      1,
      'lecture: Shard 2/3 is missing, shard 3/3 is missing. Render what is missing with --shard I/N.\n',
    ]);
    expect(await readdir(where.output)).toEqual([]);
    // On another machine, without the cache of the first, as a job of a CI that collects the folders afterwards.
    const apart = await place();
    for (const of of ['2/3', '3/3']) expect((await shard(of, apart)).code).toBe(0);
    await cp(apart.cache, where.cache, {recursive: true});
    expect((await merge(where)).code).toBe(0);
    await expectWhole(where.output);
    const [damaged = ''] = (await readdir(where.cache)).filter(name => name.startsWith('segment-'));
    await writeFile(path.join(where.cache, damaged), 'something else');
    expect((await merge(where)).stderr).toMatch(
      /^lecture: Frames \d+ to \d+ of chapter "\w+", which shard \d\/3 made/u,
    );
    for (const of of ['1/3', '2/3', '3/3']) expect((await shard(of, where)).code).toBe(0);
    expect((await merge(where)).code).toBe(0);
    await expectWhole(where.output);
  });

  test('of different settings are refused, naming the difference', async () => {
    const where = await place();
    const one = ['--size', '640x360', '--fps', '30', '--chapter', 'resting'];
    const render = async (of: string, args: readonly string[]) =>
      expect((await shard(of, where, [...args])).code).toBe(0);
    await render('1/2', one);
    for (const [args, difference] of [
      [[...one, '--captions', 'none'], '--captions both, shard 2/2 with --captions none.'],
      [[...one, '--locale', 'en'], '--locale ["ko"], shard 2/2 with --locale ["en"].'],
    ] as const) {
      await render('2/2', args);
      const {code, stderr} = await merge(where);
      expect([code, stderr]).toEqual([1, expect.stringContaining(`Shard 1/2 was rendered with ${difference}`)]);
    }
    await render('2/3', one);
    expect((await merge(where)).stderr).toContain(
      'Shard 1/2 was rendered with --shard of 2, shard 2/3 with --shard of 3',
    );
    expect(await readdir(where.output)).toEqual([]);
  });

  test.each([
    [['--shard', '4/3'], 'there is no part 4 of 3'],
    [['--shard', '0/3'], 'there is no part 0 of 3'],
    [['--shard', 'auto'], 'finds no number in the environment'],
    [['--shard', '1/3', '--no-cache'], 'exclude each other'],
  ])('%o is refused', async (args, message) => {
    const {code, stderr} = await lecture(['render', ...args]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test('are looked for in a folder that can be read', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'file'), '');
    await mkdir(path.join(folder, 'output'));
    const {code, stderr} = await merge({cache: path.join(folder, 'file'), output: path.join(folder, 'output')});
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^lecture: Cannot write .*file: /u)]);
  });
});
