import {Rect} from '@motion-canvas/2d';
import {makeChapter} from '../../../../../src/stage/makeChapter';
import {last} from '../script';

export default makeChapter(
  last,
  ({view}) => {
    const box = new Rect({size: 200, fill: '#56b4e9'});
    view.add(box);
    return {box};
  },
  {
    *turn({box}) {
      yield* box.rotation(90, 0.5);
    },
    *end({box}) {
      yield* box.scale(0.5, 0.5);
    },
  },
);
