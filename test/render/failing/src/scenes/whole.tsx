import {makeScene2D, Rect} from '@motion-canvas/2d';
import {waitFor} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  view.add(<Rect size={[1920, 1080]} fill={'#204020'} />);
  yield* waitFor(0.2);
});
