import {makeScene2D, Rect} from '@motion-canvas/2d';
import {createSignal, waitFor} from '@motion-canvas/core';

/** Motion Canvas catches what a computed property throws, and draws on without it. */
export default makeScene2D(function* (view) {
  const count = createSignal(0);
  const width = () => {
    if (count() > 3) throw new Error('no width for that');
    return 100;
  };
  view.add(<Rect width={width} height={100} fill={'#fff'} />);
  yield* waitFor(0.1);
  count(4);
  yield* waitFor(0.1);
});
