import {Layout, makeScene2D} from '@motion-canvas/2d';
import {usePlayback, waitFor} from '@motion-canvas/core';

/** Paints by itself what no signal tells of: a field, and the playback's time. */
class Meter extends Layout {
  public level = 0;

  protected override draw(context: CanvasRenderingContext2D): void {
    context.fillStyle = '#cc3366';
    context.fillRect(-80, 0, this.level, 20);
    context.fillStyle = '#3366cc';
    context.fillRect(-80, 30, 20 * (usePlayback().time % 3), 20);
    super.draw(context);
  }
}

export default makeScene2D(function* (view) {
  const meter = new Meter({});
  view.add(meter);
  yield* waitFor(0.2);
  meter.level = 90;
  yield* waitFor(0.3);
});
