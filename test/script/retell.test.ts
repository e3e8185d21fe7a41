import {expect, test} from 'vitest';
import {defineScript} from '../../src/script/chapterScript';
import {scriptFaults} from '../../src/script/checkScript';
import {reword, translate} from '../../src/script/retell';

const script = defineScript({
  id: 'trial',
  title: {en: 'Trial'},
  words: {},
  beats: {
    seen: {sentence: {en: 'A ball.'}, notes: {en: 'Ask.'}, description: {en: 'A ball lies at the left.'}},
    plain: {sentence: {en: 'And nothing.'}, notes: {en: 'Wait.'}},
  },
});

test('a description is translated and reworded with its beat', () => {
  const german = translate(script, 'de', {
    title: 'Versuch',
    words: {},
    beats: {
      seen: {sentence: 'Ein Ball.', notes: 'Fragen.', description: 'Links liegt ein Ball.'},
      plain: {sentence: 'Und nichts.', notes: 'Warten.'},
    },
  });
  expect(german.beats.seen.description).toEqual({en: 'A ball lies at the left.', de: 'Links liegt ein Ball.'});
  expect(german.beats.plain.description).toBeUndefined();
  const other = reword(script, {beats: {seen: {description: {en: 'It lies at the right.'}}}});
  expect(other.beats.seen.description).toEqual({en: 'It lies at the right.'});
});

test('a description that lacks a language of the script is named', () => {
  const half = {...script, title: {en: 'Trial', de: 'Versuch'}};
  expect(scriptFaults(half, script)).toContain(
    'script.beats.seen.description has no "de" text, in which the title is written',
  );
});
