import {execFile} from 'node:child_process';
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {checkout, install, pack, type Tarball} from '../package/installed';
import {readFilm} from './film';

const execute = promisify(execFile);

/** Where lessons are put that have the package from its tarball, outside of the checkout. */
let folder: string;
let tarball: Tarball;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lecture-lessons-'));
  tarball = await pack(folder);
});

afterAll(() => rm(folder, {recursive: true, force: true}));

/** What `npx` would start, by its first word. */
const commands: Readonly<Record<string, string>> = {
  lecture: 'node_modules/activation-lecture/src/cli/lecture.mjs',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
};

/** Runs a command line in a lesson's folder and returns what it prints. */
async function run(lesson: string, line: string): Promise<string> {
  const [start, name = '', ...rest] = line.split(' ');
  const file = start === 'node' ? name : commands[name];
  if (file === undefined || !['node', 'npx'].includes(start ?? ''))
    throw new Error(`Nobody knows how to run "${line}".`);
  return (await execute(process.execPath, [file, ...rest], {cwd: lesson})).stdout;
}

interface Film {
  readonly frames: number;
  readonly files: readonly string[];
}

/** The encoded pictures of a film, without the clock's time that stands in its container. */
async function picturesOf(films: readonly Film[]): Promise<readonly Uint8Array[]> {
  const file = films[0]?.files.find(name => name.endsWith('.mp4')) ?? '';
  return (await readFilm(file)).packets.map(({data}) => data);
}

describe('the lesson on gradient descent', () => {
  let lesson: string;

  beforeAll(async () => {
    lesson = path.join(folder, 'gradient-descent');
    const isSource = (file: string) => !/node_modules|output/u.test(path.relative(checkout, file));
    await cp(path.join(checkout, 'examples/gradient-descent'), lesson, {recursive: true, filter: isSource});
    await install(tarball, lesson);
  });

  test('names the tarball that the checkout packs', async () => {
    const manifest = await readFile(path.join(lesson, 'package.json'), 'utf8');
    expect(manifest).toContain(`"activation-lecture": "file:../../${path.basename(tarball.file)}"`);
  });

  test('is compiled against the types of the package, and tests its own simulation', async () => {
    expect(await run(lesson, 'npx tsc')).toBe('');
    expect(await run(lesson, 'npx vitest run')).toMatch(/Tests.*passed/u);
  });

  test('renders a few seconds, by its command and by a program, to the same film', async () => {
    const options = '--chapter momentum --range 11:13 --size 640x360 --fps 10 --json';
    const {films} = JSON.parse(await run(lesson, `npx lecture render ${options}`)) as {films: readonly Film[]};
    expect(films).toMatchObject([{locale: 'ko', frames: 20}]);
    const program = `
      import {render} from 'activation-lecture/render';
      const shares = [];
      const film = await render({
        chapters: ['momentum'], range: {start: 11, end: 13}, size: {width: 640, height: 360}, fps: 10, output: 'mine', cache: false,
        onProgress: ({frames, total}) => shares.push(frames / total),
      });
      console.log(JSON.stringify({films: [film], first: shares.at(0), last: shares.at(-1)}));`;
    await writeFile(path.join(lesson, 'render.mjs'), program);
    const mine = JSON.parse(await run(lesson, 'node render.mjs')) as {films: readonly Film[]};
    expect(mine).toMatchObject({first: 0, last: 1, films: [{frames: 20}]});
    expect(await picturesOf(mine.films)).toEqual(await picturesOf(films));
  });

  test('is stopped by a signal, and told of an option that does not fit', async () => {
    const program = `
      import {render} from 'activation-lecture/render';
      const tell = error => console.log(error.code + ': ' + error.message);
      const abort = new AbortController();
      const stop = () => abort.abort();
      await render({chapters: ['rate'], output: 'stopped', signal: abort.signal, onProgress: stop}).catch(tell);
      await render({fps: 0}).catch(tell);
      await render({locale: 'fr'}).catch(tell);
      await render({speed: 2}).catch(tell);`;
    await writeFile(path.join(lesson, 'stopped.mjs'), program);
    const [aborted, ...refused] = (await run(lesson, 'node stopped.mjs')).trim().split('\n');
    expect(aborted).toBe('aborted: Stopped; nothing unfinished was left behind.');
    expect(refused[0]).toMatch(/^option: render\(\): fps: /u);
    expect(refused[1]).toBe('option: render(): locale: there is no "fr"; there is ko, en.');
    expect(refused[2]).toMatch(/^option: render\(\): there is no option speed; there is lesson, project, chapters, /u);
  });

  test('passes the check, the chapter that it has taken and its own', async () => {
    // Its beats were written before there were rules against pictures that stand still or do not wait for their words: `stillness` and the notes of `order` are let pass.
    const checking = run(lesson, 'npx lecture check --locale en --fps 2 --json');
    const printed = await checking.catch((error: unknown) => (error as {readonly stdout: string}).stdout);
    const [result] = JSON.parse(printed) as readonly [{chapters: readonly string[]; findings: {rule: string}[]}];
    expect(result.chapters).toEqual(['zigzag', 'rate', 'momentum']);
    // With six samples a step leads back over the one before: its arrow lies on the path that it is told from.
    const isKnown = ({rule, beat}: {rule: string; beat?: string}) =>
      ['stillness', 'order'].includes(rule) || (rule === 'contrast' && beat === 'first-steps');
    expect(result.findings.filter(finding => !isKnown(finding))).toEqual([]);
  });
  test('is told in one sentence that its Motion Canvas does not fit', async () => {
    const core = path.join(lesson, 'node_modules/@motion-canvas/core');
    await rm(core);
    await mkdir(core);
    await writeFile(path.join(core, 'package.json'), '{"name": "@motion-canvas/core", "version": "3.16.0"}');
    const fault: unknown = await run(lesson, 'npx lecture timeline').catch((error: unknown) => error);
    expect(fault).toMatchObject({code: 1});
    expect((fault as {stderr: string}).stderr).toMatch(
      /^lecture: .* needs @motion-canvas\/core ~3\.17\.2, not 3\.16\.0: run npm install [^\n]*\.\n$/u,
    );
  });
});

interface Block {
  readonly line: number;
  readonly language: string;
  readonly file: string | undefined;
  readonly text: string;
}

/** The fenced blocks of a Markdown text, each with the file that it names. */
function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gmsu)].map(
    ({1: language = '', 2: file, 3: text = '', index}) => ({
      line: markdown.slice(0, index).split('\n').length,
      language,
      file,
      text,
    }),
  );
}

test('the guide’s lesson is built, compiled, drawn and checked as the guide says', {timeout: 600_000}, async () => {
  const lesson = path.join(folder, 'downhill');
  const blocks = blocksOf(await readFile(path.join(checkout, 'docs/guide.md'), 'utf8'));
  expect(blocks.length).toBeGreaterThan(20);
  for (const {line, language, file, text} of blocks) {
    if (file !== undefined) {
      await mkdir(path.dirname(path.join(lesson, file)), {recursive: true});
      await writeFile(path.join(lesson, file), text);
      continue;
    }
    expect(language, `the block in line ${line} names no file`).toBe('sh');
    for (const command of text.trim().split('\n')) {
      if (command === 'npm install') await install(tarball, lesson);
      // It would wait for whoever opens the editor.
      else if (command !== 'npm start') await run(lesson, command);
    }
  }
  const manifest = JSON.parse(await readFile(path.join(lesson, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  expect(path.basename(tarball.file)).toBe(
    `activation-lecture-${manifest.dependencies['activation-lecture'] ?? ''}.tgz`,
  );
});
