import {describe, expect, test} from 'vitest';
import {checkOptions, upholdClaims} from '../../scenes/options';
import {scripts} from '../../scenes/scripts';
import {claimsOf} from '../../scenes/zigzag/claims';
import {reword, translate} from '../../src/script/retell';
import {runZigzag, zigzagParameters} from '../../src/simulation/experiments/zigzag/run';
import {light} from '../../src/theme/theme';

const {zigzag: script} = scripts;
const check = (options: object) => () => {
  checkOptions('makeZigzagScene', options, {script, experiments: {experiment: zigzagParameters}});
};
const germanWith = (words: Readonly<Record<string, string>>) =>
  translate(script, 'de', {
    title: 'Immer positiv, immer im Zickzack',
    words: {...mapped(script.words, ({en}) => en), ...words},
    beats: mapped(script.beats, ({sentence, notes}) => ({sentence: sentence.en, notes: notes.en})),
  });

function mapped<K extends string, A, R>(record: Readonly<Record<K, A>>, change: (value: A) => R): Record<K, R> {
  const changed: Partial<Record<K, R>> = {};
  for (const key in record) changed[key] = change(record[key]);
  return changed as Record<K, R>;
}

describe('the options of a scene factory', () => {
  test('may be left out, or be whole', () => {
    expect(check({})).not.toThrow();
    expect(check({experiment: {samples: 6}, script: germanWith({}), theme: light})).not.toThrow();
  });

  test.each([
    [{experimnt: {}}, 'makeZigzagScene: there is no option experimnt; there is experiment, script, theme.'],
    [{experiment: 3}, 'makeZigzagScene: experiment cannot be 3'],
    [{experiment: {samples: 0}}, 'makeZigzagScene: experiment: samples cannot be 0: it must be an integer from 1'],
    [{experiment: {sample: 4}}, 'makeZigzagScene: experiment: There is no parameter sample.'],
    [{theme: {...light, name: undefined}}, 'makeZigzagScene: theme.name is missing, not a string.'],
    [{theme: {...light, color: {}}}, 'makeZigzagScene: theme.color.background is missing'],
    [{script: {...script, beats: {}}}, 'makeZigzagScene: script.beats has no "second-fault".'],
    [{script: {...script, words: {...script.words, target: {ko: '목표'}}}}, 'script.words.target has no "en" text'],
  ])('%j are refused by name', (options, message) => {
    expect(check(options)).toThrow(message);
  });
});

describe('the lecture’s sentences', () => {
  test('are true of the lecture’s own experiment', () => {
    expect(Object.values(claimsOf(runZigzag()).beats ?? {}).filter(fault => fault !== undefined)).toEqual([]);
  });

  test('are refused over an experiment of which they are not true, until they are reworded', () => {
    const claims = claimsOf(runZigzag({optimum: {w1: 3, w2: 1}}));
    expect(() => {
      upholdClaims(script, script, 'en', claims);
    }).toThrow('The sentence of beat "target", “Now let the best weights lie up and to the left.');
    const other = reword(script, {
      beats: {target: {sentence: {en: 'Here it is.'}}, control: {sentence: {en: 'And this is another one.'}}},
    });
    expect(() => {
      upholdClaims(script, other, 'en', claims);
    }).not.toThrow();
  });

  test('are somebody else’s in a translation', () => {
    expect(() => {
      upholdClaims(script, germanWith({}), 'de', claimsOf(runZigzag({optimum: {w1: 3, w2: 1}})));
    }).not.toThrow();
  });
});

test('a translated or reworded script leaves the lecture’s own as it was', () => {
  const before = JSON.stringify(script);
  const german = germanWith({target: 'Ziel'});
  expect([german.words.target.de, german.words.target.en]).toEqual(['Ziel', 'target']);
  expect(JSON.stringify(script)).toBe(before);
});
