import {Circle, makeScene2D} from '@motion-canvas/2d';
import {createRef, useScene, waitFor} from '@motion-canvas/core';

/** Moves for a quarter of a second, and then never comes back. */
export default makeScene2D(function* (view) {
  const disc = createRef<Circle>();
  const scene = useScene();
  view.add(<Circle ref={disc} size={200} fill={'#f5f5f0'} />);
  view.add(<Circle size={() => (disc().x() > 100 && scene.playback.frame === 15 ? forever() : 10)} />);
  yield* disc().x(400, 0.5);
  yield* waitFor(0.1);
});

function forever(): number {
  for (;;);
}
