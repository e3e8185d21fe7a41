import {Circle} from '@motion-canvas/2d';
import {all, Color, delay, easeInOutCubic, easeOutCubic, linear, type ThreadGenerator} from '@motion-canvas/core';
import {AxisNumbers} from '../../src/components/AxisNumbers';
import {Equation} from '../../src/components/Equation';
import {formatNumber} from '../../src/components/formatNumber';
import {FunctionPlot} from '../../src/components/FunctionPlot';
import {Label} from '../../src/components/Label';
import {Numeral} from '../../src/components/Numeral';
import {PlotInterval} from '../../src/components/PlotInterval';
import {PlotPoint} from '../../src/components/PlotPoint';
import {Readout} from '../../src/components/Readout';
import {Tangent} from '../../src/components/Tangent';
import {step} from '../../src/simulation/activations';
import type {FlatEnds} from '../../src/simulation/experiments/saturation/run';
import {grow, leave, reveal} from '../../src/stage/motion';
import {restingPlace} from './flatEnd';
import {inPicture, type SaturationParts} from './parts';

type FlatPair = FlatEnds['pairs'][number];

/** Two tangents leave a third at the middle and lie down on the way out; where they are flat the ground is shaded. */
export function* flatEnds(parts: SaturationParts): ThreadGenerator {
  const {stage, plot} = parts;
  const {pace} = stage.theme;
  yield* all(plot.axes(1, pace.move, easeOutCubic), plot.drawn(1, pace.draw, linear));
  const middle = slopeMark(parts, 1);
  const sides = ([-1, 1] as const).map(side => flatSide(parts, side));
  const tangents = [middle, ...sides].map(({tangent}) => tangent);
  yield* all(...tangents.map(tangent => tangent.length(tangentLength(parts), pace.move, easeOutCubic)));
  yield* reveal(...sides.map(({slope}) => slope));
  const seconds = 1.3 * pace.dwell;
  yield* all(
    ...sides.map(({tangent, rest}) => tangent.at(rest, seconds, easeInOutCubic)),
    // The middle's number comes once those that travel have left its place.
    delay(seconds / 2, reveal(middle.slope)),
  );
  yield* reveal(...sides.flatMap(({names}) => names));
}

function tangentLength({plot}: SaturationParts): number {
  return 0.65 * plot.height();
}

/** A tangent and its slope: beside it where it is steep, above or below it once it lies flat. */
function slopeMark({stage: {theme}, plot}: SaturationParts, side: 1 | -1) {
  const {color, size} = theme;
  // Thinner than the curve, which shows on both sides of it where the two lie upon each other.
  const tangent = new Tangent({plot, at: 0, length: 0, lineWidth: size.line});
  const aside = () => 2.4 * size.label * (plot.slopeAt(tangent.at()) / plot.slopeAt(0));
  const slope = new Numeral({
    text: () => formatNumber(plot.slopeAt(tangent.at()), 4),
    fill: color.gradient,
    position: () => plot.pointAt(tangent.at()).add([side * aside(), side * size.label]),
    opacity: 0,
  });
  plot.marks.add([tangent, slope]);
  return {tangent, slope};
}

/** A tangent on its way to one end, and the ground that is shaded as it passes. */
function flatSide(parts: SaturationParts, side: 1 | -1) {
  const {stage, plot, saturation} = parts;
  const {theme, words} = stage;
  const {flatBeyond} = saturation.sigmoid;
  const edge = plot.xRange()[1];
  const rest = side * restingPlace(saturation);
  const mark = slopeMark(parts, side);
  const open = () =>
    Math.min(1, Math.max(0, (Math.abs(mark.tangent.at()) - flatBeyond) / (Math.abs(rest) - flatBeyond)));
  plot.ground.add(
    new PlotInterval({
      plot,
      interval: () => [side * flatBeyond, side * (flatBeyond + (edge - flatBeyond) * open())],
    }),
  );
  const names = [
    new Label({kind: 'body', strong: true, text: words.saturated, fill: theme.color.ink}),
    new Label({text: words.slopeBelow + String(saturation.parameters.below)}),
    new Label({text: `x ${side < 0 ? '<' : '>'} ${formatNumber(side * flatBeyond, 1)}`}),
  ];
  names.forEach((name, index) =>
    name.position(plot.toLocal(rest, 0.5).addY((index - 1) * 1.4 * theme.size.label)).opacity(0),
  );
  plot.marks.add(names);
  return {...mark, rest, names};
}

