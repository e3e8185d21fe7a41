import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {fileURLToPath} from 'node:url';
import {decode} from 'fast-png';
import {stockFrames} from './stockFrames';

/**
 * Renders the Motion Canvas projects of a folder, and prints a table of what became of them. It is no test:
 *
 *     npx tsx test/foreign/survey.ts FOLDER src/one.ts src/other.ts ... [--stock]
 *
 * Each project's first seconds are rendered, a few frames of each: its `.meta` file is changed for that, and put back.
 * `--stock` has Motion Canvas' own editor render the same frames, and counts those that differ in a pixel.
 */
const execute = promisify(execFile);
const command = fileURLToPath(new URL('../../src/cli/lecture.mjs', import.meta.url));
const few = {fps: 5, seconds: 4};

async function framesIn(folder: string) {
  const names = (await readdir(folder)).filter(name => name.endsWith('.png')).sort();
  return Promise.all(names.map(async name => decode(await readFile(path.join(folder, name)))));
}

type Frames = Awaited<ReturnType<typeof framesIn>>;

function different(ours: Frames, stock: Frames): string {
  const off = ours.map(({data}, frame) =>
    Array.from(data).reduce(
      (most, value, at) => Math.max(most, Math.abs(value - (stock[frame]?.data[at] ?? Infinity))),
      0,
    ),
  );
  const count = off.filter(each => each > 0).length;
  const length = ours.length === stock.length ? '' : `, ${ours.length} frames for ${stock.length}`;
  return count === 0
    ? `identical${length}`
    : `${count} of ${ours.length} differ, by up to ${Math.max(...off)}${length}`;
}

async function survey(root: string, project: string, isCompared: boolean): Promise<string> {
  const output = await mkdtemp(path.join(os.tmpdir(), 'survey-'));
  const meta = path.join(root, project.replace(/\.tsx?$/u, '.meta'));
  const before = existsSync(meta) ? await readFile(meta, 'utf8') : undefined;
  const {shared, rendering, ...rest} = JSON.parse(before?.trim() ?? '{}') as Record<string, object | undefined>;
  const shortened = {
    ...rest,
    shared: {...shared, range: [0, few.seconds]},
    rendering: {...rendering, fps: few.fps, exporter: undefined},
  };
  try {
    await writeFile(meta, JSON.stringify(shortened));
    const line = ['render', '--project', project, '--format', 'png', '--no-cache', '--jobs', '1', '--output'];
    const {stderr} = await execute(process.execPath, [command, ...line, path.join(output, 'ours')], {cwd: root});
    const name = path.parse(project).name;
    const folders = await readdir(path.join(output, 'ours'));
    const ours = await framesIn(path.join(output, 'ours', folders.find(each => each.endsWith('.frames')) ?? name));
    const warnings = stderr.split('\n').filter(text => /logged an error|was refused/u.test(text));
    const compared = isCompared
      ? different(ours, await framesIn(await stockFrames(root, project, path.join(output, 'stock'))))
      : `${ours.length} frames`;
    return [compared, ...warnings].join('; ');
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    return `failed: ${said.split('\n').find(text => text.startsWith('lecture:')) ?? said.slice(-300)}`;
  } finally {
    await (before === undefined ? rm(meta, {force: true}) : writeFile(meta, before));
    await rm(output, {recursive: true, force: true});
  }
}

const [folder = '', ...rest] = process.argv.slice(2);
const projects = rest.filter(each => !each.startsWith('--'));
console.log('| project | outcome |\n| --- | --- |');
for (const project of projects) {
  console.log(`| ${project} | ${await survey(path.resolve(folder), project, rest.includes('--stock'))} |`);
}
process.exit(0);
