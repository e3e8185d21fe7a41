import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Rolldown} from 'vite';
import {describe, expect, test} from 'vitest';
import {digestProject, type ModuleGraph} from '../../src/render/bundle/digest';

const scriptModule = fileURLToPath(new URL('../../src/script/chapterScript.ts', import.meta.url));

/** A project of two chapters, `one` with a script; `changes` replace the code of modules. */
function digest(
  changes: Readonly<Record<string, string>> = {},
  {font = 'font', root = '/lesson', reference = 'a1'} = {},
) {
  const own: Readonly<Record<string, readonly [code: string, imports: readonly string[]]>> = {
    'page.ts': ['page', ['project.ts']],
    'project.ts': ['project', ['one/one.tsx?scene', 'two/two.tsx?scene']],
    'one/one.tsx?scene': ['scene one', ['one/one.tsx']],
    'two/two.tsx?scene': ['scene two', ['two/two.tsx']],
    'one/one.tsx': ['draw(one)', ['one/script.ts', 'theme.ts', 'font.woff2?url']],
    'two/two.tsx': ['draw(two)', ['theme.ts', 'two/part.ts']],
    'two/part.ts': ['part', []],
    'one/script.ts': [script(), [scriptModule]],
    'theme.ts': ['theme', []],
    'font.woff2?url': [`export default import.meta.ROLLDOWN_FILE_URL_${reference}`, []],
  };
  const absolute = (id: string) => (path.isAbsolute(id) ? id : path.join(root, id));
  const graph = {
    getModuleIds: () => Object.keys(own).map(absolute).values(),
    getModuleInfo(id: string) {
      const name = path.relative(root, id);
      const [code = '', imports = []] = own[name] ?? [];
      return {code: changes[name] ?? code, importedIds: imports.map(absolute), dynamicallyImportedIds: []};
    },
    getFileName: (asked: string) => {
      if (asked !== reference) throw new Error(`There is no asset ${asked}.`);
      return 'font-1.woff2';
    },
  } as unknown as ModuleGraph;
  const asset = {fileName: 'font-1.woff2', originalFileNames: ['font.woff2'], source: font} as Rolldown.OutputAsset;
  const {one, two} = digestProject(graph, root, absolute('page.ts'), [asset]).chapters;
  if (!one || !two) throw new Error('A chapter is missing.');
  return {one, two};
}

function script({
  sentence = `{ko: "말", en: "Said."}`,
  notes = `{ko: "주", en: "Note."}`,
  word = 'weight',
} = {}): string {
  return `import {defineScript} from '../chapterScript';
export const script = defineScript({
  words: {weight: {ko: "${word}"}},
  beats: {"a-b": {sentence: ${sentence}, notes: ${notes}}, c: {notes: ${notes}, sentence: ${sentence}}},
});`;
}

const before = digest();

describe('the code of a chapter', () => {
  test('is another when its modules, what they import or what belongs to no chapter is, and only then', () => {
    const changed = (what: Readonly<Record<string, string>>) => {
      const {one, two} = digest(what);
      return [one.drawn !== before.one.drawn, two.drawn !== before.two.drawn];
    };
    expect(changed({})).toEqual([false, false]);
    expect(changed({'two/part.ts': 'another part'})).toEqual([false, true]);
    expect(changed({'one/one.tsx': 'draw(one, 2)'})).toEqual([true, false]);
    expect(changed({'one/one.tsx?scene': 'scene 1'})).toEqual([true, false]);
    expect(changed({'theme.ts': 'light'})).toEqual([true, true]);
    expect(changed({'project.ts': 'another project'})).toEqual([true, true]);
    expect(changed({'page.ts': 'another renderer'})).toEqual([true, true]);
  });

  test('is another when a font or a picture of it is', () => {
    const {one, two} = digest({}, {font: 'another font'});
    expect([one.drawn !== before.one.drawn, two.drawn !== before.two.drawn]).toEqual([true, false]);
  });

  test('is the same in every checkout, in whatever order the bundler has read it', () => {
    expect(digest({}, {root: '/somewhere/else'})).toEqual(before);
    expect(digest({}, {reference: 'b2'})).toEqual(before);
  });
});

describe('a script', () => {
  const told = (change: Parameters<typeof script>[0]) => {
    const {one} = digest({'one/script.ts': script(change)});
    return {played: one.played !== before.one.played, drawn: one.drawn !== before.one.drawn};
  };

  test('counts without its notes', () => {
    expect(told({notes: `{ko: "다른 주", en: "Another note."}`})).toEqual({played: false, drawn: false});
  });

  test('counts with its sentences where it is played, and without them where it is drawn', () => {
    expect(told({sentence: `{ko: "다른 말", en: "Said otherwise."}`})).toEqual({played: true, drawn: false});
  });

  test('counts with its words', () => {
    expect(told({word: 'weights'})).toEqual({played: true, drawn: true});
  });

  test('counts as a whole where a text is computed, and where nobody can tell what is drawn', () => {
    expect(told({sentence: '{ko: text(1)}'})).toEqual({played: true, drawn: true});
    const {whole} = digest().one;
    for (const change of [{notes: `{ko: "다른 주"}`}, {sentence: `{ko: "다른 말"}`}]) {
      expect(digest({'one/script.ts': script(change)}).one.whole).not.toBe(whole);
    }
  });
});
