import {defineScript} from '../../../../src/script/chapterScript';

const notes = {en: 'Notes.', ko: '노트.'};

export const first = defineScript({
  id: 'first',
  title: {en: 'First', ko: '처음'},
  words: {},
  beats: {
    begin: {sentence: {en: 'It begins at the {left}left.', ko: '{left}왼쪽에서 시작합니다.'}, notes},
    move: {sentence: {en: 'Then it moves.', ko: '그리고 움직입니다.'}, notes},
  },
});

export const last = defineScript({
  id: 'last',
  title: {en: 'Last', ko: '마지막'},
  words: {},
  beats: {
    turn: {sentence: {en: 'Now it turns.', ko: '이제 돕니다.'}, notes},
    end: {sentence: {en: 'That is all.', ko: '이게 전부입니다.'}, notes},
  },
});
