import {makeScene2D, Txt} from '@motion-canvas/2d';
import {createRef, fadeTransition, waitFor} from '@motion-canvas/core';

/** Of the same base name as another scene. */
export default makeScene2D(function* (view) {
  const text = createRef<Txt>();
  view.add(<Txt ref={text} text={'Äpfel'} fontFamily={'sans-serif'} fontSize={48} fill={'#222222'} />);
  yield* fadeTransition(0.3);
  yield* text().fontSize(60, 0.2);
  yield* waitFor(0.2);
});
