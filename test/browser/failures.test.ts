import {execFileSync} from 'node:child_process';
import {access, mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {lecture, lessons, start, temporaryFolder, type Started} from './lecture';

const finished = /\.(?:mp4|srt|vtt|txt|json|png)$/u;

/** What a render of the fixture leaves, standing for the work of an earlier run. */
async function earlierRun(folder: string): Promise<void> {
  for (const ending of ['mp4', 'srt', 'vtt', 'chapters.txt', 'upload.json', 'json']) {
    await writeFile(path.join(folder, `fixture.ko.${ending}`), `earlier ${ending}`);
  }
}

async function expectEarlierRun(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter(name => finished.test(name));
  expect(names).toHaveLength(6);
  for (const name of names) expect(await readFile(path.join(folder, name), 'utf8')).toMatch(/^earlier /u);
}

/** Waits until frames are being written. */
async function rendering({child}: Started): Promise<void> {
  await new Promise<void>(resolve => {
    child.stderr?.on('data', (data: Buffer) => {
      if (data.toString().includes('frames')) resolve();
    });
  });
}

describe('bad input', () => {
  const cases: readonly [what: string, args: readonly string[], code: number, message: RegExp][] = [
    ['an unknown flag', ['render', '--frames', '3'], 2, /no option --frames/u],
    ['an unknown command', ['paint'], 2, /no command "paint"/u],
    ['a stray word', ['render', 'zigzag'], 2, /"zigzag" is not expected/u],
    ['an unknown chapter', ['render', '--chapter', 'nope'], 1, /no chapter "nope".*moving, resting/u],
    ['an unknown locale', ['render', '--locale', 'fr'], 2, /no "fr"; there is ko, en/u],
    ['an odd size', ['render', '--size', '1921x1080'], 2, /odd/u],
    ['a size of zero', ['render', '--size', '0x0'], 2, /no pixels/u],
    ['another aspect', ['render', '--size', '1080x1080'], 2, /16:9/u],
    ['a frame rate of zero', ['render', '--fps', '0'], 2, /not a frame rate/u],
    ['a negative frame rate', ['render', '--fps=-3'], 2, /not a frame rate/u],
    ['a reversed range', ['render', '--range', '2:1'], 2, /ends before it begins/u],
    ['an empty range', ['render', '--range', '1:1'], 2, /ends before it begins/u],
    ['a range after the end', ['render', '--range', '50:60'], 1, /lasts 2.00 s/u],
    ['a repeated flag', ['render', '--fps', '30', '--fps', '60'], 2, /2 times/u],
    ['a browser that is not there', ['render', '--browser', '/nowhere/chrome'], 1, /no such file/u],
    ['a browser that is none', ['render', '--browser', process.execPath], 1, /No browser could be started/u],
    ['an unknown format', ['render', '--format', 'avi'], 2, /"avi" is not mp4, webm, gif or png/u],
    ['an unknown quality', ['render', '--quality', 'best'], 2, /"best" is not draft, standard or master/u],
    ['a GIF that is too large', ['render', '--format', 'gif', '--size', '1920x1080'], 2, /1920x1080 is too large/u],
    ['a GIF that is too fast', ['render', '--format', 'gif', '--fps', '60'], 2, /--fps 50 or less/u],
    ['more than H.264 has', ['render', '--size', '3840x2160', '--fps', '120'], 2, /--format mp4: H.264 has no level/u],
    ['a moment after the end', ['stills', '--at', 'moving:99'], 1, /ends at 1.50 s/u],
  ];

  test.each(cases)('%s gives one message and no file', async (_, args, code, message) => {
    const folder = await temporaryFolder();
    const output = args[0] === 'paint' ? [] : ['--output', folder];
    const {code: given, stderr} = await lecture([...args, ...output]);
    expect(given).toBe(code);
    expect(stderr).toMatch(message);
    expect(stderr.match(/^lecture:/gmu)).toHaveLength(1);
    expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+/mu);
    expect(await readdir(folder)).toEqual([]);
  });

  test('a browser named by the environment that is not there is an error, not a reason for another', async () => {
    const {code, stderr} = await lecture(['timeline'], lessons.fixture, {LECTURE_BROWSER: '/nowhere/chrome'});
    expect(code).toBe(1);
    expect(stderr).toContain('/nowhere/chrome (LECTURE_BROWSER): there is no such file');
  });

  test('an output folder that cannot be made is told before the browser starts', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'file'), '');
    const {code, stderr} = await lecture(['render', '--output', path.join(folder, 'file', 'inside')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^lecture: Cannot write .*file/u);
  });
});

describe('a scene that fails', () => {
  test('is named with its chapter, beat, file and line', async () => {
    const folder = await temporaryFolder();
    const {code, stderr} = await lecture(['render', '--chapter', 'broken', '--output', folder], lessons.failing);
    expect(code).toBe(1);
    expect(stderr).toContain('chapter "broken", beat "unlucky", at src/scenes/broken.tsx:12:');
    expect(stderr).toContain('the weights are gone');
    expect(await readdir(folder)).toEqual([]);
  });

  test('is found also where Motion Canvas only writes it into its log', async () => {
    const folder = await temporaryFolder();
    const {code, stderr} = await lecture(['render', '--chapter', 'logged', '--output', folder], lessons.failing);
    expect(code).toBe(1);
    expect(stderr).toContain('chapter "logged", at src/scenes/logged.tsx:8:');
    expect(await readdir(folder)).toEqual([]);
  });

  test('does not keep the other chapters from being rendered', async () => {
    const folder = await temporaryFolder();
    const {code} = await lecture(['render', '--chapter', 'whole', '--output', folder], lessons.failing);
    expect(code).toBe(0);
  });
});

describe('a render that is stopped', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('by %s removes its own files and leaves earlier ones', async signal => {
    const folder = await temporaryFolder();
    await earlierRun(folder);
    const started = start(['render', '--jobs', '1', '--output', folder]);
    await rendering(started);
    started.child.kill(signal);
    const {code, stderr} = await started.outcome;
    expect(code).toBe(130);
    expect(stderr).toContain('lecture: Stopped');
    await expectEarlierRun(folder);
    expect(await readdir(folder)).toHaveLength(6);
  });

  test('by kill -9 leaves earlier files, and the next run clears up after it', async () => {
    const folder = await temporaryFolder();
    await earlierRun(folder);
    const started = start(['render', '--jobs', '1', '--output', folder]);
    await rendering(started);
    started.child.kill('SIGKILL');
    await started.outcome;
    await expectEarlierRun(folder);
    const {code} = await lecture(['render', '--jobs', '1', '--output', folder]);
    expect(code).toBe(0);
    expect(await readdir(folder)).toHaveLength(6);
  });
});

/** A disk of 200 kB, where the machine lets us have one. */
async function smallDisk(): Promise<{folder: string; unmount: () => void} | undefined> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = path.join(await temporaryFolder(), 'disk');
  await mkdir(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=40k', 'tmpfs', folder], {stdio: 'ignore'});
    return {folder, unmount: () => execFileSync('umount', [folder])};
  } catch {
    return undefined;
  }
}

test('a full disk is told as such, and no file gets a final name', async context => {
  const disk = await smallDisk();
  if (!disk) {
    context.skip('This machine does not let the test mount a small disk.');
    return;
  }
  try {
    const {code, stderr} = await lecture(['render', '--output', disk.folder]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^lecture: Cannot write .*: the disk is full\.$/mu);
    expect(await readdir(disk.folder)).toEqual([]);
    await access(disk.folder);
  } finally {
    disk.unmount();
  }
});
