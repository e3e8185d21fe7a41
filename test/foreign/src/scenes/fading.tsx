import {makeScene2D, Rect} from '@motion-canvas/2d';
import {createRef, finishScene, linear, useScene} from '@motion-canvas/core';

/** It ends while it still moves, so that it is seen moving in the transition to the next scene. */
export default makeScene2D(function* (view) {
  const square = createRef<Rect>();
  const green = useScene().variables.get('locale', 'none')() === 'green';
  view.add(<Rect ref={square} x={-60} size={40} fill={green ? '#22aa44' : '#aa2222'} opacity={0.6} />);
  yield* square().x(60, 0.5, linear);
  finishScene();
  yield* square().x(-60, 0.5, linear);
});
