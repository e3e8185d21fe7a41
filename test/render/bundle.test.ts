import {mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, onTestFinished, test, vi} from 'vitest';
import {bundleProject} from '../../src/render/bundle/bundle';
import {makeBundle, recallBundle} from '../../src/render/bundle/bundleCache';
import {Cache} from '../../src/render/cache/Cache';

const lesson = (name: string) => {
  const root = fileURLToPath(new URL(name, import.meta.url));
  return {root, project: path.join(root, 'src/project.ts')};
};

test('two lessons are bundled at once, and the current folder stays what it is', async () => {
  const before = process.cwd();
  const bundling = Promise.all([bundleProject(lesson('fixture')), bundleProject(lesson('failing'))]);
  expect(process.cwd()).toBe(before);
  const [fixture, failing] = await bundling;
  expect(Object.keys(fixture.digest.chapters)).toContain('moving');
  expect(Object.keys(failing.digest.chapters)).toContain('stuck');
  expect(process.cwd()).toBe(before);
});

test('a lesson gets the copy of the package that plays it, whichever it would find itself', async () => {
  const {inputs} = await bundleProject(lesson('failing'));
  const defining = inputs.filter(input => /[\\/]script[\\/]lesson\.[jt]s$/u.test(input));
  expect(defining).toEqual([fileURLToPath(new URL('../../src/script/lesson.ts', import.meta.url))]);
});

test('what the editor serves from the public folder is in the bundle, under its own name and kind', async () => {
  const {files, inputs} = await bundleProject(lesson('fixture'));
  expect(files.get('/media/a mark ü.svg')).toMatchObject({type: 'image/svg+xml'});
  expect(inputs).toContainEqual(expect.stringMatching(/public.media.a mark ü\.svg$/u));
});

test('a bundle is found again in another terminal, and not where Vite would hand on something else', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lecture-bundle-'));
  onTestFinished(() => rm(folder, {recursive: true}));
  onTestFinished(() => void vi.unstubAllEnvs());
  const cache = await Cache.open(folder);
  await makeBundle(cache, lesson('fixture'));
  vi.stubEnv('TERM', 'another').stubEnv('GITHUB_RUN_ID', '17').stubEnv('SSH_CONNECTION', 'somewhere');
  expect(await recallBundle(cache, lesson('fixture'))).toBeDefined();
  vi.stubEnv('VITE_TITLE', 'another');
  expect(await recallBundle(cache, lesson('fixture'))).toBeUndefined();
});
