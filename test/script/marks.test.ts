import {describe, expect, it} from 'vitest';
import {defineScript, type MarkOf} from '../../src/script/chapterScript';
import {scriptFaults} from '../../src/script/checkScript';
import {markFaults, marksOf, plainSentence} from '../../src/script/marks';
import {tell} from '../../src/script/pace';
import {reword, translate} from '../../src/script/retell';
import {align, letters, markSeconds, secondsAt} from '../../src/script/spoken';

const notes = {ko: '노트', en: 'notes'};
const script = defineScript({
  id: 'trial',
  title: {ko: '시험', en: 'Trial'},
  words: {},
  beats: {
    marked: {
      sentence: {
        ko: '여기서 {slope}기울기가, {top}꼭대기가 보입니다.',
        en: 'At the {top}top there is {slope}no slope.',
      },
      notes,
    },
    plain: {sentence: {ko: '표시가 없습니다.', en: 'No mark.'}, notes},
  },
});

describe('marks', () => {
  it('are taken out of a sentence, and stand before a character of what is left', () => {
    const {en} = script.beats.marked.sentence;
    expect(plainSentence(en)).toBe('At the top there is no slope.');
    expect(marksOf(en)).toEqual([
      {name: 'top', at: 7},
      {name: 'slope', at: 20},
    ]);
  });

  it('are part of the script’s type, in any order, and of its translations', () => {
    const names: MarkOf<typeof script, 'marked'>[] = ['slope', 'top'];
    // @ts-expect-error There is no such mark.
    names.push('bottom');
    // @ts-expect-error A rewording that leaves out a mark leaves the picture waiting.
    reword(script, {beats: {marked: {sentence: {en: 'The {top}top.'}}}});
    const plain = {sentence: 'Nichts.', notes: ''};
    const beats = {marked: {sentence: 'Oben {slope}flach, {top}Gipfel.', notes: ''}, plain} as const;
    expect(translate(script, 'de', {title: 'Probe', words: {}, beats}).beats.marked.sentence.de).toContain('{slope}');
  });

  it('are told where one language lacks one, has it twice, or a brace is none', () => {
    const bad = {ko: '{slope}기울기', en: 'The slope.'};
    expect(markFaults(bad)).toEqual(['its "en" text has no mark {slope}']);
    expect(markFaults({ko: '{a}가 {a}나', en: '{a}x'})).toEqual(['its "ko" text has the mark {a} twice']);
    expect(markFaults({en: 'A {Slope} here'})[0]).toContain('a brace that is no mark');
    // @ts-expect-error One language lacks the mark.
    const define = () => defineScript({...script, beats: {marked: {sentence: {ko: '{slope}가', en: 'x'}, notes}}});
    expect(define).toThrow('has no mark {slope}');
    const other = {...script, beats: {...script.beats, marked: {sentence: {ko: '없음', en: 'none'}, notes}}};
    expect(scriptFaults(other, script)).toContain('script.beats.marked.sentence has no mark {slope}');
  });

  it('are heard when they were tapped, else with their word, else in proportion within the speech', () => {
    const {en} = script.beats.marked.sentence;
    const speech = [
      [1, 2],
      [4, 7],
    ] as const;
    const plain = plainSentence(en);
    // 2 of 9 groups of vowels come before "top", 6 before "no slope"; 4 s are spoken, and 2 s lie between.
    const heard = markSeconds(en, {seconds: 8, speech});
    expect(heard.get('top')).toBeCloseTo(1 + (2 / 9) * 4, 6);
    expect(heard.get('slope')).toBeCloseTo(3 + (6 / 9) * 4, 6);
    const words = [
      {text: 'At', from: 1, to: 1.1},
      {text: 'the top,', from: 1.2, to: 1.6},
      {text: 'there is', from: 4, to: 4.5},
      {text: 'NO', from: 5, to: 5.2},
    ];
    expect(secondsAt(plain, plain.indexOf('no'), {speech, words})).toBe(5);
    expect(markSeconds(en, {seconds: 8, speech, words, taps: {slope: 5.05}}).get('slope')).toBe(5.05);
  });

  it('match what was heard by letters, whatever was misheard', () => {
    const pairs = align(letters('Activation!'), letters('actovatien'));
    expect(pairs).toEqual([0, 1, 2, undefined, 4, 5, 6, 7, undefined, 9]);
  });

  it('leave the time of a beat without a take as it was, and give one with a take the take’s', () => {
    const {sentence} = script.beats.marked;
    const without = tell(sentence.en, 'en');
    expect(without).toMatchObject({seconds: tell(plainSentence(sentence.en), 'en').seconds});
    const spoken = {source: 'take.wav', seconds: 9, speech: [[0.1, 8.75]] as const};
    expect(tell(sentence.en, 'en', spoken)).toMatchObject({seconds: 10, captions: [{from: 0, to: 9}]});
  });
});
