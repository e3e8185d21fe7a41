import {describe, expect, test} from 'vitest';
import {scripts} from '../../scenes/scripts';
import {claimsOf} from '../../scenes/zigzag/claims';
import type {BeatOf, MarksOf, WordOf} from '../../src/script/chapterScript';
import {reword, translate, type Translation} from '../../src/script/retell';
import {runZigzag, zigzagBatchPath, type ZigzagParameters} from '../../src/simulation/experiments/zigzag/run';
import {untrueTexts, explainUntrue} from '../../src/stage/claims';
import {checkOptions} from '../../src/stage/options';
import {light} from '../../src/theme/theme';

const {zigzag: script} = scripts;
type Zigzag = typeof script;
const check = (options: object) => () => {
  checkOptions(script, {zigzag: runZigzag}, options);
};
const claimsWith = (parameters: Partial<ZigzagParameters> = {}) => {
  const zigzag = runZigzag(parameters);
  return claimsOf(zigzag, zigzagBatchPath(zigzag.sigmoid, zigzag.parameters.arrival));
};
const germanWith = (words: Readonly<Record<string, string>>) => {
  const translation = {
    title: 'Immer positiv, immer im Zickzack',
    words: {...mapped(script.words, ({en}) => en), ...words},
    beats: mapped(script.beats, ({sentence, notes}) => ({sentence: sentence.en, notes: notes.en})),
  };
  // The English sentences keep their marks, which their type cannot say.
  return translate(
    script,
    'de',
    translation as unknown as Translation<BeatOf<Zigzag>, WordOf<Zigzag>, MarksOf<Zigzag>>,
  );
};

function mapped<K extends string, A, R>(record: Readonly<Record<K, A>>, change: (value: A) => R): Record<K, R> {
  const changed: Partial<Record<K, R>> = {};
  for (const key in record) changed[key] = change(record[key]);
  return changed as Record<K, R>;
}

describe('the options of a scene factory', () => {
  test('may be left out, or be whole', () => {
    expect(check({})).not.toThrow();
    expect(check({experiments: {zigzag: {samples: 6}}, script: germanWith({}), theme: light})).not.toThrow();
  });

  test.each([
    [{experiment: {}}, 'Chapter "zigzag": there is no option experiment; there is experiments, script, theme.'],
    [{experiments: {zigzg: {}}}, 'Chapter "zigzag": there is no experiment zigzg; there is zigzag.'],
    [{experiments: {zigzag: 3}}, 'Chapter "zigzag": experiments.zigzag cannot be 3'],
    [{experiments: {zigzag: {samples: 0}}}, 'experiments.zigzag: samples cannot be 0: it must be an integer from 1'],
    [{experiments: {zigzag: {sample: 4}}}, 'experiments.zigzag: There is no parameter sample.'],
    [{theme: {...light, name: undefined}}, 'Chapter "zigzag": theme.name is missing, not a string.'],
    [{theme: {...light, color: {}}}, 'Chapter "zigzag": theme.color.background is missing'],
    [{script: {...script, beats: {}}}, 'Chapter "zigzag": script.beats has no "second-fault".'],
    [{script: {...script, words: {...script.words, target: {ko: '목표'}}}}, 'script.words.target has no "en" text'],
  ])('%j are refused by name', (options, message) => {
    expect(check(options)).toThrow(message);
  });
});

describe('the lecture’s sentences', () => {
  test('are true of the lecture’s own experiment', () => {
    expect(Object.values(claimsWith().beats ?? {}).filter(fault => fault !== undefined)).toEqual([]);
  });

  test('are all named over an experiment of which they are not true, until they are reworded', () => {
    const claims = {...claimsWith({optimum: {w1: 3, w2: 1}}), title: 'it is not'};
    const untrue = untrueTexts(script, script, 'en', claims);
    expect(untrue.map(({kind, name}) => [kind, name])).toEqual(
      expect.arrayContaining([
        ['title', ''],
        ['beat', 'target'],
      ]),
    );
    expect(explainUntrue(untrue)).toContain('The sentence of beat "target", “');
    expect(explainUntrue(untrue)).toContain(
      `The title, “${script.title.en}”, is not true of this experiment: it is not.`,
    );
    expect(untrue.filter(({text}) => text.includes('{'))).toEqual([]);
    const other = reword(script, {
      title: {en: 'Another title'},
      beats: {target: {sentence: {en: 'Here {optimum}it {closed}is.'}}},
    });
    expect(untrueTexts(script, other, 'en', claims).map(({name}) => name)).not.toContain('target');
    expect(untrueTexts(script, other, 'en', claims).map(({kind}) => kind)).not.toContain('title');
  });

  test('are somebody else’s in a translation', () => {
    expect(untrueTexts(script, germanWith({}), 'de', claimsWith({optimum: {w1: 3, w2: 1}}))).toEqual([]);
  });
});

test('a translated or reworded script leaves the lecture’s own as it was', () => {
  const before = JSON.stringify(script);
  const german = germanWith({target: 'Ziel'});
  expect([german.words.target.de, german.words.target.en]).toEqual(['Ziel', 'target']);
  expect(JSON.stringify(script)).toBe(before);
});
