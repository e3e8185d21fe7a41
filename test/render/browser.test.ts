import {EventEmitter, getEventListeners} from 'node:events';
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, onTestFinished, test, vi} from 'vitest';
import {silent} from '../../src/render/browser/browser';
import {browserCandidates, type Machine} from '../../src/render/browser/candidates';
import {closeWhenAborted} from '../../src/render/browser/browserProcess';
import {rangeOf} from '../../src/render/browser/openPage';
import {hasPackedChromium, packedChromium} from '../../src/render/browser/packedChromium';

function machine(platform: NodeJS.Platform, environment: Record<string, string>, files: readonly string[]): Machine {
  return {platform, environment, exists: file => Promise.resolve(files.includes(file))};
}

const paths = async (asked: string | undefined, on: Machine) =>
  (await browserCandidates(asked, on)).map(({path, from}) => `${from} ${path}`);

describe('the browser', () => {
  const linux = machine('linux', {PATH: '/usr/local/bin:/usr/bin', LECTURE_BROWSER: '/opt/mine'}, [
    '/usr/bin/chromium',
  ]);

  test('is the one that is asked for, and no other', async () => {
    expect(await paths('/my/chrome', linux)).toEqual(['option /my/chrome']);
  });

  test('is else the one the environment names, and no other', async () => {
    expect(await paths(undefined, linux)).toEqual(['variable /opt/mine']);
  });

  test.each([
    [
      'linux',
      {PATH: '/usr/local/bin:/usr/bin'},
      ['/usr/bin/chromium', '/usr/local/bin/google-chrome', '/opt/google/chrome/chrome', '/usr/bin/microsoft-edge'],
      ['/usr/local/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/microsoft-edge', '/opt/google/chrome/chrome'],
    ],
    [
      'darwin',
      {PATH: '/opt/homebrew/bin'},
      ['/opt/homebrew/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
      ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/opt/homebrew/bin/chromium'],
    ],
    [
      'win32',
      {PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)'},
      ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
      ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ],
    ['linux', {PATH: '/usr/bin'}, [], []],
  ] as const)('is else an installed one (%s)', async (platform, environment, files, expected) => {
    expect(await paths(undefined, machine(platform, environment, files))).toEqual(
      expected.map(file => `installed ${file}`),
    );
  });

  test('inside the npm package is for Linux on x64 only', () => {
    expect(hasPackedChromium('linux', 'x64')).toBe(true);
    expect(hasPackedChromium('linux', 'arm64')).toBe(false);
    expect(hasPackedChromium('darwin', 'x64')).toBe(false);
  });

  test('is closed when it is no longer wanted, and is not kept by a signal that outlives it', () => {
    const browser = () => Object.assign(new EventEmitter(), {close: vi.fn(() => Promise.resolve())});
    const abort = new AbortController();
    const [closed, running] = [browser(), browser()];
    for (const one of [closed, running]) closeWhenAborted(one, abort.signal);
    closed.emit('disconnected');
    expect(getEventListeners(abort.signal, 'abort')).toHaveLength(1);
    abort.abort();
    expect([closed.close.mock.calls.length, running.close.mock.calls.length]).toEqual([0, 1]);
  });
});

test.runIf(process.platform === 'linux')('a wrapper that waits for ever is no browser', async () => {
  expect(await silent('/bin/true')).toBeUndefined();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lecture-wrapper-'));
  onTestFinished(() => rm(folder, {recursive: true}));
  const wrapper = path.join(folder, 'chromium');
  await writeFile(wrapper, '#!/bin/sh\nsleep 600\n', {mode: 0o700});
  expect(await silent(wrapper, 0.1)).toMatch(/does not tell its version/u);
});

describe('the unpacked browser', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'lecture-places-'))));
  afterEach(() => rm(folder, {recursive: true}));

  const unpackInto = async (into: string) => {
    await mkdir(path.join(into, 'fonts'));
    for (const name of ['chromium', 'fonts/sans.ttf']) await writeFile(path.join(into, name), 'all of it');
  };

  test('is unpacked once, and again when a file of it is gone, cut off or never was all there', async () => {
    const unpack = vi.fn(unpackInto);
    const start = async () => (await packedChromium(undefined, [folder], unpack)).executable;
    const executable = await start();
    await start();
    expect(unpack).toHaveBeenCalledTimes(1);
    const font = path.join(path.dirname(executable), 'fonts', 'sans.ttf');
    for (const damage of [() => rm(executable), () => writeFile(executable, 'all'), () => rm(font)]) {
      unpack.mockClear();
      await damage();
      expect(await start()).toBe(executable);
      expect(unpack).toHaveBeenCalledTimes(1);
      expect(await Promise.all([executable, font].map(file => readFile(file, 'utf8')))).toEqual([
        'all of it',
        'all of it',
      ]);
    }
    expect(await readdir(folder)).toHaveLength(1);
  });

  test('goes elsewhere where one place cannot hold it, and says why where none can', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    const {executable} = await packedChromium(undefined, [path.join(file, 'a'), folder], unpackInto);
    expect(path.dirname(path.dirname(executable))).toBe(folder);
    const full = () => Promise.reject(Object.assign(new Error('Command failed'), {stderr: 'Error: ENOSPC: no space'}));
    await expect(packedChromium(undefined, [path.join(folder, 'b')], full)).rejects.toThrow(
      /the disk is full\. TMPDIR/u,
    );
  });
});

test.each([
  [undefined, undefined],
  ['bytes=0-', {first: 0, last: 99}],
  ['bytes=10-19', {first: 10, last: 19}],
  ['bytes=90-200', {first: 90, last: 99}],
  ['bytes=-10', {first: 90, last: 99}],
  ['bytes=100-', undefined],
  ['lines=1-2', undefined],
] as const)('a media element is served the bytes that it asks for (%s)', (header, expected) => {
  expect(rangeOf(header, 100)).toEqual(expected);
});
