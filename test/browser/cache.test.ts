import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {readdir, readFile, rm, truncate, utimes, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Timeline} from '../../src/script/timeline';
import {readFilm} from './film';
import {lecture, lessons, temporaryFolder} from './lecture';

const repository = fileURLToPath(new URL('../..', import.meta.url));

interface Told {
  /** What the scene writes into the picture, as an expression; nothing if it is left out. */
  readonly writes?: string;
  readonly sentence: string;
  readonly note: string;
  readonly word: string;
  readonly size: number;
}

const usual: Told = {sentence: 'A disc.', note: 'Wait here.', word: 'disc', size: 200};

/** A lesson of two chapters told by the stage, made by the test because it is edited. Inside of the package, so that it finds it. */
class Lesson {
  public readonly root: string;
  public readonly cache: string;

  public constructor() {
    mkdirSync(path.join(repository, '.cache'), {recursive: true});
    this.root = mkdtempSync(path.join(repository, '.cache', 'lesson-'));
    this.cache = path.join(this.root, '.cache', 'lecture');
    mkdirSync(path.join(this.root, 'src'));
    this.write('src/project.meta', '{"version": 0}');
    this.write('package.json', '{"name": "told", "type": "module", "lecture": {}}');
    this.write('vite.config.ts', `export {default} from '../../vite.config';`);
    this.write(
      'src/project.ts',
      `import {makeProject} from '@motion-canvas/core';
import one from './one?scene';
import two from './two?scene';
export default makeProject({scenes: [one, two], variables: {locale: 'en', captions: true}});`,
    );
    this.tell('one', usual);
    this.tell('two', usual);
  }

  public tell(chapter: string, {sentence, note, word, size, writes = `''`}: Told): void {
    this.write(`src/${chapter}.meta`, '{"version": 0}');
    this.write(
      `src/${chapter}.script.ts`,
      `import {defineScript} from '${this.to('src/script/chapterScript')}';
export const script = defineScript({
  id: '${chapter}',
  title: {en: '${chapter}'},
  words: {disc: {en: '${word}'}},
  beats: {
    shown: {sentence: {en: 'Here it is.'}, notes: {en: 'Stress this.'}},
    moved: {sentence: {en: '${sentence}'}, notes: {en: '${note}'}},
  },
});`,
    );
    this.write(
      `src/${chapter}.ts`,
      `import {Circle, Txt} from '@motion-canvas/2d';
import {makeChapter} from '${this.to('src/stage/makeChapter')}';
import {script} from './${chapter}.script';
export default makeChapter(script, ({view, words}) => {
  const disc = new Circle({size: ${size}, fill: '#f5f5f0'});
  view.add(disc);
  view.add(new Txt({text: words.disc, y: -300, fill: '#f5f5f0'}));
  view.add(new Txt({text: () => ${writes}, y: 300, fill: '#f5f5f0'}));
  return disc;
}, {
  *shown() {},
  *moved(disc) { yield* disc.x(400, 0.4); },
});`,
    );
  }

  /** Renders it, and tells how many frames were found in the cache and how many were drawn. */
  public async render(...args: readonly string[]) {
    const output = path.join(this.root, 'output');
    const one = args.includes('--jobs') ? [] : ['--jobs', '1'];
    const {code, stdout, stderr} = await lecture(
      ['render', '--locale', 'en', '--fps', '10', '--size', '640x360', '--json', '--output', output, ...one, ...args],
      this.root,
      {LECTURE_CACHE: args.includes('--no-cache') ? '' : this.cache},
    );
    expect(stderr).not.toContain('lecture:');
    expect(code).toBe(0);
    const {films} = JSON.parse(stdout) as {films: readonly {frames: number; cached: number; drawn: number}[]};
    const [{frames, cached, drawn} = {frames: 0, cached: 0, drawn: 0}] = films;
    const {packets} = await readFilm(path.join(output, 'told.en.mp4'));
    const captions = await readFile(path.join(output, 'told.en.vtt'), 'utf8');
    return {frames, cached, drawn, captions, packets: packets.map(({data}) => Buffer.from(data).toString('base64'))};
  }

