import {
  all,
  Color,
  delay,
  easeInCubic,
  easeInOutCubic,
  easeOutCubic,
  Vector2,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {plainly} from '../../src/components/plainly';
import {activations} from '../../src/simulation/activations';
import {columns, DrawnNeuron} from './drawnNeuron';
import {family} from './family';
import {of, ranges, type OpeningParts} from './parts';

/** The family shrinks into the place of one neuron's activation; the neuron grows around it and answers. */
export function* recallNeuron(parts: OpeningParts): ThreadGenerator {
  const {stage, frame} = parts;
  const {color, size, pace} = stage.theme;
  yield* all(shrinkFamily(parts), moveTitle(parts));

  const drawn = new DrawnNeuron(parts);
  yield* drawn.appear();
  yield* drawn.answer();
  yield* all(
    frame.stroke(color.sigmoid, pace.move),
    frame.lineWidth(size.curve, pace.move),
    frame.size(frame.size().scale(1.12), pace.move, easeOutCubic),
    drawn.dim(),
  );
}

/** The whole family falls together into the sigmoid, and the window closes in on it. */
function* shrinkFamily({stage, frame, padding, live, traces, names}: OpeningParts): ThreadGenerator {
  const {theme, regions} = stage;
  const {color, size, pace} = theme;
  const {main} = regions;
  const others = family.filter(name => name !== 'sigmoid').map(name => of(traces, name));
  frame.fill(new Color(color.panel).alpha(0));
  yield* all(
    ...[...names.values()].map(name => name.opacity(0, pace.beat)),
    ...others.map(trace => trace.become(activations.sigmoid.value, pace.move)),
    ...others.map(trace => trace.graph.stroke(color.sigmoid, pace.move, easeInOutCubic, plainly)),
    ...others.map(trace => trace.graph.riser(0, pace.move)),
  );
  for (const trace of others) trace.remove();
  frame.radius(size.corner).stroke(color.faint);
  yield* all(
    frame.size(windowSize(stage), pace.draw, easeInOutCubic),
    frame.position([main.left + main.width * columns.activation, main.center.y], pace.draw, easeInOutCubic),
    // Its ground and edge come when it has left the title behind.
    delay(pace.draw / 2, all(frame.fill(color.panel, pace.draw / 2), frame.lineWidth(size.line, pace.draw / 2))),
    padding(size.gap, pace.draw, easeInOutCubic),
    live.xRange(ranges.sigmoid.x, pace.draw, easeInOutCubic),
    live.yRange(ranges.sigmoid.y, pace.draw, easeInOutCubic),
  );
}

function windowSize({regions: {main}}: OpeningParts['stage']): Vector2 {
  return new Vector2(main.width * 0.19, main.height * 0.4);
}

/** The title's two parts become one line at the place of every chapter's title. */
function* moveTitle({stage: {theme, regions}, title}: OpeningParts): ThreadGenerator {
  const {size, pace} = theme;
  const {left, center} = regions.title;
  const [first, second] = title;
  const shrink = size.title / size.figure;
  const end = new Vector2(left + (first.width() + size.figure / 4) * shrink, center.y);
  const isOneLine = second.y() === first.y();
  if (isOneLine) second.position(() => first.position().addX(first.width() + first.fontSize() / 4));
  yield* all(
    ...title.map(part => part.fontSize(size.title, pace.draw, easeInOutCubic)),
    first.position([left, center.y], pace.draw, easeInOutCubic),
    // Along first, or the lower line would run through the upper one.
    ...(isOneLine ? [] : [second.x(end.x, pace.draw, easeInOutCubic), second.y(end.y, pace.draw, easeInCubic)]),
  );
}
