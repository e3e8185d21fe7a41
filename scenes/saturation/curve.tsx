import {Layout} from '@motion-canvas/2d';
import {
  all,
  Color,
  createSignal,
  easeInOutCubic,
  easeOutCubic,
  linear as steadily,
  Vector2,
  type SimpleSignal,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {Readout} from '../../src/components/Readout';
import {Axis, Band, Curve, Dot, Guides, Magnifier, Place, Plot, stack, Tangent, Text, type Side} from '../../src/plot';
import {activations, step} from '../../src/simulation/activations';
import type {Cue} from '../../src/stage/beats';
import {reveal} from '../../src/stage/motion';
import {halves, type SaturationParts} from './parts';
import {enlargementOf, far, farOf, gapOf, restOf, wide} from './ranges';

const {slope} = activations.sigmoid;

/** Two tangents leave a third at the middle and get flat on the way out; below, their slopes are drawn as they go. */
export function* flatEnds(parts: SaturationParts, cue: Cue<'ends' | 'name'>): ThreadGenerator {
  const {stage, plot, curve, axes, saturation} = parts;
  const {theme, words} = stage;
  const {pace} = theme;
  const {flatBeyond} = saturation.sigmoid;
  const {reached, below, belowAxes} = slopesBelow(parts);
  const bands = ([-1, 1] as const).flatMap(side =>
    [plot, below].map(each => {
      const band = new Band({
        axis: 'x',
        interval: () => bandTo(side, flatBeyond, reached()),
        color: theme.color.gradient,
      });
      each.insert(stage.passing(band));
      return band;
    }),
  );
  const ticks = new Axis({axis: 'x', ticks: [-flatBeyond, flatBeyond], digits: 1, drawn: 0});
  below.add(ticks);
  yield* all(
    ...axes.map(axis => axis.drawn(1, pace.move, easeOutCubic)),
    curve.drawn(1, pace.draw, steadily),
    ...belowAxes.map(axis => axis.drawn(1, pace.draw, easeOutCubic)),
  );
  const marks = ([0, -1, 1] as const).map(side => slopeMark(side, reached, parts));
  yield* all(...marks.map(({tangent}) => tangent.drawn(1, pace.move)));
  yield* cue('ends');
  yield* reached(flatBeyond, 1.3 * pace.dwell, easeInOutCubic);
  yield* ticks.drawn(1, pace.beat);
  yield* all(
    reached(restOf(saturation), pace.draw, easeInOutCubic),
    ...bands.map(band => band.drawn(1, pace.draw, steadily)),
  );
  const names = ([-1, 1] as const).map(
    side =>
      new Place({
        at: [side * restOf(saturation), slope(0) / 2],
        drawn: 0,
        children: [
          new Label({
            kind: 'body',
            strong: true,
            fill: theme.color.ink,
            text: words.saturated,
            y: -0.7 * theme.size.label,
          }),
          new Label({text: words.slopeBelow + String(saturation.parameters.below), y: 0.7 * theme.size.label}),
        ],
      }),
  );
  below.add(names);
  yield* cue('name');
  yield* all(...names.map(name => name.drawn(1, pace.beat)));
  // What the name is for swells for a moment, at both ends.
  yield* all(
    ...marks
      .slice(1)
      .map(({tangent}) => tangent.lineWidth(2.2 * theme.size.curve, pace.move).to(theme.size.curve, pace.move)),
  );
}

function bandTo(side: 1 | -1, from: number, reached: number): [number, number] {
  const open = Math.min(1, Math.max(0, (reached - from) / ((wide[1] - from) / 2)));
  return [side * from, side * (from + (wide[1] - from) * open)];
}

/** The slope of the sigmoid, below it and over the same inputs, drawn from the middle outwards. */
function slopesBelow({stage, plot}: SaturationParts) {
  const {theme, regions, words, layer} = stage;
  const {color, size} = theme;
  const [, box = regions.main] = stack(regions.main, halves, size.gap);
  const reached = createSignal(0);
  const belowAxes = [new Axis({axis: 'x', drawn: 0}), new Axis({axis: 'y', drawn: 0})];
  const below = new Plot({
    size: [box.width, box.height - 1.6 * size.label],
    position: [box.center.x, box.center.y - 0.8 * size.label],
    xScale: () => plot.xScale(),
    yScale: [0, 1.1 * slope(0)],
    children: [
      ...belowAxes,
      new Curve({of: slope, name: 'slope', color: color.gradient, within: () => [-reached(), reached()]}),
    ],
  });
  const name = new Text({
    at: [0.25 * wide[1], slope(0)],
    text: words.slope,
    color: color.gradient,
    drawn: () => Math.min(1, reached()),
  });
  below.add(name);
  layer.add(below);
  return {reached, below, belowAxes};
}

/** A tangent and its slope. */
function slopeMark(side: 0 | 1 | -1, reached: () => number, {stage: {theme, passing}, plot, curve}: SaturationParts) {
  const {color, size} = theme;
  const tangent = new Tangent({curve, slope, at: () => side * reached(), length: 2.4 * size.figure, drawn: 0});
  const where: Side = side === 1 ? 'below' : 'above';
  const number = new Text({
    at: () => tangent.touch(),
    text: () => formatNumber(tangent.slopeNow(), 4),
    color: color.gradient,
    side: where,
    away: size.gap,
    shift: side === 0 ? [-2.2 * size.label, 0] : [0, 0],
    // The two that travel come up when they have left the middle's place.
    drawn: () => (side === 0 ? tangent.drawn() : Math.min(1, Math.max(0, reached() - 1))),
  });
  plot.add([passing(tangent), passing(number)]);
  return {tangent};
}

/** Two inputs far apart rise to the curve and land side by side: a glass shows what is left between them. */
export function* sameAgain(parts: SaturationParts, cue: Cue<'inputs' | 'outputs' | 'step'>): ThreadGenerator {
  const {stage, plot, saturation} = parts;
  const {theme, regions} = stage;
  const {main} = regions;
  const {size, pace} = theme;
  const [pair] = saturation.sigmoid.pairs;
  if (!pair) throw new RangeError('Give the experiment a pair of inputs to compare.');
  const reach = farOf(saturation);
  yield* all(
    plot.size([main.width, main.height - 1.4 * size.label], pace.draw, easeInOutCubic),
    plot.position([main.center.x, main.center.y - 0.7 * size.label], pace.draw, easeInOutCubic),
    plot.xScale([-reach, reach], pace.draw, easeInOutCubic),
    plot.yScale(far.outputs, pace.draw, easeInOutCubic),
  );
  const moving = createSignal(0);
  const [near, farther] = [Math.min(...pair.inputs), Math.max(...pair.inputs)];
  const points = [risingPoint(() => near + (farther - near) * moving(), parts), risingPoint(() => farther, parts)];
  const ticks = new Axis({axis: 'x', ticks: pair.inputs, digits: 0, drawn: 0});
  plot.add(stage.passing(ticks));
  yield* cue('inputs');
  yield* all(ticks.drawn(1, pace.beat), ...points.map(({dot}) => dot.drawn(1, pace.beat, easeOutCubic)));
  const {apart, kept, left} = differences(pair, parts);
  yield* reveal(apart);
  yield* cue('outputs');
  yield* all(...points.map(({rise}) => rise(1, pace.move, easeInOutCubic)));
  yield* all(...points.map(({guides}) => guides.drawn(1, pace.move, steadily)));
  yield* magnify(points, left, parts);
  yield* reveal(kept);
  yield* cue('step');
  yield* layStepBehind(parts);
  // Right of the step's jump as well as out here: the input moves on, and the output stays.
  yield* moving(1, pace.dwell, easeInOutCubic);
  yield* moving(0, pace.draw, easeInOutCubic);
}

interface RisingPoint {
  readonly dot: Dot;
  readonly guides: Guides;
  readonly rise: SimpleSignal<number>;
  readonly at: () => number;
}

/** A dot that stands on the axis of inputs and rises to the curve. */
function risingPoint(at: () => number, {stage, plot, curve}: SaturationParts): RisingPoint {
  const rise = createSignal(0);
  const place = () => [at(), rise() * curve.valueAt(at())] as const;
  const dot = new Dot({at: place, radius: 1.3 * stage.theme.size.dot, drawn: 0});
  const guides = new Guides({at: place, drawn: 0});
  plot.add([stage.passing(guides), stage.passing(dot)]);
  return {dot, guides, rise, at};
}

/** How far apart the inputs are, and the outputs: in the empty left half, below the glass. */
function differences(
  {inputs, difference}: SaturationParts['saturation']['sigmoid']['pairs'][number],
  {stage: {theme, words, regions, layer}, plot}: SaturationParts,
) {
  const {size, color} = theme;
  const left = regions.main.left + size.gap;
  const y = plot.position().y + plot.toPixels([0, 0]).y - 1.35 * size.figure;
  const apart = new Readout({
    text: formatNumber(Math.abs(inputs[1] - inputs[0]), 0),
    name: words.inputsApart,
    position: [left, y],
    opacity: 0,
  });
  const kept = new Readout({
    text: formatNumber(Math.abs(difference), 4),
    name: words.outputsApart,
    color: color.sigmoid,
    position: [left + 2.75 * size.figure, y],
    opacity: 0,
  });
  layer.add([apart, kept]);
  return {apart, kept, left};
}

/** A glass over both points, in the empty upper left; their outputs are printed in it. */
function* magnify(points: readonly RisingPoint[], left: number, parts: SaturationParts): ThreadGenerator {
  const {stage, plot, curve, saturation} = parts;
  const {theme, words} = stage;
  const {color, size, pace} = theme;
  const {x, y} = gapOf(saturation);
  const [from, to] = [plot.toPixels([x[0], 0]), plot.toPixels([x[1], 0])];
  const glass = new Vector2(to.x - from.x, far.glass * plot.height());
  const shown = createSignal(0);
  const numbers = points.map(({at}, index) => {
    const home = at();
    return new Text({
      at: curve.at(home),
      text: formatNumber(curve.valueAt(home), 5),
      color: color.sigmoid,
      side: index === 0 ? 'right' : 'below',
      away: size.gap,
      shift: index === 0 ? [0, size.dot] : [-size.gap, 0],
      // Only where its dot is.
      drawn: () => shown() * Math.max(0, 1 - 4 * Math.abs(at() - home)),
    });
  });
  const magnifier = new Magnifier({
    xInterval: x,
    yInterval: y,
    place: new Vector2(left - plot.position().x + glass.x / 2, -plot.height() / 2 + glass.y / 2 + size.gap),
    glass,
    children: [
      new Curve({of: at => curve.valueAt(at), name: 'magnified', color: color.sigmoid}),
      ...points.map(({at}) => new Dot({at: () => [at(), curve.valueAt(at())], radius: 1.3 * size.dot})),
      ...numbers,
    ],
  });
  plot.add(stage.passing(magnifier));
  yield* magnifier.drawn(1, pace.draw, easeInOutCubic);
  const factor = new Label({
    text: `${words.heightOnly} × ${formatNumber(enlargementOf(saturation), 0)}`,
    anchor: 'left',
    opacity: 0,
    position: plot
      .position()
      .add([left - plot.position().x, -plot.height() / 2 + glass.y + size.gap + 0.8 * size.label]),
  });
  stage.layer.add(factor);
  yield* all(shown(1, pace.beat), reveal(factor));
}

/** The step comes to lie behind the sigmoid, which at its ends is as flat. */
function* layStepBehind({stage, plot}: SaturationParts): ThreadGenerator {
  const {color, size, pace} = stage.theme;
  const behind = new Curve({
    of: step(0).value,
    name: 'step',
    // Fainter than a rule: the guides that run over it have to stay visible.
    color: new Color(color.background).lerp(color.rule, 0.8).hex(),
    lineWidth: 2 * size.curve,
    riser: 1,
    drawn: 0,
  });
  const ground = new Layout({children: stage.passing(behind)});
  plot.insert(ground);
  yield* behind.drawn(1, pace.draw, steadily);
}
