import {expect, test} from 'vitest';
import {observed, textReads, unobserved} from '../../src/script/reads';
import {reword, translate} from '../../src/script/retell';
import {script} from '../lesson/scenes/turning/script';

/** How often a text is read while something is done. */
function readsOf(work: () => unknown): number {
  const before = textReads();
  work();
  return textReads() - before;
}

test('knows of each way to read a sentence or a note', () => {
  const {beats} = script;
  for (const read of [
    () => beats.up.sentence.ko,
    () => beats.down.notes,
    () => (({sentence}) => sentence)(beats.right),
    () => (beats as Readonly<Record<string, object>>)['up']?.[('sen' + 'tence') as keyof object],
    () => ({...beats.up}),
    () => JSON.stringify(script),
    () => Object.entries(beats.up).length,
    () => structuredClone(beats.up),
    () => reword(script, {title: {ko: '돎'}}).beats.up.sentence.ko,
  ]) {
    expect(readsOf(read), String(read)).toBeGreaterThan(0);
  }
});

test('counts neither what is not said, nor what the machine reads, nor who only retells it', () => {
  const german = {sentence: 'x', notes: 'y'};
  for (const read of [
    () => Object.keys(script.beats),
    () => [script.title.ko, script.words.hand.en],
    () => JSON.stringify(unobserved(script)),
    () => reword(script, {beats: {up: {notes: {ko: '말.'}}}}),
    () =>
      translate(script, 'de', {
        title: 'Drehen',
        words: {hand: 'Zeiger'},
        beats: {up: german, right: {...german, sentence: '{turn}x'}, down: german},
      }),
    () => observed(script),
  ]) {
    expect(readsOf(read), String(read)).toBe(0);
  }
});

test('leaves a script as it was written', () => {
  expect(JSON.parse(JSON.stringify(script))).toEqual(unobserved(script));
  expect(unobserved(unobserved(script))).toBe(unobserved(script));
});
