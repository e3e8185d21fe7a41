import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {mkdir, readdir, rm, stat} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {Cache} from '../../src/render/cache/Cache';
import {BrowserPool} from '../../src/render/browser/BrowserPool';
import {renderFilm} from '../../src/render/film/film';
import {seededRandom} from '../../src/simulation/random';
import {readFilm} from './film';
import {lessons, start, temporaryFolder, type Started} from './lecture';

/** Each run tries other times; `LECTURE_SEED` tries those of an earlier one again. */
const seed = Number(process.env['LECTURE_SEED'] ?? Date.now() % 2 ** 32);
const random = seededRandom(seed);

const size = ['--size', '1280x720'];
const request = {
  chapters: [],
  locale: 'ko',
  fps: 60,
  width: 1280,
  height: 720,
  captions: 'both',
  format: 'mp4',
  quality: 'standard',
} as const;

interface Rendered {
  readonly packets: readonly string[];
  readonly cached: number;
}

async function packetsIn(folder: string, name = 'fixture'): Promise<readonly string[]> {
  const {packets} = await readFilm(path.join(folder, `${name}.ko.mp4`));
  return packets.map(({data}) => Buffer.from(data).toString('base64'));
}

interface Machine {
  readonly output: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly cache: string;
}

async function machine(): Promise<Machine> {
  const folder = await temporaryFolder();
  const [output, cache] = [path.join(folder, 'output'), path.join(folder, 'cache')];
  return {output, cache, environment: {LECTURE_CACHE: cache}};
}

function begin({output, environment}: Machine, ...args: readonly string[]): Started {
  return start(['render', ...size, '--json', '--output', output, ...args], lessons.fixture, environment);
}

async function finish({output}: Machine, {outcome}: Started): Promise<Rendered> {
  const {code, stdout, stderr} = await outcome;
  expect(stderr).not.toContain('lecture:');
  expect(code).toBe(0);
  const {films} = JSON.parse(stdout) as {films: readonly {cached: number}[]};
  return {packets: await packetsIn(output), cached: films[0]?.cached ?? 0};
}

/** The processes that a process has started, and they in turn. */
function descendants(pid: number): readonly {readonly pid: number; readonly command: string}[] {
  const all = readdirSync('/proc')
    .filter(name => /^\d+$/u.test(name))
    .flatMap(name => {
      try {
        const parent = Number(/\) \S (\d+)/u.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]);
        return [{pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8')}];
      } catch {
        // It has ended in the meantime.
        return [];
      }
    });
  const below = (of: number): readonly {readonly pid: number; readonly command: string}[] =>
    all.filter(({parent}) => parent === of).flatMap(child => [child, ...below(child.pid)]);
  return below(pid);
}

const victims = {
  'the browser': (command: string) => /chrom/iu.test(command) && !command.includes('--type='),
  'a page': (command: string) => command.includes('--type=renderer'),
};

