import {Circle, Line} from '@motion-canvas/2d';
import {
  all,
  createSignal,
  easeInCubic,
  easeInOutCubic,
  easeOutCubic,
  linear,
  Vector2,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {Equation} from '../../src/components/Equation';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {Readout} from '../../src/components/Readout';
import {Dot, Guides} from '../../src/plot';
import {reveal} from '../../src/stage/motion';
import type {Cue} from '../../src/stage/beats';
import {openSlope, slide, slopeName, type StepParts} from './parts';
import {inputs, reach} from './ranges';

/** The step is drawn, and one input slides along it. */
export function* drawStep(parts: StepParts, cue: Cue<'reaches'>): ThreadGenerator {
  const {stage, plot, across, up, curve, thresholdMark, boxes} = parts;
  const {theme, words, layer, passing} = stage;
  const {pace} = theme;
  yield* all(across.drawn(1, pace.move, easeOutCubic), up.drawn(1, pace.move, easeOutCubic));
  yield* curve.drawn(1, pace.draw, linear);

  const at = createSignal(-reach);
  const guides = new Guides({at: () => curve.at(at()), drawn: 0});
  const dot = new Dot({at: () => curve.at(at()), drawn: 0});
  plot.add([passing(guides), passing(dot)]);
  guides.moveBelow(curve);
  const readout = (name: string, text: () => string, share: number) =>
    new Readout({
      text,
      name,
      position: [boxes.column.left, boxes.column.top + boxes.column.height * share],
      opacity: 0,
    });
  const input = readout(words.input, () => formatNumber(at(), 1), 0.28);
  const output = readout(words.output, () => formatNumber(curve.valueAt(at()), 0), 0.66);
  layer.add([input, output]);
  yield* all(dot.drawn(1, pace.beat, easeOutCubic), reveal(input, output));
  yield* guides.drawn(1, pace.beat, easeOutCubic);
  yield* all(...thresholdMark.map(mark => mark.drawn(1, pace.beat)));
  yield* cue('reaches');
  yield* at(reach, 1.4 * pace.dwell, linear);
}

/** A tangent slides along the step; below it, its slope is drawn: 0 on both sides, and nothing at the threshold. */
export function* showNoSlope(parts: StepParts, cue: Cue<'below'>): ThreadGenerator {
  const {stage, plot, below, tangent, touch, threshold, thresholdMark, boxes} = parts;
  const {theme, words} = stage;
  const {color, size, pace} = theme;
  const {column} = boxes;
  yield* all(openSlope(parts, inputs.narrow, [5, 3]), ...thresholdMark.map(mark => mark.drawn(1, pace.move)));
  const slope = new Readout({
    text: () => formatNumber(tangent.slopeNow(), 0),
    name: words.slope,
    color: color.gradient,
    position: [column.left, column.top + size.figure * 0.6],
    opacity: 0,
  });
  stage.layer.add(slope);
  const touching = (share: 0 | 1) => [tangent.drawn(share, pace.beat), touch.drawn(share, pace.beat)];
  yield* all(...touching(1), slopeName(parts).drawn(1, pace.beat), reveal(slope));

  const edge = threshold();
  const [left, right] = plot.xScale().domain;
  const speed = (right - left) / (1.4 * pace.dwell);
  yield* slide(parts, edge, (edge - left) / speed);
  const hole = new Dot({
    at: () => [threshold(), 0],
    hollow: true,
    fill: color.background,
    color: color.gradient,
    drawn: 0,
  });
  below.add(stage.passing(hole));
  yield* all(...touching(0), slope.opacity(0, pace.beat), hole.drawn(1, pace.beat, easeOutCubic));
  yield* all(...touching(1), reveal(slope));
  yield* slide(parts, right, (right - edge) / speed);
  yield* cue('below');
  yield* stopError(parts);
}

/** An error signal on its way down to the layer below is multiplied by the slope: nothing of it arrives. */
function* stopError({stage: {theme, words, layer}, boxes: {column}}: StepParts): ThreadGenerator {
  const {color, size, pace} = theme;
  const x = column.left + 1.4 * size.figure;
  const [top, bottom] = [column.top + column.height * 0.46, column.bottom - size.title].map(y => new Vector2(x, y));
  if (!top || !bottom) return;
  const unit = (position: Vector2) =>
    new Circle({position, size: size.figure * 0.7, stroke: color.faint, lineWidth: size.line, opacity: 0});
  const units = [unit(top), unit(bottom)];
  const edge = new Line({
    points: [top.addY(0.35 * size.figure), bottom.addY(-0.35 * size.figure)],
    stroke: color.rule,
    lineWidth: size.line,
    opacity: 0,
  });
  const beside = (text: string, at: Vector2, fill: string) =>
    new Label({text, fill, anchor: 'left', position: at.addX(0.6 * size.figure), opacity: 0});
  const error = beside(words.error, top, color.gradient);
  const lower = beside(words.layerBelow, bottom, color.muted);
  const product = new Equation({
    tokens: [
      {text: '×', color: color.muted},
      {text: words.slope, color: color.gradient},
      {text: '=', color: color.muted},
      {text: formatNumber(0, 0)},
    ],
    anchor: 'left',
    position: Vector2.lerp(top, bottom, 0.5).addX(0.6 * size.figure),
    opacity: 0,
  });
  const signal = new Circle({position: top, size: 2.4 * size.dot, fill: color.gradient, scale: 0});
  layer.add([edge, ...units, error, lower, product, signal]);
  yield* reveal(edge, ...units, error, lower);
  const middle = Vector2.lerp(top, bottom, 0.42);
  // Whatever the error is, none of it arrives.
  for (const strength of [1, 1.6, 0.7]) {
    signal.position(top);
    yield* signal.scale(strength, pace.beat, easeOutCubic);
    yield* signal.position(middle, pace.move, easeInOutCubic);
    yield* all(
      reveal(product),
      signal.scale(0, pace.move, easeInCubic),
      signal.position(Vector2.lerp(top, bottom, 0.6), pace.move, easeOutCubic),
    );
  }
}
