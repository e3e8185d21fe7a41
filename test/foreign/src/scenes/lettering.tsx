import {Layout, makeScene2D} from '@motion-canvas/2d';
import {waitFor} from '@motion-canvas/core';
import './typeface.css';

/** Asks for a typeface only while it draws. */
class Lettering extends Layout {
  protected override draw(context: CanvasRenderingContext2D): void {
    context.font = '48px "Own face"';
    context.fillText('Äpfel', -80, 0);
  }
}

export default makeScene2D(function* (view) {
  view.add(new Lettering({}));
  yield* waitFor(0.1);
});
