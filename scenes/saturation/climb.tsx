import {Circle, Layout, Line} from '@motion-canvas/2d';
import {
  all,
  easeInCubic,
  easeInOutCubic,
  easeOutCubic,
  linear,
  sequence,
  type ThreadGenerator,
  type Vector2,
} from '@motion-canvas/core';
import {Label} from '../../src/components/Label';
import type {LayerChart} from '../../src/components/LayerChart';
import type {LayerSeries} from '../../src/components/LayerSeries';

import {mayOverlap} from '../../src/components/mayOverlap';
import {leave, reveal} from '../../src/stage/motion';
import {chartBelow, inPicture, type LayerSigmoid, type SaturationParts} from './parts';

/** The network folds up into one dot a layer, and the dots climb their sigmoids, wave after wave, up to a ceiling. */
export function* growing(parts: SaturationParts): ThreadGenerator {
  const {stage, growth, sigmoids, frame, passing} = parts;
  const {theme, words} = stage;
  const {color, pace} = theme;
  yield* foldUp(parts);
  const sums = growth.sigmoid.layers.map(({meanPreActivation}) => meanPreActivation);
  const limit = growth.parameters.width / 2;
  const top = 1.25 * Math.max(limit, ...sums);
  const chart = chartBelow(parts.columns, {yRange: [0, top], levels: [0, limit / 2, limit]});
  const series = chart.addSeries({
    name: 'mean pre-activation',
    values: sums,
    color: color.sigmoid,
    digits: 1,
    side: [0, -1],
  });
  const name = chartName(words.meanSum, parts);
  passing.add([chart, name]);
  yield* all(
    ...[frame, chart].map(node => node.axes(1, pace.move, easeOutCubic)),
    reveal(name),
    ...sigmoids.flatMap(({plot}) => [plot.axes(1, pace.move, easeOutCubic), plot.drawn(1, pace.move, linear)]),
    ...shortenLinks(parts),
  );
  for (const [layer, sum] of sums.entries()) {
    const seconds = layer < 3 ? pace.move : 1.4 * pace.beat;
    yield* all(
      ...sigmoids.slice(layer).map(({point}) => point.at(sum, seconds, easeInOutCubic)),
      layer > 0 ? dropDot(layer - 1, color.ink, series, parts) : reveal(),
    );
  }
  yield* dropDot(sums.length - 1, color.ink, series, parts);
  yield* drawCeiling(limit, chart, parts);
}

/** Signs and formulas go, every layer comes together in one dot, and the edges with it. */
function* foldUp({stage, network, columns, sigmoids, links, ends, passing}: SaturationParts): ThreadGenerator {
  const {color, size, pace} = stage.theme;
  const last = columns.output;
  yield* all(...passing.children().map(node => node.scale(0, pace.beat, easeInCubic)));
  passing.removeChildren();
  yield* all(
    ...network.edges.flat(2).map(edge => edge.stroke(color.rule, pace.draw)),
    ...network.units.flatMap((units, layer) =>
      units.map(unit =>
        all(
          unit.position(
            [columns.x(layer) - network.position().x, columns.sigmoids.center.y - network.position().y],
            pace.draw,
            easeInOutCubic,
          ),
          unit.size((layer === 0 || layer === last ? 3 : 2) * size.dot, pace.draw),
          unit.fill(layer === 0 || layer === last ? color.panel : color.ink, pace.draw),
          unit.stroke(color.faint, pace.draw),
          unit.lineWidth(layer === 0 || layer === last ? size.line : 0, pace.draw),
        ),
      ),
    ),
  );
  const row = new Layout({children: sigmoids.map(({plot}) => plot)});
  stage.view.insert([...links, row, ...ends], stage.view.children().indexOf(passing));
  for (const end of ends) end.scale(1);
  for (const unit of network.units.flat()) unit.scale(0);
  network.remove();
}

/** Of each link only the part between two sigmoids is left. */
function shortenLinks({stage, links}: SaturationParts): readonly ThreadGenerator[] {
  const {color, pace} = stage.theme;
  const besideSigmoid = 0.43;
  const besideEnd = 0.14;
  return links.flatMap((link, from) => [
    link.start(from === 0 ? besideEnd : besideSigmoid, pace.move, easeInOutCubic),
    link.end(1 - (from === links.length - 1 ? besideEnd : besideSigmoid), pace.move, easeInOutCubic),
    link.stroke(color.faint, pace.move),
  ]);
}

