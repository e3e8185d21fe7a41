import {spawn} from 'node:child_process';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import type {Manifest} from '../../src/render/film/film';
import {median} from '../../src/simulation/statistics';
import {benchCheck} from './check';
import {benchJumps} from './jumps';
import {benchSimulation} from './simulation';
import {renderStock, type Stretch} from './stock';

/**
 * Measures what the project promises of its speed, as ratios within one run: whole commands, with starting the browser,
 * in turns with what they are compared to.
 *
 * `npm run bench`, or a part of it: `npm run bench -- --only measured --runs 5`
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const parts = {
  measured: () =>
    againstStock({root: path.join(root, 'test/bench/fixture'), chapter: 'measured', seconds: 20}, {promised: 5}),
  chapter: () => againstStock({root, chapter: 'zigzag', seconds: 20}, {promised: 2.5}),
  check: benchOfCheck,
  jumps: benchOfJumps,
  simulation: benchSimulation,
  jobs: benchOfJobs,
  lecture: wholeLecture,
};
type Part = keyof typeof parts;
const isPart = (name: string): name is Part => name in parts;

const {values} = parseArgs({
  options: {only: {type: 'string', multiple: true, default: []}, runs: {type: 'string', default: '3'}},
});
const runs = Number(values.runs);
const unknown = values.only.filter(name => !isPart(name));
if (unknown.length > 0 || !Number.isInteger(runs) || runs < 1) {
  console.error(`--only takes ${Object.keys(parts).join(', ')}; --runs a whole number from 1.`);
  process.exit(2);
}
console.log(`${os.availableParallelism()} processors, ${os.cpus()[0]?.model ?? 'of an unknown kind'}`);
for (const [name, part] of Object.entries(parts)) {
  if (values.only.length > 0 && !values.only.includes(name)) continue;
  console.log(`\n# ${name}`);
  await part();
}

/** The same seconds of a chapter through `lecture render` and through the exporter of the editor, in turns. */
async function againstStock(stretch: Stretch, {promised}: {readonly promised: number}): Promise<void> {
  console.log(`${stretch.seconds} s of "${stretch.chapter}" at 1920x1080, 60 fps, nothing of it in the cache`);
  const times = {ours: [] as number[], stock: [] as number[]};
  for (let run = 1; run <= runs; run++) {
    const {seconds: cold} = await render(stretch.root, optionsOf(stretch));
    const ours = await renderWarm(stretch);
    const stock = await renderStock(stretch);
    times.ours.push(ours);
    times.stock.push(stock);
    console.log(
      `run ${run}: lecture render ${ours.toFixed(1)} s (bundling as well: ${cold.toFixed(1)} s), ` +
        `stock exporter ${stock.toFixed(1)} s`,
    );
  }
  verdict(median(times.stock) / median(times.ours), promised, 'times as fast as the stock exporter');
}

function optionsOf({chapter, seconds}: Stretch): readonly string[] {
  return ['--chapter', chapter, '--range', `0:${seconds}`, '--captions', 'burned'];
}

/** With the bundle at hand, as the editor has its own dependencies', but none of the pictures. */
async function renderWarm(stretch: Stretch): Promise<number> {
  const cache = await mkdtemp(path.join(os.tmpdir(), 'lecture-bench-cache-'));
  try {
    await render(stretch.root, optionsOf({...stretch, seconds: 0.1}), cache);
    return (await render(stretch.root, optionsOf(stretch), cache)).seconds;
  } finally {
    await rm(cache, {recursive: true, force: true});
  }
}

async function benchOfCheck(): Promise<void> {
  const ratios: number[] = [];
  for (let run = 1; run <= runs; run++) {
    const {check, render: rendered, ratio} = await benchCheck('zigzag');
    ratios.push(ratio);
    console.log(`run ${run}: lecture check ${check.toFixed(1)} s, rendering ${rendered.toFixed(1)} s`);
  }
  verdict(median(ratios), 3, 'times as fast as rendering');
}

/** Half a second is promised for each jump of a talk. */
async function benchOfJumps(): Promise<void> {
  for (const withDesk of [true, false]) {
    const jumps = await benchJumps(root, withDesk);
    const seconds = jumps.map(jump => jump.seconds);
    const [longest] = [...jumps].sort((a, b) => b.seconds - a.seconds);
    console.log(
      `${withDesk ? 'with' : 'without'} the desk: ${jumps.length} jumps, median ${median(seconds).toFixed(2)} s, ` +
        `at most ${longest?.seconds.toFixed(2)} s (${longest?.slide}; the processor worked ${longest?.worked.toFixed(2)} s)`,
    );
    if (withDesk) verdict(0.5 / (longest?.seconds ?? Infinity), 1, 'times as fast as half a second, at worst');
  }
}

/** How many browsers side by side are best, each number in turns with the others. */
async function benchOfJobs(): Promise<void> {
  const times = new Map([1, 2, 3].map(jobs => [jobs, [] as number[]]));
  for (let run = 1; run <= runs; run++) {
    for (const [jobs, measured] of times) {
      const options = ['--chapter', 'zigzag', '--range', '0:60', '--jobs', String(jobs)];
      measured.push((await render(root, options)).seconds);
    }
  }
  const alone = median(times.get(1) ?? []);
  for (const [jobs, measured] of times) {
    const seconds = median(measured);
    console.log(`${jobs} jobs: ${seconds.toFixed(1)} s, ${(alone / seconds).toFixed(2)} times as fast as one`);
  }
}

/** All of it; then all of it again, when nothing has changed. */
async function wholeLecture(): Promise<void> {
  const cache = await mkdtemp(path.join(os.tmpdir(), 'lecture-bench-cache-'));
  try {
    const {seconds, plays} = await render(root, [], cache);
    console.log(`${plays.toFixed(0)} s of film in ${seconds.toFixed(0)} s, with an empty cache`);
    verdict(plays / seconds, 2, 'times as fast as it plays');
    const again: number[] = [];
    for (let run = 1; run <= runs; run++) again.push((await render(root, [], cache)).seconds);
    console.log(`again, nothing changed: median ${median(again).toFixed(2)} s (promised: under 3 s)`);
    if (median(again) >= 3) process.exitCode = 1;
  } finally {
    await rm(cache, {recursive: true, force: true});
  }
}

function verdict(ratio: number, promised: number, what: string): void {
  console.log(`median: ${ratio.toFixed(2)} ${what} (promised: ${promised})`);
  if (ratio < promised) process.exitCode = 1;
}

/** A whole `lecture render`: how long it took, and how long its film is. */
async function render(
  folder: string,
  options: readonly string[],
  cache?: string,
): Promise<{seconds: number; plays: number}> {
  const output = await mkdtemp(path.join(os.tmpdir(), 'lecture-bench-'));
  const begun = performance.now();
  try {
    const args = [
      'render',
      '--output',
      output,
      '--json',
      ...options,
      ...(cache === undefined ? ['--no-cache'] : ['--cache', cache]),
    ];
    await new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, [path.join(root, 'src/cli/lecture.mjs'), ...args], {cwd: folder});
      let errors = '';
      child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
      child.on('close', code => (code === 0 ? resolve() : reject(new Error(errors))));
    });
    const seconds = (performance.now() - begun) / 1000;
    const {name} = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {name: string};
    const manifest = JSON.parse(await readFile(path.join(output, `${name}.ko.json`), 'utf8')) as Manifest;
    return {seconds, plays: manifest.timeline.frames / manifest.timeline.fps};
  } finally {
    await rm(output, {recursive: true, force: true});
  }
}
