import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {Speaker} from '../../src/present/talk/Speaker';
import type {LoadedTake} from '../../src/voice/loadTakes';

const seconds = 2;
const take = {
  chapter: 'first',
  beat: 'begin',
  source: 'begin.wav',
  hash: 'x',
  samples: new Float32Array(seconds * 48_000),
  gain: 0.5,
  report: {offset: 0, frames: seconds * 48_000, speech: [], noise: -60, clipped: false, loudness: -20, truePeak: -3},
} satisfies LoadedTake;

let takes: readonly LoadedTake[] = [take];
vi.mock('../../src/voice/loadTakes', async original => ({
  ...(await original<object>()),
  loadTakes: () => Promise.resolve(takes),
}));

/** What a browser would let be heard. */
let heard: string[] = [];
let allowed = true;

class FakeContext {
  public state = allowed ? 'running' : 'suspended';
  public destination = {};
  public resume = () => Promise.resolve();
  public createBuffer = (_: number, length: number, rate: number) => ({
    duration: length / rate,
    copyToChannel: () => undefined,
  });
  public createGain = () => ({gain: {value: 1}, connect: () => undefined});
  public createBufferSource = () => ({
    buffer: undefined,
    connect: (next: object) => next,
    start: () => heard.push('speaks'),
    stop: () => heard.push('is silent'),
  });
}

const beats = () => [
  {chapter: 'first', beat: 'begin', sentence: 'It {left}begins.'},
  {chapter: 'first', beat: 'move', sentence: 'Then it moves.'},
];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('AudioContext', FakeContext);
  [takes, heard, allowed] = [[take], [], true];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the recorded voice in a talk', () => {
  const next = vi.fn();
  let moving = false;
  const speaker = () => new Speaker(beats, {next, moving: () => moving});
  beforeEach(() => {
    next.mockClear();
    moving = false;
  });

  it('says a beat while it is played, and nothing where an end is shown', async () => {
    const voice = speaker();
    expect(await voice.turn('steps', 'en')).toHaveProperty('first.begin');
    voice.show('first:begin', true);
    voice.show('first:move', false);
    expect(heard).toEqual(['speaks', 'is silent']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(next).not.toHaveBeenCalled();
  });

  it('has a talk run by itself: on when the take is over and nothing moves any more', async () => {
    const voice = speaker();
    await voice.turn('itself', 'en');
    voice.show('first:begin', true);
    moving = true;
    await vi.advanceTimersByTimeAsync(1000 * seconds + 5000);
    expect(next).not.toHaveBeenCalled();
    moving = false;
    await vi.advanceTimersByTimeAsync(1000);
    expect(next).toHaveBeenCalledTimes(1);
    voice.show('first:move', true);
    await vi.advanceTimersByTimeAsync(500);
    expect(next).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(next).toHaveBeenCalledTimes(2);
  });

  it('is silent at once when it is turned off', async () => {
    const voice = speaker();
    await voice.turn('itself', 'en');
    voice.show('first:begin', true);
    await voice.turn('off', 'en');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual(['speaks', 'is silent']);
    expect(next).not.toHaveBeenCalled();
  });

  it('says why nothing is heard', async () => {
    takes = [];
    await expect(speaker().turn('steps', 'en')).rejects.toThrow('Nobody has recorded a voice in "en"');
    [takes, allowed] = [[take], false];
    const turning = expect(speaker().turn('steps', 'en')).rejects.toThrow('click into the audience’s window');
    await vi.advanceTimersByTimeAsync(2000);
    await turning;
  });
});
