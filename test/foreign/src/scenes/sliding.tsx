import {Circle, makeScene2D, Rect} from '@motion-canvas/2d';
import {createRef, Direction, linear, slideTransition, useScene, waitFor} from '@motion-canvas/core';

/** It comes in by a transition, and paints by a listener of its lifecycle. */
export default makeScene2D(function* (view) {
  const disc = createRef<Circle>();
  const scene = useScene();
  view.add(<Rect size={[180, 140]} fill={'#224488'} />);
  view.add(<Circle ref={disc} size={50} fill={'#f5f5f0'} />);
  yield* slideTransition(Direction.Left, 0.4);
  let width = 10;
  const stop = scene.lifecycleEvents.onFinishRender.subscribe(context => {
    context.fillStyle = '#ffcc00';
    context.fillRect(10, 10, width, 10);
  });
  yield* disc().y(40, 0.2, linear);
  width = 80;
  yield* waitFor(0.2);
  stop();
});
