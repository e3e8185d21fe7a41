import {readdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import {sha256} from '../../render/cache/Cache';

/** Latin, Greek and signs of mathematics: numbers and names may come out of a computation that no text shows. */
const always = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x391, 0x3c9],
  [0x2010, 0x2044],
  [0x2070, 0x209c],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
] as const;

/**
 * Leaves out of the lecture's typeface what no text of the site has: of eleven thousand Korean syllables some hundreds.
 *
 * @param folder - of the site; each font there gets the name of its content, in the scripts and style sheets as well.
 */
export async function subsetFonts(folder: string): Promise<void> {
  const names = (await readdir(folder, {recursive: true})).map(name => name.replaceAll(path.sep, '/'));
  const texts = new Map<string, string>();
  for (const name of names) {
    if (/\.(?:js|css|json|html)$/u.test(name)) texts.set(name, await readFile(path.join(folder, name), 'utf8'));
  }
  const characters = new Set(always.flatMap(([first, last]) => range(first, last)));
  for (const text of texts.values()) for (const character of text) characters.add(character);
  const kept = [...characters].sort().join('');
  for (const name of names.filter(each => /^assets\/Pretendard-\w+-[\w-]+\.woff2$/u.test(each))) {
    const font = await readFile(path.join(folder, name));
    const subset = await subsetFont(font, kept, {targetFormat: 'woff2'});
    const weight = /Pretendard-\w+/u.exec(name)?.[0] ?? 'Pretendard';
    const named = `${weight}-${sha256(subset).slice(0, 8)}.woff2`;
    await writeFile(path.join(folder, 'assets', named), subset);
    await rm(path.join(folder, name));
    for (const [file, text] of texts) texts.set(file, text.replaceAll(path.posix.basename(name), named));
  }
  for (const [file, text] of texts) await writeFile(path.join(folder, file), text);
}

function range(first: number, last: number): readonly string[] {
  return Array.from({length: last - first + 1}, (_, index) => String.fromCodePoint(first + index));
}
