import {linear} from '@motion-canvas/core';
import {makeChapter} from 'activation-lecture/stage';
import {descend, loss, shown} from '../../src/descent';
import {Valley} from '../../src/Valley';
import {script} from './script';

export default makeChapter(
  script,
  ({view, theme, regions, words}) => {
    const valley = new Valley({
      at: regions.main,
      xScale: [-2.2, 2.2],
      yScale: [0, 5],
      loss,
      reached: descend(shown),
      names: words,
    });
    view.add(valley);
    return {theme, valley};
  },
  {
    *curve({theme, valley}) {
      yield* valley.loss.drawn(1, theme.pace.draw, linear);
    },

    *steps({theme, valley}) {
      yield* valley.steps.drawn(1, 2 * theme.pace.dwell, linear);
    },
  },
);
