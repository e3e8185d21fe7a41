import {readdir, readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {extractText, getDocumentProxy} from 'unpdf';
import {describe, expect, it} from 'vitest';
import {script} from '../../scenes/opening/script';
import {lecture, temporaryFolder} from './lecture';
import {plainSentence} from '../../src/script/marks';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A printed line breaks where it is full, and not always at a space. */
const dense = (text: string) => text.replaceAll(/\s/gu, '');

async function read(file: string) {
  const bytes = await readFile(file);
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const {text} = await extractText(document, {mergePages: false});
  return {document, lines: text.map(page => page.split('\n')), pages: text.map(dense)};
}

async function print(args: readonly string[], cwd = root) {
  const to = await temporaryFolder();
  const {code, stdout, stderr} = await lecture(['handout', ...args, '--json', '--output', to], cwd);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const {handouts} = JSON.parse(stdout) as {
    handouts: {locale: 'ko' | 'en'; file: string; pages: number; bytes: number}[];
  };
  expect((await readdir(to)).length).toBe(handouts.length);
  return handouts;
}

describe('a handout', () => {
  it('has every sentence and every note of its language as text, in order, and says which language that is', async () => {
    const handouts = await print(['--chapter', 'opening', '--notes', '--locale', 'ko', '--locale', 'en']);
    expect(handouts.map(({locale}) => locale)).toEqual(['ko', 'en']);
    // Setting the first book must not take away what the second one's pictures are laid out in.
    const [first = NaN, second = NaN] = handouts.map(({bytes}) => bytes);
    expect(Math.abs(second / first - 1)).toBeLessThan(0.15);
    for (const {locale, file, pages: told} of handouts) {
      const {document, pages} = await read(file);
      expect(pages).toHaveLength(told);
      const text = pages.join('');
      let at = 0;
      for (const {sentence, notes} of Object.values(script.beats)) {
        for (const words of [plainSentence(sentence[locale]), notes[locale]]) {
          const found = text.indexOf(dense(words), at);
          expect(found, words).toBeGreaterThan(at);
          at = found;
        }
      }
      const {info} = (await document.getMetadata()) as {info: {Language?: string; Title?: string}};
      expect(info.Language).toBe(locale);
      expect(info.Title).toBe(script.title[locale]);
      expect(await document.getMarkInfo()).toMatchObject({Marked: true});
      // A chapter is below the lecture's title.
      expect(await document.getOutline()).toMatchObject([
        {title: script.title[locale], items: [{}, {title: `1 ${script.title[locale]}`}]},
      ]);
    }
  });

  it('tells in its contents on which page each chapter begins', async () => {
    const [handout] = await print(['--locale', 'en'], fileURLToPath(new URL('../render/fixture', import.meta.url)));
    const {lines, pages} = await read(handout?.file ?? '');
    const contents = lines.find(([first]) => first === 'Contents') ?? [];
    const told = contents.flatMap(line => /pictures? (\d+)$/u.exec(line)?.[1] ?? []).map(Number);
    expect(told.map(page => lines[page - 1]?.[0])).toEqual(['1 Moving', '2 resting']);
    expect(pages.join('')).toContain(dense('A disc moves'));
  });

  it('keeps the notes to the lecturer unless they are asked for', async () => {
    const [handout] = await print(['--chapter', 'opening']);
    const {pages} = await read(handout?.file ?? '');
    const [beat] = Object.values(script.beats);
    expect(pages.join('')).toContain(dense(plainSentence(beat?.sentence.ko ?? '')));
    expect(pages.join('')).not.toContain(dense(beat?.notes.ko ?? ''));
  });

  it.each([
    [['--chapter', 'nowhere'], 1, 'There is no chapter "nowhere". There is: moving, resting.'],
    [['--locale', 'xx'], 2, '--locale: there is no "xx"; there is ko, en.'],
  ])('refuses %j and writes nothing', async (args, exitCode, message) => {
    const to = await temporaryFolder();
    const {code, stderr} = await lecture(['handout', '--output', to, ...args]);
    expect(stderr).toContain(message);
    expect(code).toBe(exitCode);
    expect(await readdir(to)).toEqual([]);
  });
});
