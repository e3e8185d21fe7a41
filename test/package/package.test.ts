import {execFile} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import ts from 'typescript';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {runZigzag} from '../../src/simulation';
import {checkout, install, pack, type Tarball} from './installed';

const execute = promisify(execFile);
const folder = mkdtempSync(path.join(os.tmpdir(), 'lecture-package-'));
let tarball: Tarball;

beforeAll(async () => {
  tarball = await pack(folder);
}, 120_000);

afterAll(() => rmSync(folder, {recursive: true}));

/** Runs a command line of `node_modules` and returns what it prints. */
async function run(name: string, file: string, args: readonly string[]): Promise<string> {
  const bin = path.join(checkout, 'node_modules', name, file);
  return (await execute(process.execPath, [bin, ...args], {cwd: checkout})).stdout;
}

describe('the tarball', () => {
  test('holds the compiled package, its papers and its examples, and is small', () => {
    const others = tarball.files
      .map(file => file.path)
      .filter(name => !/^dist\/.*\.(?:d\.ts|js|js\.map|css|sh|mjs)$/u.test(name))
      .filter(name => !/^docs\/(?:[\w-]+\.md|pictures\/[\w-]+\.png)$/u.test(name))
      .filter(name => !/^examples\/[\w-]+\/(?!output|\.cache|node_modules)/u.test(name));
    const papers = ['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'package.json', 'src/cli/lecture.mjs'];
    expect(others.sort()).toEqual(papers);
    expect(tarball.size).toBeLessThan(5_000_000);
  });

  test('has no dead link in its papers', () => {
    const names = tarball.files.map(file => file.path);
    for (const paper of names.filter(name => name.endsWith('.md'))) {
      const text = readFileSync(path.join(checkout, paper), 'utf8');
      for (const [, link = ''] of text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/gu)) {
        const target = path.posix.join(path.posix.dirname(paper), link);
        expect(
          names.some(name => name === target || name.startsWith(`${target}/`)),
          `${paper}: ${link}`,
        ).toBe(true);
      }
    }
  });

  test('has types and a source map for each module, and a script that can be executed', () => {
    const names = new Set(tarball.files.map(file => file.path));
    const modules = [...names].filter(name => name.endsWith('.js')).map(name => name.slice(0, -'.js'.length));
    expect(modules.length).toBeGreaterThan(100);
    expect(modules.filter(name => !names.has(`${name}.d.ts`) || !names.has(`${name}.js.map`))).toEqual([]);
    const script = tarball.files.find(file => file.path.endsWith('.sh'));
    expect((script?.mode ?? 0) & 0o111).toBe(0o111);
  });

  test('is found good by publint', async () => {
    expect(await run('publint', 'src/cli.js', ['run', tarball.file, '--strict'])).toContain('All good!');
  });

  test('has types that resolve as its modules do', async () => {
    // CommonJS and the resolution of Node 10 are not served.
    const printed = await run('@arethetypeswrong/cli', 'dist/index.js', [
      tarball.file,
      '--profile',
      'esm-only',
      '--format',
      'json',
    ]);
    const {analysis} = JSON.parse(printed) as {analysis: {problems: readonly {kind: string}[]}};
    const kinds = analysis.problems.map(({kind}) => kind);
    expect(kinds.filter(kind => kind !== 'CJSResolvesToESM' && kind !== 'NoResolution')).toEqual([]);
  });

  test('has documentation for everything public', async () => {
    await expect(run('typedoc', 'bin/typedoc', ['--emit', 'none'])).resolves.toBeDefined();
  });
});

describe('the simulation', () => {
  test('runs in Node where there is no Motion Canvas, with the lecture’s results', async () => {
    const user = path.join(folder, 'script');
    mkdirSync(user);
    await install(tarball, user, ['zod', 'pure-rand']);
    writeFileSync(
      path.join(user, 'main.mjs'),
      `import {runZigzag} from 'activation-lecture/simulation';
       import {splitCaptions} from 'activation-lecture/script';
       console.log(JSON.stringify([runZigzag().sigmoid.summary, splitCaptions('One.', 'en')]));`,
    );
    const {stdout} = await execute(process.execPath, ['main.mjs'], {cwd: user});
    expect(JSON.parse(stdout)).toEqual([runZigzag().sigmoid.summary, [['One.']]]);
  });

  test('asks for nothing that a browser does not have', () => {
    const entry = path.join(folder, 'script/node_modules/activation-lecture/dist/src/simulation/index.js');
    const {modules, packages} = graphOf(entry);
    expect(modules.size).toBeGreaterThan(20);
    expect([...packages].sort()).toEqual([
      'pure-rand/distribution/uniformFloat64',
      'pure-rand/generator/mersenne',
      'zod',
    ]);
  });
});

/** All compiled modules that one imports, itself included, and all packages that these import. */
function graphOf(entry: string) {
  const modules = new Set([entry]);
  const packages = new Set<string>();
  for (const file of modules) {
    for (const {fileName: name} of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
      if (name.startsWith('.')) modules.add(path.resolve(path.dirname(file), name));
      else packages.add(name);
    }
  }
  return {modules, packages};
}
