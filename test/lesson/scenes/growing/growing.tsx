import {Circle} from '@motion-canvas/2d';
import {all} from '@motion-canvas/core';
import {defineChapter} from '../../../../src/stage/defineChapter';
import {script} from './script';

/** Chapter 2: dots appear, one beat after the other. */
export default defineChapter({
  script,
  set({view, regions, theme}) {
    const dots = [-400, 0, 400].map(
      x => new Circle({size: 200, scale: 0, fill: theme.color.ink, position: regions.main.center.addX(x)}),
    );
    view.add(dots);
    return {dots};
  },
  beats: {
    *one({dots: [first]}) {
      if (first) yield* first.scale(1, 1);
    },
    *two({dots: [, second]}) {
      if (second) yield* second.scale(1, 1);
    },
    *all({dots}) {
      yield* all(...dots.map(dot => dot.scale(1.2, 1)));
    },
  },
})();