/** Waits for a process below `pid`, and then for some part of the time that rendering takes. */
async function victim(pid: number, is: (command: string) => boolean): Promise<number | undefined> {
  for (let tries = 0; tries < 400 && descendants(pid).every(({command}) => !is(command)); tries++) await pause(50);
  await pause(random.uniform(0, 0.8 * seconds) * 1000);
  return descendants(pid).find(({command}) => is(command))?.pid;
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

let undisturbed: Rendered;
/** That rendering takes, from the start of the browser on. */
let seconds = 0;
beforeAll(async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lecture-undisturbed-'));
  const [output, cache] = [path.join(folder, 'output'), path.join(folder, 'cache')];
  try {
    const place = {output, cache, environment: {LECTURE_CACHE: cache}};
    const started = begin(place);
    while (started.child.exitCode === null && descendants(started.child.pid ?? 0).length < 3) await pause(50);
    const begun = performance.now();
    undisturbed = await finish(place, started);
    seconds = (performance.now() - begun) / 1000;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
});

const onLinux = process.platform === 'linux';

describe.runIf(onLinux)(`with times out of seed ${seed}, a render`, () => {
  test('that is killed again and again goes on from its finished segments', async () => {
    const place = await machine();
    for (let kills = 0; kills < 3; kills++) {
      const started = begin(place, '--jobs', '2');
      await Promise.race([started.outcome, pause(random.uniform(0.2, seconds + 1) * 1000)]);
      started.child.kill('SIGKILL');
      await started.outcome;
    }
    const finished = (await readdir(place.cache)).filter(name => name.startsWith('segment-'));
    const {packets, cached} = await finish(place, begin(place));
    expect(packets).toEqual(undisturbed.packets);
    expect(cached > 0).toBe(finished.length > 0);
    const left = [...(await readdir(place.cache)), ...(await readdir(place.output))];
    expect(left.filter(name => name.endsWith('.part'))).toEqual([]);
  });

  test.each(['the browser', 'a page'] as const)('survives that %s is killed', async what => {
    let killed = false;
    for (let tries = 0; tries < 4 && !killed; tries++) {
      const place = await machine();
      const started = begin(place, '--jobs', '2');
      const pid = await victim(started.child.pid ?? 0, victims[what]);
      killed = pid !== undefined && kill(pid, 'SIGKILL');
      expect((await finish(place, started)).packets).toEqual(undisturbed.packets);
    }
    expect(killed).toBe(true);
  });

  test('survives a page that hangs', async () => {
    const {cache, output} = await machine();
    await mkdir(output, {recursive: true});
    const {fixture: root} = lessons;
    const project = path.join(root, 'src/project.ts');
    const pool = await BrowserPool.open({root, project, cache: await Cache.open(cache), jobs: 1, patience: 3});
    try {
      let stopped = false;
      await renderFilm(pool, {...request, folder: output, name: 'fixture', version: '0'}, ({frames}) => {
        const page = descendants(process.pid).find(({command}) => victims['a page'](command));
        if (frames === 0 || stopped || !page) return;
        stopped = kill(page.pid, 'SIGSTOP');
      });
      expect(stopped).toBe(true);
    } finally {
      await pool.close();
    }
    expect(await packetsIn(output)).toEqual(undisturbed.packets);
  });
});

test('a page that hangs twice at the same place is given up, by chapter and frame', async () => {
  const {failing: root} = lessons;
  const project = path.join(root, 'src/project.ts');
  const folder = await temporaryFolder();
  const pool = await BrowserPool.open({
    root,
    project,
    cache: await Cache.open(path.join(folder, 'cache')),
    jobs: 1,
    patience: 3,
  });
  try {
    const film = renderFilm(pool, {...request, chapters: ['stuck'], folder, name: 'stuck', version: '0'});
    await expect(film).rejects.toThrow('The page stopped in chapter "stuck" at frame 15 (0.25 s)');
    await expect(film).rejects.toThrow('tried twice');
  } finally {
    await pool.close();
  }
  expect(await readdir(folder)).toEqual(['cache']);
});

test(`with sizes out of seed ${seed}, a render on a disk that fills up goes on when there is room`, async context => {
  const place = await machine();
  await finish(place, begin(place));
  const sizes = await sizesIn(place.cache);
  await rm(place.cache, {recursive: true});
  await mkdir(place.cache);
  const pages = Object.values(sizes).reduce((sum, bytes) => sum + Math.ceil(bytes / 4096), 0);
  const segments = Object.entries(sizes).filter(([name]) => name.startsWith('segment-'));
  const missing = segments.reduce((sum, [, bytes]) => sum + Math.ceil(bytes / 4096), 0) * random.uniform(0.1, 0.9);
  if (!mount(place.cache, `size=${Math.floor(pages - missing) * 4}k`)) {
    context.skip('This machine does not let the test mount a small disk.');
    return;
  }
  try {
    const {code, stderr} = await begin(place).outcome;
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^lecture: Cannot write .*: the disk is full\.$/mu)]);
    const finished = (await readdir(place.cache)).filter(name => name.startsWith('segment-'));
    execFileSync('mount', ['-o', 'remount,size=64m', place.cache]);
    const {packets, cached} = await finish(place, begin(place));
    expect(packets).toEqual(undisturbed.packets);
    expect(cached > 0).toBe(finished.length > 0);
  } finally {
    execFileSync('umount', [place.cache]);
  }
});

function kill(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    // It has ended by itself.
    return false;
  }
}

function mount(folder: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], {stdio: 'ignore'});
    return true;
  } catch {
    return false;
  }
}

async function sizesIn(folder: string): Promise<Readonly<Record<string, number>>> {
  const names = await readdir(folder);
  return Object.fromEntries(
    await Promise.all(names.map(async name => [name, (await stat(path.join(folder, name))).size] as const)),
  );
}
