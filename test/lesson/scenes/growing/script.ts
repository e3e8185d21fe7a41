import {defineScript} from '../../../../src/script/chapterScript';

export const script = defineScript({
  id: 'growing',
  title: {ko: '자라기', en: 'Growing'},
  words: {},
  beats: {
    one: {
      sentence: {ko: '점이 하나 있습니다.', en: 'There is one dot.'},
      notes: {ko: '넷째 말.', en: 'Fourth notes.'},
    },
    two: {
      sentence: {ko: '둘이 됩니다.', en: 'They become two.'},
      notes: {ko: '다섯째 말.', en: 'Fifth notes.'},
    },
    all: {
      sentence: {ko: '모두 모였습니다.', en: 'All of them are here.'},
      notes: {ko: '여섯째 말.', en: 'Sixth notes.'},
    },
  },
});