/** Two inputs rise to the curve and on to the axis of the outputs, where they land side by side. */
export function* sameAgain(parts: SaturationParts): ThreadGenerator {
  const {stage, plot, saturation} = parts;
  const {pace} = stage.theme;
  const [pair] = saturation.sigmoid.pairs;
  if (!pair) throw new Error('Give the experiment a pair of inputs to compare.');
  yield* clearFlatEnds(parts);
  const points = pair.inputs.map(at => new PlotPoint({plot, at, rise: 0}));
  const ticks = new AxisNumbers({plot, axis: 'x', values: pair.inputs, shown: 0});
  plot.marks.add([ticks, ...points]);
  plot.ground.add(points.map(({guide}) => guide));
  for (const point of points) point.dot.scale(0);
  yield* all(ticks.shown(1, pace.beat), grow(...points.map(({dot}) => dot)));
  yield* all(
    ...points.map(point => point.rise(1, pace.move, easeInOutCubic)),
    ...points.map(point => point.guides(1, pace.draw, easeInOutCubic)),
  );
  const landed = points.map((point, index) => outputRow(point, index === 0 ? 1 : -1, parts));
  plot.marks.add(landed);
  yield* reveal(...landed);
  yield* compareDifferences(pair, parts);
  yield* layStepBehind(parts);
}

/** Only the right flat end stays, dimmed. */
function* clearFlatEnds({stage, plot}: SaturationParts): ThreadGenerator {
  const {pace} = stage.theme;
  const tangents = plot.marks.children().filter(node => node instanceof Tangent);
  const others = plot.marks.children().filter(node => !(node instanceof Tangent));
  const shades = plot.ground.children().filter(node => node instanceof PlotInterval);
  yield* all(
    leave(...others),
    ...tangents.map(tangent => tangent.length(0, pace.beat)),
    ...shades.map(shade => shade.shade(shade.x() < 0 ? 0 : 0.6, pace.beat)),
  );
  for (const tangent of tangents) tangent.remove();
}

/** "5 → 0.99331", beside the place on the y axis where the output lands; 1 is below it, -1 above. */
function outputRow(point: PlotPoint, side: 1 | -1, {stage: {theme}, plot}: SaturationParts): Equation {
  const {color, size} = theme;
  return new Equation({
    anchor: 'right',
    opacity: 0,
    position: point.across().add([-size.gap / 2, side * 0.68 * size.label]),
    tokens: [
      {text: formatNumber(point.at(), 0)},
      {text: '→', color: color.muted},
      {text: formatNumber(plot.curve()(point.at()), 5), color: color.sigmoid},
    ],
  });
}

/** How far apart the inputs are, and then the outputs. */
function* compareDifferences({inputs, difference}: FlatPair, parts: SaturationParts): ThreadGenerator {
  const {stage, plot, passing} = parts;
  const {theme, words, regions} = stage;
  const corner = inPicture(plot, plot.toLocal(plot.xRange()[0], 0.62));
  const readouts = [
    new Readout({text: formatNumber(Math.abs(inputs[1] - inputs[0]), 0), name: words.inputsApart, position: corner}),
    new Readout({
      text: formatNumber(Math.abs(difference), 4),
      name: words.outputsApart,
      color: theme.color.sigmoid,
      position: corner.addX(regions.main.width * 0.22),
    }),
  ];
  for (const readout of readouts) {
    passing.add(readout.opacity(0));
    yield* reveal(readout);
  }
}

/** The step comes to lie behind the sigmoid, which at its ends is as flat. */
function* layStepBehind({stage, plot}: SaturationParts): ThreadGenerator {
  const {color, size, pace} = stage.theme;
  const behind = new FunctionPlot({
    size: plot.size,
    xRange: plot.xRange(),
    yRange: plot.yRange(),
    curve: () => step(0).value,
    // Fainter than a rule: the guides that run over it have to stay visible.
    color: new Color(color.background).lerp(color.rule, 0.8).hex(),
    lineWidth: 2 * size.curve,
    riser: 1,
    axes: 0,
    drawn: 0,
  });
  plot.ground.insert(behind);
  yield* behind.drawn(1, pace.draw, linear);
}

/** A dot on the curve for each unit of the first layer, at its pre-activation; not yet to be seen. */
export function dotsOnCurve({stage: {theme}, plot, deep}: SaturationParts): readonly Circle[] {
  const {color, size} = theme;
  return (deep.preActivations[0] ?? []).map(
    sum => new Circle({position: inPicture(plot, plot.pointAt(sum)), size: 2 * size.dot, fill: color.ink, scale: 0}),
  );
}

/** The two points slide down the curve to the two dots furthest out, and become them; the others grow beside them. */
export function* gatherDots(dots: readonly Circle[], {stage, plot, passing}: SaturationParts): ThreadGenerator {
  const {pace} = stage.theme;
  const points = plot.marks.children().filter(node => node instanceof PlotPoint);
  const others = plot.marks.children().filter(node => !(node instanceof PlotPoint));
  const furthest = dots.toSorted((a, b) => a.x() - b.x()).slice(-points.length);
  const shades = plot.ground.children();
  yield* all(leave(...passing.children(), ...others, ...shades), ...points.map(point => point.guides(0, pace.beat)));
  passing.add([...dots]);
  yield* all(
    ...points.map((point, index) => {
      const to = plot.toMaths(furthest[index]?.position().sub(plot.position()) ?? point.place()).x;
      return point.at(to, pace.move, easeInOutCubic);
    }),
    grow(...dots.filter(dot => !furthest.includes(dot))),
  );
  for (const dot of furthest) dot.scale(1);
  for (const point of points) point.remove();
}
