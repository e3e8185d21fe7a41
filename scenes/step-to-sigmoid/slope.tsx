import {Circle, Line} from '@motion-canvas/2d';
import {all, easeInOutCubic, easeOutCubic, type ThreadGenerator, type Vector2} from '@motion-canvas/core';
import {Formula} from '../../src/components/Formula';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {Readout} from '../../src/components/Readout';
import {grow, reveal} from '../../src/stage/motion';
import {clear, fullTangent, slide, type StepParts} from './parts';
import {inputs} from './ranges';

/** Where the sigmoid is steepest. */
const steepest = 0;

/** The tangent runs along the sigmoid, and its slope is drawn below it; then it returns to where that is largest. */
export function* drawSlope(parts: StepParts): ThreadGenerator {
  const {stage, plot, above, derivative, derivativeName, tangent, touch, column} = parts;
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  const {main} = regions;
  yield* clear(parts);
  tangent.at(inputs.wide[0]);
  yield* all(
    plot.height(above.height, pace.move, easeInOutCubic),
    plot.y(above.y, pace.move, easeInOutCubic),
    plot.xRange(inputs.wide, pace.move, easeInOutCubic),
    derivative.axes(1, pace.move, easeInOutCubic),
  );
  const slope = new Readout({
    text: () => formatNumber(plot.slopeAt(tangent.at()), 4),
    name: words.slope,
    color: color.gradient,
    position: [column.left, main.top + main.height * 0.28],
    opacity: 0,
  });
  const drop = new Line({
    points: () => [touch.position(), below(parts)],
    stroke: color.faint,
    lineWidth: size.hairline,
    lineDash: [size.dot, size.dot],
    end: 0,
  });
  const pen = new Circle({
    position: () => derivative.toLocal(tangent.at(), plot.slopeAt(tangent.at())),
    size: 2 * size.dot,
    fill: color.gradient,
    scale: 0,
  });
  parts.passing.add(slope);
  plot.marks.insert(drop);
  derivative.marks.add(pen);
  yield* all(grow(touch), tangent.length(fullTangent(parts), pace.beat, easeOutCubic), reveal(derivativeName, slope));
  yield* all(drop.end(1, pace.beat, easeOutCubic), grow(pen));
  yield* slide(parts, inputs.wide[1], 2 * pace.dwell);
  yield* tangent.at(steepest, pace.move, easeInOutCubic);
  yield* markLargest(parts);
}

/** The place on the derivative that belongs to where the tangent touches, in the plot's pixels. */
function below({plot, derivative, tangent}: StepParts): Vector2 {
  const place = derivative.toLocal(tangent.at(), plot.slopeAt(tangent.at()));
  return place.add(derivative.position()).sub(plot.position());
}

/** A level at the top of the derivative, its number, and what it is. */
function* markLargest({stage, plot, derivative, column, passing}: StepParts): ThreadGenerator {
  const {theme, regions, words} = stage;
  const {main} = regions;
  const {color, size, pace} = theme;
  const largest = plot.slopeAt(steepest);
  const right = derivative.xRange()[1] * 0.35;
  const level = new Line({
    points: [derivative.toLocal(steepest, largest), derivative.toLocal(right, largest)],
    stroke: color.gradient,
    lineWidth: size.hairline,
    lineDash: [size.dot, size.dot],
    end: 0,
  });
  const name = new Label({
    text: `${words.largest} ${formatNumber(largest, 2)}`,
    fill: color.gradient,
    anchor: 'left',
    position: derivative.toLocal(right, largest).add([size.gap / 2, 0]),
    opacity: 0,
  });
  const formula = Formula({
    tex: "s'(x) = s(x)\\,(1 - s(x))",
    fontSize: size.body,
    anchor: 'left',
    position: [column.left, main.top + main.height * 0.58],
    opacity: 0,
  });
  derivative.marks.insert([level, name]);
  passing.add(formula);
  yield* all(level.end(1, pace.move, easeOutCubic), reveal(name, formula));
}