/** How far above a chart its name stands, in multiples of its size. */
export const nameRise = 0.75;

/** What a chart shows, above its upper left corner. */
export function chartName(text: string, {columns, stage}: SaturationParts): Label {
  const {size} = stage.theme;
  return new Label({
    text,
    anchor: 'left',
    opacity: 0,
    position: columns.chart.topLeft.addY(-nameRise * size.label),
  });
}

/** A dot falls from its layer to its place in the chart, where its value is the next one shown. */
export function* drop(
  index: number,
  from: Vector2,
  fill: string,
  series: LayerSeries,
  {stage, passing}: SaturationParts,
): ThreadGenerator {
  const {size, pace} = stage.theme;
  const falling = new Circle({position: from, size: 2 * size.dot, fill});
  passing.insert(mayOverlap(falling, 'on its way it passes behind the names of the chart'), 0);
  yield* all(
    falling.position(inPicture(series.chart, series.pointAt(index)), 1.4 * pace.beat, easeInOutCubic),
    series.shown(series.shown() + 1, 1.4 * pace.beat, linear),
  );
  falling.remove();
}

/** A copy of a layer's dot falls from its sigmoid into the chart. */
function* dropDot(index: number, fill: string, series: LayerSeries, parts: SaturationParts): ThreadGenerator {
  const sigmoid = parts.sigmoids[index];
  if (sigmoid) yield* drop(index, dotOf(sigmoid), fill, series, parts);
}

/** Where a layer's dot stands in the picture. */
export function dotOf({plot, point}: LayerSigmoid): Vector2 {
  return inPicture(plot, point.place());
}

/** A level that the values keep to, and at its right end what it is. */
export function levelLine(value: number, text: string, chart: LayerChart, stroke: string, {stage}: SaturationParts) {
  const {size} = stage.theme;
  const line = new Line({
    points: chart.xRange().map(x => chart.toLocal(x, value)),
    stroke,
    lineWidth: size.line,
    lineDash: [size.dot, size.dot],
    end: 0,
  });
  const name = new Label({
    text,
    fill: stroke,
    anchor: 'right',
    position: chart.toLocal(chart.xRange()[1], value).addY(-0.75 * size.label),
    opacity: 0,
  });
  return {line, name};
}

function* drawCeiling(limit: number, chart: LayerChart, parts: SaturationParts): ThreadGenerator {
  const {stage, growth} = parts;
  const {theme, words} = stage;
  const text = `${words.ceiling} ≈ ${growth.parameters.width} ÷ 2`;
  const {line, name} = levelLine(limit, text, chart, theme.color.ink, parts);
  chart.ground.add([line, name]);
  yield* all(line.end(1, theme.pace.draw, easeInOutCubic), reveal(name));
}

/** Every dot gets its tangent, and its slope falls into a chart of its own. */
export function* slopesDie(parts: SaturationParts): ThreadGenerator {
  const {stage, sigmoids, passing} = parts;
  const {theme, words} = stage;
  const {color, pace} = theme;
  const slopes = sigmoids.map(({plot, point}) => plot.slopeAt(point.at()));
  const largest = sigmoids[0]?.plot.slopeAt(0) ?? 0;
  const chart = chartBelow(parts.columns, {yRange: [0, largest], levels: [0, largest], digits: 2});
  const series = chart.addSeries({name: 'slope', values: slopes, color: color.gradient, marks: 'stems', digits: 3});
  const name = chartName(words.slopeAtDot, parts);
  const {line, name: lineName} = levelLine(largest, words.largestSlope, chart, color.muted, parts);
  chart.ground.add([line, lineName]);
  yield* leave(...passing.children());
  passing.add([chart, name]);
  yield* all(
    chart.axes(1, pace.move, easeOutCubic),
    reveal(name, lineName),
    line.end(1, pace.move, easeInOutCubic),
    sequence(
      pace.beat / 3,
      ...sigmoids.map(({tangent}) => tangent.length(0.72 * parts.columns.pitch, pace.move, easeOutCubic)),
    ),
  );
  for (const index of slopes.keys()) yield* dropDot(index, color.gradient, series, parts);
}
