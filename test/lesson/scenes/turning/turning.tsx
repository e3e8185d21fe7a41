import {Rect} from '@motion-canvas/2d';
import {Label} from '../../../../src/components/Label';
import {defineChapter} from '../../../../src/stage/defineChapter';
import {script} from './script';

/** Chapter 1: a hand turns, in steps of a right angle. */
export default defineChapter({
  script,
  set({view, regions, theme, words}) {
    const hand = new Rect({size: [24, 360], offset: [0, 1], fill: theme.color.ink, position: regions.main.center});
    const name = new Label({text: words.hand, position: regions.main.center.addY(60)});
    view.add([hand, name]);
    return {hand};
  },
  beats: {
    *up({hand}) {
      yield* hand.size.x(48, 0.8);
    },
    *right({hand}, cue) {
      yield* cue('turn');
      yield* hand.rotation(90, 1.2);
    },
    *down({hand}) {
      yield* hand.rotation(180, 1.2);
    },
  },
})();
