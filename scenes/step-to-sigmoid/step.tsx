import {Circle} from '@motion-canvas/2d';
import {all, easeInCubic, easeInOutCubic, easeOutCubic, linear, type ThreadGenerator} from '@motion-canvas/core';
import {Equation} from '../../src/components/Equation';
import {Formula} from '../../src/components/Formula';
import {formatNumber} from '../../src/components/formatNumber';
import {PlotPoint} from '../../src/components/PlotPoint';
import {Readout} from '../../src/components/Readout';
import {grow, reveal} from '../../src/stage/motion';
import {clear, fullTangent, slide, type StepParts} from './parts';
import {reach} from './ranges';

/** The step is drawn, and one input slides along it. */
export function* drawStep({
  stage,
  plot,
  inputNumbers,
  thresholdMark,
  column,
  passing,
  passingMarks,
}: StepParts): ThreadGenerator {
  const {theme, regions, words} = stage;
  const {pace} = theme;
  const {main} = regions;
  yield* all(plot.axes(1, pace.move, easeOutCubic), inputNumbers.shown(1, pace.move, easeOutCubic));
  yield* plot.drawn(1, pace.draw, linear);

  const point = new PlotPoint({plot, at: -reach});
  point.dot.scale(0);
  passingMarks.add(point);
  plot.ground.add(point.guide);
  const readout = (name: string, text: () => string, row: number) =>
    new Readout({text, name, position: [column.left, main.top + main.height * row], opacity: 0});
  const input = readout(words.input, () => formatNumber(point.at(), 1), 0.28);
  const output = readout(words.output, () => formatNumber(plot.curve()(point.at()), 0), 0.66);
  passing.add([input, output]);
  yield* all(grow(point.dot), reveal(thresholdMark, input, output));
  yield* point.guides(1, pace.beat, easeOutCubic);
  yield* point.at(reach, 1.4 * pace.dwell, linear);
}

/** A tangent slides along the step; below it, its slope is drawn: 0 on both sides, and nothing at the threshold. */
export function* showNoSlope(parts: StepParts): ThreadGenerator {
  const {stage, plot, above, derivative, derivativeName, tangent, touch, threshold, column} = parts;
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  const {main} = regions;
  yield* clear(parts);
  yield* all(
    plot.height(above.height, pace.move, easeInOutCubic),
    plot.y(above.y, pace.move, easeInOutCubic),
    derivative.axes(1, pace.move, easeInOutCubic),
  );
  const slope = new Readout({
    text: () => formatNumber(plot.slopeAt(tangent.at()), 0),
    name: words.slope,
    color: color.gradient,
    position: [column.left, main.top + main.height * 0.28],
    opacity: 0,
  });
  parts.passing.add(slope);
  yield* all(grow(touch), tangent.length(fullTangent(parts), pace.beat, easeOutCubic), reveal(derivativeName, slope));

  const edge = threshold();
  const [left, right] = plot.xRange();
  const speed = (right - left) / (1.4 * pace.dwell);
  yield* slide(parts, edge, (edge - left) / speed);
  const hole = new Circle({
    position: () => derivative.toLocal(threshold(), 0),
    size: 2 * size.dot,
    fill: color.background,
    stroke: color.gradient,
    lineWidth: size.line,
    scale: 0,
  });
  derivative.marks.add(hole);
  yield* all(
    tangent.length(0, pace.beat, easeInCubic),
    touch.scale(0, pace.beat, easeInCubic),
    slope.opacity(0, pace.beat),
    grow(hole),
  );
  yield* all(grow(touch), tangent.length(fullTangent(parts), pace.beat, easeOutCubic), reveal(slope));
  yield* all(slide(parts, right, (right - edge) / speed), nothingToLearn(parts));
}

/** A change is proportional to the slope: the product is 0. */
function* nothingToLearn({stage: {theme, regions, words}, column, passing}: StepParts): ThreadGenerator {
  const {color, pace} = theme;
  const {main} = regions;
  const rows = [
    [{text: words.weightChange}],
    [{text: words.error}, {text: '×', color: color.muted}, {text: words.slope, color: color.gradient}],
    [{text: '=', color: color.muted}, {text: formatNumber(0, 0)}],
  ];
  for (const [index, tokens] of rows.entries()) {
    const row = new Equation({
      tokens,
      anchor: 'left',
      position: [column.left, main.top + main.height * (0.56 + 0.11 * index)],
      opacity: 0,
    });
    // The typeface has no sign for "proportional to".
    if (index === 1) row.insert(Formula({tex: '\\propto', fill: color.muted}));
    passing.add(row);
    yield* row.opacity(1, pace.beat, easeOutCubic);
  }
}