  private write(file: string, text: string): void {
    writeFileSync(path.join(this.root, file), text);
  }

  private to(file: string): string {
    return path.relative(path.join(this.root, 'src'), path.join(repository, file));
  }
}

describe('what was rendered before', () => {
  const lesson = new Lesson();
  afterAll(() => rmSync(lesson.root, {recursive: true, force: true}));
  let first: Awaited<ReturnType<typeof lesson.render>>;
  let half = 0;
  let seconds = 0;
  beforeAll(async () => {
    const begun = performance.now();
    first = await lesson.render('--captions', 'sidecar');
    seconds = (performance.now() - begun) / 1000;
    half = first.frames / 2;
    expect(first).toMatchObject({cached: 0});
  });

  test('is not rendered again, nor is anything bundled or a browser started', async () => {
    const begun = performance.now();
    const again = await lesson.render('--captions', 'sidecar', '--jobs', '2');
    expect(again).toEqual({...first, cached: first.frames, drawn: 0});
    expect((performance.now() - begun) / 1000).toBeLessThan(seconds / 2);
  });

  test.each([
    ['a note', 'script.beats.moved.notes.en', {note: 'Wait longer.'}],
    ['a sentence, by whatever way,', `Object.values(script.beats)[1]['sen' + 'tence'].en`, {sentence: 'A disk.'}],
  ])('is rendered again for %s that a scene draws itself', async (_, writes, edit) => {
    lesson.tell('two', {...usual, writes});
    const drawn = await lesson.render('--captions', 'sidecar');
    expect(await lesson.render('--captions', 'sidecar')).toMatchObject({packets: drawn.packets, drawn: 0});
    lesson.tell('two', {...usual, writes, ...edit});
    const edited = await lesson.render('--captions', 'sidecar');
    expect(edited.cached).toBe(half);
    expect(edited.packets).not.toEqual(drawn.packets);
    lesson.tell('two', usual);
  });

  test.each([
    ['a speaker note', {note: 'Wait longer.'}, 0],
    ['a sentence that takes as long', {sentence: 'A disk.'}, 0],
    ['a word that is drawn', {word: 'circle'}, 1],
    ['a scene', {size: 220}, 1],
  ] as const)('is rendered again for %s where that is seen, and nothing else', async (_, edit, chapters) => {
    lesson.tell('two', {...usual, ...edit});
    const edited = await lesson.render('--captions', 'sidecar');
    expect(edited.cached).toBe(chapters === 0 ? first.frames : half);
    // What is not seen has to leave the picture as it was.
    const afresh = chapters === 0 ? first : await lesson.render('--captions', 'sidecar', '--no-cache');
    expect(edited.packets).toEqual(afresh.packets);
    if (afresh !== first) expect(edited.captions).toBe(afresh.captions);
    expect(edited.captions).toContain('sentence' in edit ? edit.sentence : usual.sentence);
    lesson.tell('two', usual);
  });

  test('is rendered again for a sentence that is drawn, from its beat on', async () => {
    const burned = await lesson.render();
    expect(burned.cached).toBe(0);
    lesson.tell('two', {...usual, sentence: 'A disk.'});
    const edited = await lesson.render();
    expect(edited.cached).toBeGreaterThan(half);
    expect(edited.cached).toBeLessThan(2 * half);
    expect(edited.packets).toEqual((await lesson.render('--no-cache')).packets);
    lesson.tell('two', usual);
  });

  test('is rendered again where it was damaged, and is then whole', async () => {
    const segments = (await readdir(lesson.cache)).filter(name => name.startsWith('segment-'));
    for (const [index, name] of segments.entries()) {
      if (index % 2) await truncate(path.join(lesson.cache, name), 100);
      else await writeFile(path.join(lesson.cache, name), 'something else');
    }
    const mended = await lesson.render('--captions', 'sidecar');
    expect([mended.cached, mended.packets]).toEqual([0, first.packets]);
    expect((await lesson.render('--captions', 'sidecar')).cached).toBe(first.frames);
  });

  test('is the same whoever has rendered which part of it', async () => {
    for (const jobs of ['2', '3']) {
      await rm(lesson.cache, {recursive: true});
      const rendered = await lesson.render('--captions', 'sidecar', '--jobs', jobs);
      expect([rendered.cached, rendered.packets]).toEqual([0, first.packets]);
    }
  });

  test('may be rendered by two commands at once', async () => {
    await rm(lesson.cache, {recursive: true});
    const both = await Promise.all([lesson.render('--captions', 'sidecar'), lesson.render('--captions', 'sidecar')]);
    for (const {packets} of both) expect(packets).toEqual(first.packets);
  });

  test('is dropped beyond the limit, what was used longest ago first', async () => {
    const old = path.join(lesson.cache, `segment-${'0'.repeat(64)}`);
    await writeFile(old, Buffer.alloc(1 << 20));
    await utimes(old, 0, 0);
    expect((await lesson.render('--captions', 'sidecar')).cached).toBe(first.frames);
    expect(await readdir(lesson.cache)).toContain(path.basename(old));
    expect((await lesson.render('--captions', 'sidecar', '--cache-limit', '1')).cached).toBe(first.frames);
    expect(await readdir(lesson.cache)).not.toContain(path.basename(old));
    expect((await lesson.render('--captions', 'sidecar')).cached).toBe(first.frames);
  });

  test('gives its bundle to other commands, unless a file has changed since', async () => {
    const bundles = async () => (await readdir(lesson.cache)).filter(name => name.startsWith('bundle-')).length;
    const sentenceOf = async (sentence: string) => {
      lesson.tell('two', {...usual, sentence});
      const {stdout} = await lecture(['timeline', '--locale', 'en', '--json'], lesson.root, {
        LECTURE_CACHE: lesson.cache,
      });
      const [{chapters}] = JSON.parse(stdout) as [Timeline];
      return chapters[1]?.beats[1]?.captions[0]?.lines;
    };
    expect(await sentenceOf('A disk.')).toEqual(['A disk.']);
    const kept = await bundles();
    expect(kept).toBeGreaterThan(0);
    expect(await sentenceOf('A disk.')).toEqual(['A disk.']);
    expect(await bundles()).toBe(kept);
    expect(await sentenceOf(usual.sentence)).toEqual([usual.sentence]);
  });

  test('is removed by lecture clean, and only that', async () => {
    await writeFile(path.join(lesson.cache, 'mine.txt'), '');
    const {code, stdout} = await lecture(['clean', '--json'], lesson.root, {LECTURE_CACHE: lesson.cache});
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as {entries: number}).entries).toBeGreaterThan(4);
    expect(await readdir(lesson.cache)).toEqual(['mine.txt']);
    const again = await lecture(['clean'], lesson.root, {LECTURE_CACHE: lesson.cache});
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('is no cache')]);
  });
});

