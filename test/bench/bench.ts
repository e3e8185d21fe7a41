import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {renderStock, type Stretch} from './stock';

/**
 * Renders the same seconds of a chapter through `lecture render` and through the exporter of the editor, in turns, and
 * prints how many times as fast ours is. Whole commands are measured, with starting the browser.
 *
 * `npm run bench -- --chapter zigzag --seconds 20 --runs 3`
 */
const {values} = parseArgs({
  options: {
    chapter: {type: 'string', default: 'zigzag'},
    seconds: {type: 'string', default: '20'},
    runs: {type: 'string', default: '3'},
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const stretch: Stretch = {root, chapter: values.chapter, seconds: Number(values.seconds)};
const runs = Number(values.runs);

/** The ratio the renderer promises. */
const promised = 2.5;

const times = {ours: [] as number[], stock: [] as number[]};
console.log(
  `${stretch.seconds} s of "${stretch.chapter}" at 1920x1080, 60 fps, ${os.availableParallelism()} processors`,
);
for (let run = 1; run <= runs; run++) {
  times.ours.push(await renderOurs(stretch));
  times.stock.push(await renderStock(stretch));
  console.log(
    `run ${run}: lecture render ${seconds(times.ours.at(-1))}, stock exporter ${seconds(times.stock.at(-1))}`,
  );
}
const ours = median(times.ours);
const stock = median(times.stock);
const ratio = stock / ours;
console.log(
  `median: lecture render ${seconds(ours)}, stock exporter ${seconds(stock)}: ${ratio.toFixed(2)} times as fast (promised: ${promised})`,
);
if (ratio < promised) process.exitCode = 1;

const simulation = new URL('./simulation.ts', import.meta.url);
if (existsSync(simulation)) await import(pathToFileURL(fileURLToPath(simulation)).href);

async function renderOurs({root: folder, chapter, seconds: length}: Stretch): Promise<number> {
  const output = await mkdtemp(path.join(os.tmpdir(), 'lecture-bench-'));
  const begun = performance.now();
  try {
    const args = ['render', '--chapter', chapter, '--range', `0:${length}`, '--captions', 'burned', '--output', output];
    await new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, [path.join(root, 'src/cli/lecture.mjs'), ...args], {cwd: folder});
      let errors = '';
      child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
      child.on('close', code => (code === 0 ? resolve() : reject(new Error(errors))));
    });
    return (performance.now() - begun) / 1000;
  } finally {
    await rm(output, {recursive: true, force: true});
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
}

function seconds(value: number | undefined): string {
  return `${(value ?? NaN).toFixed(1)} s`;
}
