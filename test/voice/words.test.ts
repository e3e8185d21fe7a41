import {describe, expect, it} from 'vitest';
import {secondsAt} from '../../src/script/spoken';
import {alignWords, unwired, wired, type Reference} from '../../src/voice/alignWords';
import {espeakOf, spokenWords, type Engine} from '../../src/voice/engine';
import {referenceOf} from '../../src/voice/reference';
import {sampleRate} from '../../src/voice/speech';

/** The two lowest resonances of vowels, in hertz (Peterson and Barney, 1952). */
const vowels = [
  [270, 2290],
  [390, 1990],
  [530, 1840],
  [660, 1720],
  [730, 1090],
  [570, 840],
  [440, 1020],
  [300, 870],
] as const;

/** A vowel of a voice: harmonics of its pitch, those louder that are near a resonance. */
function vowel([first, second]: readonly [number, number], seconds: number, pitch: number, throat: number) {
  const harmonics = Array.from({length: Math.floor(4000 / pitch)}, (_, index) => {
    const hertz = pitch * (index + 1);
    const near = (resonance: number) => 1 / (1 + ((hertz - resonance * throat) / 90) ** 2);
    return [(2 * Math.PI * hertz) / sampleRate, near(first) + 0.5 * near(second) + 1e-3] as const;
  });
  return Float32Array.from({length: Math.round(seconds * sampleRate)}, (_, at) =>
    harmonics.reduce((sum, [turn, level]) => sum + 0.1 * level * Math.sin(turn * at), 0),
  );
}

/** Words of two vowels each, one after the other; of each, its start in seconds. */
function say(pitch: number, throat: number, secondsOf: (index: number) => number) {
  const sounds = Array.from({length: 16}, (_, index) =>
    vowel(vowels[(index * 5 + (index >> 3)) % 8] ?? [300, 870], secondsOf(index), pitch, throat),
  );
  let at = 0;
  const starts = sounds.map(({length}) => (at += length) - length);
  const samples = new Float32Array(at);
  sounds.forEach((sound, index) => samples.set(sound, starts[index]));
  return {samples, starts: starts.filter((_, index) => index % 2 === 0)};
}

const said = say(110, 1, () => 0.16);
const reference: Reference = {
  rate: sampleRate,
  samples: said.samples,
  words: said.starts.map((at, index) => ({text: `word${index}`, at})),
};

describe('the words of a take', () => {
  it('are found in another voice, higher and with a shorter throat, at another and uneven pace', () => {
    const {samples, starts} = say(190, 1.12, index => 0.1 + 0.05 * ((index * 7) % 5));
    const words = alignWords(samples, [[0, samples.length]], unwired(wired(reference))) ?? [];
    expect(words.map(({text}) => text)).toEqual(reference.words.map(({text}) => text));
    words.forEach(({from}, index) => expect(Math.abs(from - (starts[index] ?? 0) / sampleRate)).toBeLessThan(0.04));
  });

  it('begin after a pause and not with it', () => {
    const {samples, starts} = say(110, 1, () => 0.16);
    const [middle, pause] = [starts[4] ?? 0, 0.3 * sampleRate];
    const paused = new Float32Array(samples.length + pause);
    paused.set(samples.subarray(0, middle));
    paused.set(samples.subarray(middle), middle + pause);
    const words = alignWords(paused, [[0, paused.length]], reference) ?? [];
    expect(Math.abs((words[4]?.from ?? 0) - (middle + pause) / sampleRate)).toBeLessThan(0.04);
  });

  it.each([
    ['noise', (index: number) => 0.3 * Math.sin(index * index)],
    ['a tone', (index: number) => 0.3 * Math.sin(index * 0.05)],
    ['clicks', (index: number) => (index % 30_000 === 0 ? 0.9 : 0)],
  ])('are not found in %s', (_, sample) => {
    const samples = Float32Array.from({length: 3 * sampleRate}, (_unused, index) => sample(index));
    expect(alignWords(samples, [[0, samples.length]], reference)).toBeUndefined();
  });

  it('share the time between their neighbours where they were heard otherwise than they are written', () => {
    const words = [
      {text: 'about', from: 1, to: 2},
      {text: 'one quarter', from: 2, to: 3},
      {text: 'is lost', from: 3, to: 4},
    ];
    const plain = 'About 25 % is lost';
    expect(secondsAt(plain, plain.indexOf('25'), {speech: [], words})).toBe(2);
    expect(secondsAt(plain, plain.indexOf('5 %'), {speech: [], words})).toBe(2.5);
    expect(secondsAt(plain, plain.indexOf('lost'), {speech: [], words})).toBeCloseTo(3 + 1 / 3, 6);
  });

  it('are spoken one by one, what the lexicon replaces in one', () => {
    const engine: Engine = {command: [], say: {'Leaky ReLU': '리키 렐루', 'y = x': 'y는 x'}, seconds: 1};
    expect(spokenWords(engine, 'Leaky ReLU는 y = x와 0.1')).toEqual(['Leaky ReLU는', 'y = x와', '0.1']);
  });
});

const espeak = await espeakOf('', 'en');

describe.skipIf(!espeak)('espeak-ng', () => {
  it.each([
    ['en', 'en-us+f3', 'If the slope on the left is zero, the unit never learns again.'],
    ['ko', 'ko+f3', '왼쪽 기울기가 0이면 뉴런은 다시 배우지 못합니다.'],
  ])('in "%s" tells when another of its voices says each word', async (locale, other, sentence) => {
    const [own, take] = await Promise.all([referenceOf('', locale, sentence), referenceOf('', other, sentence)]);
    if (!own || !take) throw new Error('It did not speak.');
    // To the rate of takes: each sample stands for those that follow.
    const step = take.rate / sampleRate;
    const samples = Float32Array.from(
      {length: Math.floor(take.samples.length / step)},
      (_, index) => take.samples[Math.floor(index * step)] ?? 0,
    );
    const words = alignWords(samples, [[0, samples.length]], own) ?? [];
    const late = words
      .map(({from}, index) => Math.abs(from - (take.words[index]?.at ?? 0) / take.rate))
      .sort((a, b) => a - b);
    expect(late).toHaveLength(sentence.split(' ').length);
    expect(late[Math.floor(late.length / 2)]).toBeLessThan(0.05);
    expect(late.at(-1)).toBeLessThan(0.3);
  });
});
