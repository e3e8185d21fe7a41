import {defineScript} from '../../../../src/script/chapterScript';

export const script = defineScript({
  id: 'turning',
  title: {ko: '돌기', en: 'Turning'},
  words: {hand: {ko: '바늘', en: 'hand'}},
  beats: {
    up: {
      sentence: {ko: '바늘이 위를 봅니다.', en: 'A hand points up.'},
      notes: {ko: '첫째 말.', en: 'First notes.'},
    },
    right: {
      sentence: {ko: '{turn}오른쪽으로 돕니다.', en: 'It {turn}turns to the right.'},
      notes: {ko: '둘째 말.', en: 'Second notes.'},
    },
    down: {
      sentence: {ko: '아래를 봅니다.', en: 'It points down.'},
      notes: {ko: '셋째 말.', en: 'Third notes.'},
    },
  },
});
