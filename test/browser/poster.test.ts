import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {lecture, temporaryFolder} from './lecture';

/** Width and height as they stand in the header of a PNG file. */
async function pngSize(file: string): Promise<readonly [width: number, height: number]> {
  const bytes = await readFile(file);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('a poster and a thumbnail are written in each language', async () => {
  const to = await temporaryFolder();
  const args = ['poster', '--beat', 'moving:there', '--locale', 'ko', '--locale', 'en', '--json', '--output', to];
  const {code, stdout} = await lecture(args);
  expect(code).toBe(0);
  const {posters} = JSON.parse(stdout) as {posters: {locale: string; poster: string; thumbnail: string}[]};
  expect(posters.map(({locale}) => locale)).toEqual(['ko', 'en']);
  for (const {locale, poster, thumbnail} of posters) {
    expect(path.basename(poster)).toBe(`fixture.${locale}.poster.png`);
    expect(await pngSize(poster)).toEqual([1920, 1080]);
    expect(await pngSize(thumbnail)).toEqual([1280, 720]);
  }
  expect(await readdir(to)).toHaveLength(4);
});

test('a lesson that names no beat has the one in its middle', async () => {
  const [to, named] = [await temporaryFolder(), await temporaryFolder()];
  expect((await lecture(['poster', '--output', to])).code).toBe(0);
  expect((await lecture(['poster', '--beat', 'moving:back', '--output', named])).code).toBe(0);
  const [first, second] = await Promise.all(
    [to, named].map(folder => readFile(path.join(folder, 'fixture.ko.poster.png'))),
  );
  expect(first).toEqual(second);
});

test('a beat that is not there is told with those that are, and nothing is written', async () => {
  const to = await temporaryFolder();
  const {code, stderr} = await lecture(['poster', '--beat', 'moving:nowhere', '--output', to]);
  expect(code).toBe(1);
  expect(stderr).toContain('Chapter "moving" has no beat "nowhere"; it has there, back.');
  expect(await readdir(to)).toEqual([]);
});

test('a beat without its chapter is refused before a browser starts', async () => {
  const {code, stderr} = await lecture(['poster', '--beat', 'there']);
  expect(code).toBe(2);
  expect(stderr).toContain('--beat: "there" is not CHAPTER:BEAT');
});