describe('a cache that cannot be used', () => {
  test('is an error where it was asked for, told before anything starts', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    const output = path.join(folder, 'output');
    for (const [args, environment] of [
      [['--cache', path.join(file, 'cache')], {}],
      [[], {LECTURE_CACHE: path.join(file, 'cache')}],
    ] as const) {
      const {code, stderr} = await lecture(['render', '--output', output, ...args], lessons.fixture, environment);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^lecture: Cannot write .*cache: there is a file of that name/mu);
    }
  });

  test('is done without where nobody asked for it', async () => {
    const lesson = new Lesson();
    try {
      await writeFile(path.join(lesson.root, '.cache'), 'in the way');
      const {code, stderr} = await lecture(
        [
          'render',
          '--fps',
          '10',
          '--size',
          '640x360',
          '--range',
          '0:0.5',
          '--locale',
          'en',
          '--output',
          await temporaryFolder(),
        ],
        lesson.root,
        {LECTURE_CACHE: ''},
      );
      expect(stderr).toMatch(/^Cannot write .* Finished segments are not kept; --cache DIR or LECTURE_CACHE/mu);
      expect(code).toBe(0);
    } finally {
      rmSync(lesson.root, {recursive: true, force: true});
    }
  });

  test('cannot be asked for and not', async () => {
    const {code, stderr} = await lecture(['render', '--no-cache', '--cache', 'x']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('exclude each other')]);
  });
});
