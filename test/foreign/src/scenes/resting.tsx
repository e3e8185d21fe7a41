import {makeScene2D, Rect} from '@motion-canvas/2d';
import {useLogger} from '@motion-canvas/core';

/** It never yields, and writes an error into the log. */
export default makeScene2D(function* (view) {
  view.add(<Rect size={[800, 400]} fill={'#22aa44'} />);
  useLogger().error('The green is too green.');
});
