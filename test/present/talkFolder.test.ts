import {mkdtemp, readdir, readFile, rm, utimes, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {TalkFolder} from '../../src/present/record/TalkFolder';
import {readScore, type ScoreEvent} from '../../src/score/score';

const began = new Date(2026, 10, 25, 10, 3, 7);
const [first, second, third]: readonly ScoreEvent[] = [
  {at: 0, play: 'a:one'},
  {at: 500, black: true},
  {at: 900, show: 'a:two'},
];
const lines = (...events: readonly (ScoreEvent | undefined)[]) => events.map(each => JSON.stringify(each)).join('\n');

let root: string;
let folder: TalkFolder;

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'lecture-talks-'));
  folder = new TalkFolder(path.join(root, 'talks'));
});
afterEach(() => rm(root, {recursive: true}));

const names = async () => (await readdir(path.join(root, 'talks'))).sort();
const read = (name: string) => readFile(path.join(root, 'talks', name), 'utf8');

describe('the folder of talks', () => {
  it('has a talk under its date when it is finished, and before that under no final name', async () => {
    const talk = await folder.begin('gradients', began);
    expect(talk).toBe('2026-11-25T10-03-07');
    expect(await folder.begin('gradients', began)).toBe('2026-11-25T10-03-07-2');
    await folder.addEvents(talk, 0, lines(first));
    await folder.addSound(talk, 0, Buffer.from('abc'));
    expect(await names()).toEqual([`${talk}-2.recording`, `${talk}.recording`, `${talk}.webm.part`]);
    await folder.finish(talk, 1, lines(second), 4000);
    expect(await names()).toEqual([`${talk}-2.recording`, `${talk}.json`, `${talk}.webm`]);
    expect(readScore(await read(`${talk}.json`), talk)).toMatchObject({
      lesson: 'gradients',
      milliseconds: 4000,
      events: [first, second],
    });
    // Whoever did not hear the answer asks again.
    await folder.finish(talk, 1, lines(second), 4000);
  });

  it('keeps once what comes twice, and refuses what leaves something out', async () => {
    const talk = await folder.begin('gradients', began);
    await folder.addEvents(talk, 0, lines(first, second));
    await folder.addEvents(talk, 1, lines(second, third));
    await folder.addSound(talk, 0, Buffer.from('abc'));
    await folder.addSound(talk, 2, Buffer.from('cd'));
    await expect(folder.addEvents(talk, 7, lines(third))).rejects.toThrow('4 are missing');
    await expect(folder.addSound(talk, 9, Buffer.from('x'))).rejects.toThrow('5 bytes are missing');
    expect(await read(`${talk}.webm.part`)).toBe('abcd');
    await folder.finish(talk, 3, '', 1000);
    expect(readScore(await read(`${talk}.json`), talk).events).toEqual([first, second, third]);
  });

  it('goes on after its server was killed in the middle of a line', async () => {
    const talk = await folder.begin('gradients', began);
    await folder.addEvents(talk, 0, lines(first));
    const file = path.join(root, 'talks', `${talk}.recording`);
    await writeFile(file, `${await read(`${talk}.recording`)}{"at":500,"bla`);
    const restarted = new TalkFolder(path.join(root, 'talks'));
    await restarted.addEvents(talk, 1, lines(second));
    await restarted.finish(talk, 2, '', 1000);
    expect(readScore(await read(`${talk}.json`), talk).events).toEqual([first, second]);
  });

  it('finishes what nobody adds to any more, and nothing else', async () => {
    const talk = await folder.begin('gradients', began);
    await folder.addEvents(talk, 0, lines(first, third));
    expect(await folder.finishAbandoned()).toEqual([]);
    await utimes(path.join(root, 'talks', `${talk}.recording`), 1000, 1000);
    expect(await folder.finishAbandoned()).toEqual([talk]);
    expect(readScore(await read(`${talk}.json`), talk).milliseconds).toBe(900);
  });

  it.each(['../../etc/passwd', '2026-11-25T10-03-07', ''])('refuses "%s", which is no recording', async talk => {
    await expect(folder.addEvents(talk, 0, '')).rejects.toThrow(/is no talk\.|no recording/u);
    await expect(folder.addSound(talk, 0, Buffer.from('x'))).rejects.toThrow(/is no talk\.|no recording/u);
  });

  it('refuses events that are none, and keeps those that were there', async () => {
    const talk = await folder.begin('gradients', began);
    await folder.addEvents(talk, 0, lines(first));
    await expect(folder.addEvents(talk, 1, '{"at":1,"run":"rm"}')).rejects.toThrow('nothing that happens in a talk');
    expect(await read(`${talk}.recording`)).toMatch(/"a:one"\}\n$/u);
  });
});
