import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {between, straysOf} from '../../src/cli/narrate';
import {findLeftovers, keepTake} from '../../src/voice/keepTake';
import {sampleRate, splitAtPauses} from '../../src/voice/speech';
import {findTakes} from '../../src/voice/takes';
import {wavFile} from '../../src/voice/wavFile';
import {readWords} from '../../src/voice/words';

const root = await mkdtemp(path.join(os.tmpdir(), 'keep-'));
afterAll(() => rm(root, {recursive: true}));
const folder = path.join(root, 'assets/narration/ko/one');

const take = (bytes: Uint8Array, ending = 'wav') => ({
  chapter: 'one',
  beat: 'b',
  ending,
  bytes,
  note: {sentence: '하나.', from: 'microphone' as const, taps: {slope: 0.5}},
});
const [quiet, loud] = [0.1, 0.2].map(level => wavFile(new Float32Array(480).fill(level)));
const flac = Buffer.from('fLaC and so on');

describe('a take that is kept', () => {
  it('takes the place of the one before, which stays as the previous one', async () => {
    await keepTake(root, 'ko', take(quiet ?? flac));
    await keepTake(root, 'ko', take(loud ?? flac));
    expect((await readdir(folder)).sort()).toEqual(['b.json', 'b.previous.json', 'b.previous.wav', 'b.wav']);
    expect(await readFile(path.join(folder, 'b.previous.wav'))).toEqual(Buffer.from(quiet ?? flac));
    expect((await findTakes(root, 'ko'))[0]?.note).toMatchObject({sentence: '하나.', taps: {slope: 0.5}});
  });

  it('of another kind leaves one take for its beat', async () => {
    await keepTake(root, 'ko', take(flac, 'flac'));
    expect((await readdir(folder)).filter(name => /^b\.(?!prev|json)/u.test(name))).toEqual(['b.flac']);
    expect(await readFile(path.join(folder, 'b.previous.wav'))).toEqual(Buffer.from(loud ?? flac));
  });

  it('is refused where it is no take, or cannot be written; the one before stays', async () => {
    await expect(keepTake(root, 'ko', take(Buffer.from('junk'), 'ogg'))).rejects.toThrow('is no ogg file');
    await mkdir(path.join(folder, 'b.ogg.part'));
    await expect(keepTake(root, 'ko', take(Buffer.from('OggS'), 'ogg'))).rejects.toThrow('Cannot write');
    expect((await findTakes(root, 'ko'))[0]?.file).toBe(path.join(folder, 'b.flac'));
  });

  it('leaves behind what is told of as left over', async () => {
    await writeFile(path.join(folder, 'gone.wav'), 'x');
    await writeFile(path.join(folder, 'README.md'), 'x');
    const names = (await findLeftovers(root, 'ko', (_, beat) => beat === 'b')).map(file => path.basename(file)).sort();
    expect(names).toEqual(['b.previous.json', 'b.previous.wav', 'gone.wav']);
    await writeFile(path.join(folder, 'gone.wav'), quiet ?? flac);
    expect(await straysOf(root, 'ko', [{chapter: 'one', beat: 'b'}])).toEqual(['assets/narration/ko/one/gone.wav']);
  });
});

it('reads words from Whisper’s JSON and from WebVTT, and tells what it wants of others', () => {
  const words = [{text: 'It begins', from: 0.5, to: 1}];
  const whisper = {segments: [{words: [{word: ' It begins', start: 0.5, end: 1, probability: 0.9}]}]};
  expect(readWords('w.json', JSON.stringify(whisper))).toEqual(words);
  const vtt = 'WEBVTT\n\n1\n00:00:01.000 --> 00:02.000\n<v A>ab cdef\n';
  expect(readWords('w.vtt', vtt).map(({text, from}) => [text, Number(from.toFixed(3))])).toEqual([
    ['ab', 1],
    ['cdef', 1.333],
  ]);
  expect(() => readWords('w.txt', 'hello')).toThrow('w.txt has no words with times');
});

it('cuts one recording at its longest pauses', () => {
  const recording = new Float32Array(10 * sampleRate);
  for (const [from, to] of [
    [0, 1],
    [1.4, 2],
    [4, 5],
    [7, 8],
  ] as const)
    recording.fill(0.3, from * sampleRate, to * sampleRate);
  expect(splitAtPauses(recording, 3).map(([from]) => from / sampleRate)).toEqual([0, 3, 6]);
  expect(() => splitAtPauses(recording, 5)).toThrow('has 3 pauses, and 5 beats need 4');
});

it('finds the beats from one to another', () => {
  const beats = ['a', 'b', 'c'].map(beat => ({chapter: 'one', beat}));
  expect(between(beats, 'one:b..one:c').map(({beat}) => beat)).toEqual(['b', 'c']);
  expect(between(beats, 'one:a')).toHaveLength(1);
  expect(() => between(beats, 'one:c..one:a')).toThrow('"one:a" comes before "one:c"');
  expect(() => between(beats, 'two:a')).toThrow('there is no beat "two:a"');
});
