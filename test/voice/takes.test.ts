import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {engineOf, speak, textFor, type Engine} from '../../src/voice/engine';
import {findTakes, hashOf, kindFault} from '../../src/voice/takes';
import {wav} from './wav';

const root = await mkdtemp(path.join(os.tmpdir(), 'takes-'));
afterAll(() => rm(root, {recursive: true}));

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(root, 'assets', 'narration', name);
  await mkdir(path.dirname(file), {recursive: true});
  await writeFile(file, content);
  return file;
}

const tone = wav(new Float32Array(4800).fill(0.1));

describe('takes', () => {
  it('are found by chapter and beat; earlier ones and hidden files are none', async () => {
    await put('ko/one/b.wav', tone);
    await put('ko/one/b.previous.wav', tone);
    await put('ko/one/.c.wav.part', tone);
    await put('ko/one/b.json', JSON.stringify({sentence: '나', from: 'file', sha256: hashOf(tone), taps: {x: 0.5}}));
    const [take, ...others] = await findTakes(root, 'ko');
    expect(take).toMatchObject({
      chapter: 'one',
      beat: 'b',
      source: 'assets/narration/ko/one/b.wav',
      note: {taps: {x: 0.5}},
    });
    expect(others).toEqual([]);
    expect(await findTakes(root, 'fr')).toEqual([]);
  });

  it('lose taps that belong to other audio', async () => {
    await put('nl/one/b.wav', tone);
    await put('nl/one/b.json', JSON.stringify({sentence: 'x', from: 'file', sha256: 'other', taps: {x: 0.5}}));
    expect((await findTakes(root, 'nl'))[0]?.note).toMatchObject({sentence: 'x', taps: {}});
  });

  it.each([
    ['two files for one beat', 'a', ['b.wav', 'b.WAV.mp3'.replace('.WAV', '')], tone, 'has two takes, b.mp3 and b.wav'],
    ['an empty file', 'c', ['b.wav'], '', 'is empty'],
    ['a file of another kind than its ending says', 'd', ['b.mp3'], tone, 'is a wav file by its content; name it .wav'],
    ['a damaged file', 'e', ['b.ogg'], 'noise', 'is no ogg file, or is damaged'],
    ['a note that is none', 'f', ['b.wav', 'b.json'], tone, 'b.json cannot be understood'],
  ])('refuse %s', async (_, language, names, content, message) => {
    for (const name of names) await put(`${language}/one/${name}`, content);
    await expect(findTakes(root, language)).rejects.toThrow(message);
  });
});

describe('an engine', () => {
  const node = (script: string, seconds = 20): Engine => ({
    command: [process.execPath, '-e', script, '{out}', '{text}'],
    say: {},
    seconds,
  });
  const [, out, text] = ['', 'process.argv[1]', 'process.argv[2]'];
  const copy = `const fs = require('fs'); fs.copyFileSync(${JSON.stringify(path.join(root, 'tone.wav'))}, ${out});`;

  it('gets any text through a file, without a shell', async () => {
    await writeFile(path.join(root, 'tone.wav'), tone);
    const nasty = '-v "quotes" $(touch x) `y`\n\'z\'; 가';
    const seen = path.join(root, 'seen.txt');
    const engine = node(`${copy} fs.copyFileSync(${text}, ${JSON.stringify(seen)})`);
    expect((await speak(engine, nasty)).wav).toEqual(Buffer.from(tone));
    expect(await readFile(seen, 'utf8')).toBe(nasty);
  });

  it.each([
    ['hangs', node('setInterval(() => {}, 1000)', 0.3), 'did not finish within 0.3 s'],
    ['fails', node('console.error("no voice"); process.exit(3)'), 'failed (3): no voice'],
    ['writes nothing', node(''), 'has written no file'],
    ['writes half', node(`${copy} fs.truncateSync(${out}, 100)`), 'is cut off: 100 of'],
    ['writes noise', node(`require('fs').writeFileSync(${out}, 'noise')`), 'is no wav file'],
    ['writes no words', {...node(copy), command: [...node(copy).command, '{words}']}, 'has not written when the words'],
    ['is not there', {...node(''), command: ['no-such-engine', '{out}', '{text}']}, 'cannot be started'],
  ])('that %s is told in one message', async (_, engine, message) => {
    await expect(speak(engine, 'Hello.')).rejects.toThrow(message);
  });

  it('tells when its words are heard, in a file of its own', async () => {
    const told = JSON.stringify({words: [{word: 'Hello', start: 0.1, end: 0.4}]});
    const {command, ...rest} = node(`${copy} fs.writeFileSync(process.argv[3], ${JSON.stringify(told)})`);
    const {words} = await speak({...rest, command: [...command, '{words}']}, 'Hello.');
    expect(words).toEqual([{text: 'Hello', from: 0.1, to: 0.4}]);
  });

  it('is the one of package.json, with words that it says otherwise', async () => {
    const voice = {ko: {command: ['tts', '{text}', '{out}'], say: {ReLU: '렐루', 'Leaky ReLU': '리키 렐루'}}};
    await writeFile(path.join(root, 'package.json'), JSON.stringify({lecture: {voice}}));
    const engine = await engineOf(root, 'ko');
    expect(textFor(engine, 'Leaky ReLU와 ReLU')).toBe('리키 렐루와 렐루');
    await writeFile(path.join(root, 'package.json'), JSON.stringify({lecture: {voice: {ko: {command: ['tts']}}}}));
    await expect(engineOf(root, 'ko')).rejects.toThrow('has no {out}');
  });
});

it('knows each kind of file by its first bytes', () => {
  expect(kindFault(tone, 'wav')).toBeUndefined();
  expect(kindFault(Buffer.from('OggS....'), 'ogg')).toBeUndefined();
  expect(kindFault(Buffer.from('fLaC....'), 'ogg')).toContain('name it .flac');
});
