import {Line} from '@motion-canvas/2d';
import {all, easeInOutCubic, easeOutCubic, type ThreadGenerator} from '@motion-canvas/core';
import {Formula} from '../../src/components/Formula';
import {formatNumber} from '../../src/components/formatNumber';
import {Readout} from '../../src/components/Readout';
import {Dot, Segment, Text} from '../../src/plot';
import type {Cue} from '../../src/stage/beats';
import {reveal} from '../../src/stage/motion';
import {openSlope, slide, slopeName, type StepParts} from './parts';
import {inputs} from './ranges';

/** Where the sigmoid is steepest. */
const steepest = 0;

/** The tangent draws the slope below the sigmoid, marks where it is largest, and comes to rest at a flat end. */
export function* drawSlope(parts: StepParts, cue: Cue<'largest' | 'ends'>): ThreadGenerator {
  const {stage, below, slopeCurve, tangent, touch, boxes} = parts;
  const {theme, words} = stage;
  const {color, size, pace} = theme;
  const {column} = boxes;
  yield* openSlope(parts, inputs.wide, [2, 3]);
  const slope = new Readout({
    text: () => formatNumber(tangent.slopeNow(), 4),
    name: words.slope,
    color: color.gradient,
    position: [column.left, column.top + size.figure * 0.6],
    opacity: 0,
  });
  const pen = new Dot({at: () => slopeCurve.at(tangent.at()), color: color.gradient, drawn: 0});
  const drop = dropBetween(parts);
  stage.layer.add([drop, slope]);
  below.add(stage.passing(pen));
  yield* all(
    tangent.drawn(1, pace.beat),
    touch.drawn(1, pace.beat),
    slopeName(parts).drawn(1, pace.beat),
    reveal(slope),
  );
  yield* all(drop.end(1, pace.beat, easeOutCubic), pen.drawn(1, pace.beat, easeOutCubic));
  yield* slide(parts, inputs.wide[1], 2 * pace.dwell);
  yield* cue('largest');
  yield* tangent.at(steepest, pace.move, easeInOutCubic);
  yield* markLargest(parts);
  yield* cue('ends');
  yield* tangent.at(inputs.wide[1], pace.dwell, easeInOutCubic);
}

/** A dashed line from where the tangent touches down to its slope. */
function dropBetween({stage: {theme}, plot, below, slopeCurve, tangent}: StepParts): Line {
  return new Line({
    points: () => [
      plot.position().add(plot.toPixels(tangent.touch())),
      below.position().add(below.toPixels(slopeCurve.at(tangent.at()))),
    ],
    stroke: theme.color.faint,
    lineWidth: theme.size.hairline,
    lineDash: [theme.size.dot, theme.size.dot],
    end: 0,
  });
}

/** A level at the top of the slope, its number, and the formula that it comes from. */
function* markLargest({stage, below, slopeCurve, boxes}: StepParts): ThreadGenerator {
  const {theme, words, layer, passing} = stage;
  const {color, size, pace} = theme;
  const largest = slopeCurve.valueAt(steepest);
  // On the left: the line down from the tangent passes everywhere on the right.
  const left = 0.16 * inputs.wide[0];
  const level = new Segment({
    from: [steepest, largest],
    to: [left, largest],
    color: color.gradient,
    lineWidth: size.hairline,
    lineDash: [size.dot, size.dot],
    drawn: 0,
  });
  const name = new Text({
    at: [left, largest],
    side: 'left',
    text: `${words.largest} ${formatNumber(largest, 2)}`,
    color: color.gradient,
    drawn: 0,
  });
  const formula = Formula({
    tex: "s'(x) = s(x)\\,(1 - s(x))",
    fontSize: size.body,
    anchor: 'left',
    position: [boxes.column.left, boxes.column.top + boxes.column.height * 0.6],
    opacity: 0,
  });
  below.add([passing(level), passing(name)]);
  layer.add(formula);
  yield* all(level.drawn(1, pace.move, easeOutCubic), name.drawn(1, pace.beat), reveal(formula));
}
