import {Circle, Layout} from '@motion-canvas/2d';
import {all, BBox, easeInOutCubic, easeOutCubic, linear, type ThreadGenerator} from '@motion-canvas/core';
import {DataLine} from '../../src/components/DataLine';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {columnDrop, LayerChart} from '../../src/components/LayerChart';
import type {Cue} from '../../src/stage/beats';
import {grow, leave, reveal} from '../../src/stage/motion';
import {chain, type BackwardPass} from './backprop';
import {atBest, errorsOf} from './followed';
import {inPicture, type SaturationParts} from './parts';
import {sweepPowers} from './powers';

/** What arrives at the first layer gets its name, and times an input it is the gradient of a weight. */
export function* vanishing(parts: SaturationParts, back: BackwardPass, cue: Cue<'name' | 'gradient'>): ThreadGenerator {
  const {chart, series} = back;
  const {stage, followed} = parts;
  const {theme, words, layer} = stage;
  const {color, size, pace} = theme;
  const ring = new Circle({
    position: inPicture(chart, series.pointAt(0)),
    size: 4 * size.dot,
    stroke: color.ink,
    lineWidth: size.line,
    scale: 0,
  });
  layer.add(ring);
  yield* runDown(back, parts);
  yield* grow(ring);
  const [low, right] = [chart.toLocal(0, chart.yRange()[0]).y, chart.toLocal(chart.xRange()[1], 1).x].map(Number);
  const name = new Label({
    kind: 'title',
    strong: true,
    halo: true,
    text: words.vanishingGradient,
    fill: color.gradient,
    anchor: 'right',
    position: chart.position().add([(right ?? 0) - size.gap, (low ?? 0) - 1.1 * size.title]),
    scale: 0,
  });
  layer.add(name);
  yield* cue('name');
  yield* name.scale(1, pace.move, easeOutCubic);
  yield* cue('gradient');
  const {unit, sample} = followed;
  const error = errorsOf(followed)[0] ?? 0;
  const input = sample.inputs[followed.input] ?? 0;
  const factors = chain(
    [
      {value: error, name: words.errorSignal, color: color.gradient},
      {text: formatNumber(input, 2), name: words.input, color: color.sigmoid},
      {value: error * input, name: words.gradientOfWeight, color: color.gradient},
    ],
    parts,
    7.2 * size.label,
    size.body,
  );
  const edge = parts.network.edge(0, followed.input, unit);
  // Above the other edges, which would cross it out.
  edge.moveBelow(parts.network.unit(0, 0), true);
  const row = new Layout({
    position: chart.position().add([-0.5 * chart.width() + 17 * size.label, -0.5 * chart.height()]),
    children: [...factors],
  });
  layer.add(row);
  const swell = (node: Circle) => node.scale(1.6, pace.beat, easeOutCubic).to(1, pace.move, easeInOutCubic);
  yield* all(swell(ring), reveal(...factors.slice(0, 1)));
  yield* all(swell(parts.network.unit(0, followed.input)), reveal(...factors.slice(1, 3)));
  yield* all(
    edge.opacity(1, pace.move),
    edge.stroke(color.ink, pace.move),
    edge.lineWidth(2 * size.curve, pace.move).to(size.curve, pace.move),
    reveal(...factors.slice(3)),
  );
}

/** A mark runs down the chart, as the error does, from the output to the first layer. */
function* runDown({chart, series}: BackwardPass, {stage}: SaturationParts): ThreadGenerator {
  const {color, size, pace} = stage.theme;
  const places = series
    .values()
    .map((_, index) => inPicture(chart, series.pointAt(index)))
    .toReversed();
  const mark = new Circle({position: places[0] ?? 0, size: 3 * size.dot, stroke: color.ink, lineWidth: size.line});
  stage.layer.add(mark);
  for (const place of places.slice(1)) yield* mark.position(place, pace.beat, linear);
  mark.remove();
}

/** On the same kind of chart, deeper and deeper networks: what reaches the first layer, and a quarter for each layer. */
export function* deeper(
  parts: SaturationParts,
  {chart, name}: BackwardPass,
  cue: Cue<'depth' | 'quarter'>,
): ThreadGenerator {
  const {stage, vanishing, network} = parts;
  const {color, size, pace} = stage.theme;
  const {words, layer} = stage;
  const sweep = vanishing.sweep.sigmoid;
  const depths = sweep.map(({depth}) => depth);
  const {over, names} = depthChart(depths, parts);
  const series = over.addSeries({
    name: 'error signal reaching the first layer, over depth',
    values: sweep.map(({errors}) => errors),
    at: depths,
    color: color.gradient,
    digits: 1,
    printed: depths.flatMap((depth, index) => (depth === 20 || depth === 40 ? [index] : [])),
    side: [-1, -1],
  });
  const quarter = new DataLine({
    plot: over,
    measure: 'a quarter for each layer',
    data: depths.map(depth => [depth, atBest(depth)] as const),
    color: color.muted,
    lineWidth: size.line,
    lineDash: [size.dot, size.dot],
  });
  over.ground.add(quarter);
  const quarterName = new Label({
    text: words.quarterEach,
    halo: true,
    fill: color.ink,
    anchor: 'left',
    position: () =>
      over
        .position()
        .add(quarter.tip())
        .add([size.gap / 2, -0.4 * size.label]),
    opacity: 0,
  });
  yield* all(leave(chart, name), network.opacity(0, pace.beat));
  layer.add([over, ...names, quarterName]);
  yield* all(over.axes(1, pace.move, easeOutCubic), reveal(...names));
  yield* series.shown(2, pace.dwell, linear);
  yield* cue('depth');
  yield* series.shown(depths.length, 1.5 * pace.dwell, linear);
  yield* cue('quarter');
  yield* all(quarter.upTo(Math.max(...depths), pace.dwell, linear), reveal(quarterName));
}

/** A log chart over the depth of networks, with the name, the initialisation and what its axes are. */
function depthChart(depths: readonly number[], {stage, vanishing}: SaturationParts) {
  const {theme, words, regions} = stage;
  const {color, size} = theme;
  const {main} = regions;
  const {bottom, printed} = sweepPowers(vanishing.sweep.sigmoid);
  const deepest = Math.max(...depths);
  const left = main.left + 4 * size.label;
  const box = new BBox(
    left,
    main.top + 1.5 * size.label,
    0.8 * main.width - 4 * size.label,
    main.height - 3.2 * size.label,
  );
  const over = new LayerChart({
    size: box.size,
    position: box.center,
    scaling: 'log',
    xRange: [0, 1.02 * deepest],
    yRange: [10 ** bottom, 1],
    levels: printed.map(power => 10 ** power),
    columns: depths.filter(depth => depth > 2).map(depth => ({at: depth, text: String(depth)})),
    axes: 0,
  });
  const names = [
    new Label({
      text: words.firstOverLast,
      fill: color.gradient,
      anchor: 'left',
      position: [main.left, main.top + size.label / 2],
    }),
    new Label({
      text: words.layers,
      anchor: 'left',
      position: [box.right + size.gap / 2, box.bottom + columnDrop * size.label],
    }),
    new Label({
      kind: 'title',
      strong: true,
      halo: true,
      text: words.vanishingGradient,
      fill: color.gradient,
      anchor: 'right',
      position: [main.right, box.top + 1.4 * size.title],
    }),
    new Label({
      halo: true,
      text: `${words.glorot} ${vanishing.parameters.sweepWidth}`,
      anchor: 'right',
      position: [main.right, box.top + 2.7 * size.title],
    }),
  ];
  for (const name of names) name.opacity(0);
  return {over, names};
}
