import {Rect} from '@motion-canvas/2d';
import {makeChapter} from '../../../../../src/stage/makeChapter';
import {first} from '../script';

export default makeChapter(
  first,
  ({view}) => {
    const box = new Rect({size: 200, fill: '#e69f00'});
    view.add(box);
    return {box};
  },
  {
    *begin({box}, cue) {
      yield* cue('left');
      yield* box.x(-400, 0.5);
    },
    *move({box}) {
      yield* box.x(400, 0.5);
    },
  },
);
