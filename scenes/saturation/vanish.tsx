import {Circle, type Node} from '@motion-canvas/2d';
import {
  all,
  easeInCubic,
  easeInOutCubic,
  easeOutCubic,
  linear,
  Vector2,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {Label} from '../../src/components/Label';
import {columnDrop, LayerChart} from '../../src/components/LayerChart';
import {Magnitude} from '../../src/components/Magnitude';
import {grow, leave, reveal} from '../../src/stage/motion';
import {nameRise} from './climb';
import type {BackwardPass} from './backprop';
import {sweepPowers} from './powers';
import {digits} from './product';
import {inPicture, type SaturationParts} from './parts';

/** Room at the left of a chart for the numbers of its axis, in multiples of a label's size. */
const axisRoom = 3.4;

/** What is left at the first layer gets its name; beside it, the same for deeper and deeper networks. */
export function* vanishing(parts: SaturationParts, back: BackwardPass): ThreadGenerator {
  const {stage, frame, passing} = parts;
  const {theme, regions} = stage;
  const {color, size, pace} = theme;
  const {chart, product, series, name} = back;
  const room = axisRoom * size.label;
  const {left} = regions;
  const columns = parts.columns.chart;
  const half = {
    size: new Vector2(left.width - room, columns.height),
    position: new Vector2(left.left + room + (left.width - room) / 2, columns.center.y),
  };
  const arrived = new Magnitude({value: series.values()[0] ?? 0, digits, color: color.gradient, halo: true});
  passing.add(arrived);
  arrived.absolutePosition(product.numbers[3]?.absolutePosition() ?? Vector2.zero);
  // It stands in the same place, and goes on from there.
  product.numbers[3]?.opacity(0);
  const staying: readonly Node[] = [arrived, chart, product, name];
  const others = passing.children().filter(node => !staying.includes(node));
  yield* all(product.clear(), ...others.map(node => leave(node)), foldSigmoids(parts));
  const places = [frame, chart].flatMap(node => [
    node.size(half.size, pace.draw, easeInOutCubic),
    node.position(half.position, pace.draw, easeInOutCubic),
  ]);
  const rest = half.position.add([half.size.x * 0.22, half.size.y * 0.285]);
  yield* all(
    ...places,
    name.position(half.position.sub(half.size.scale(0.5)).addY(-nameRise * size.label), pace.draw, easeInOutCubic),
    arrived.position(rest, pace.draw, easeInOutCubic),
  );
  const word = new Label({text: stage.words.arrives, position: rest.addY(0.9 * size.body), opacity: 0});
  const ring = new Circle({
    position: inPicture(chart, series.pointAt(0)),
    size: 4 * size.dot,
    stroke: color.ink,
    lineWidth: size.line,
    scale: 0,
  });
  passing.add([word, ring]);
  yield* all(reveal(word), grow(ring));
  yield* nameIt(parts);
  yield* sweepDepths(room, parts);
}

/** The small sigmoids go back the way they came. */
function* foldSigmoids({stage, sigmoids, links, ends}: SaturationParts): ThreadGenerator {
  const {pace} = stage.theme;
  yield* all(
    ...sigmoids.flatMap(({plot, point, tangent}) => [
      tangent.length(0, pace.beat, easeInCubic),
      point.dot.scale(0, pace.beat, easeInCubic),
      plot.drawn(0, pace.move, linear),
      plot.axes(0, pace.move, easeInCubic),
    ]),
    ...links.map(link => link.end(link.start(), pace.beat, easeInCubic)),
    ...ends.map(end => end.scale(0, pace.beat, easeInCubic)),
  );
}

/** The name takes the place of the sigmoids. */
function* nameIt({stage, columns, passing}: SaturationParts): ThreadGenerator {
  const {theme, words, regions} = stage;
  const {color, size, pace} = theme;
  const row = columns.sigmoids;
  const name = new Label({
    kind: 'figure',
    strong: true,
    text: words.vanishingGradient,
    fill: color.gradient,
    anchor: 'left',
    position: [row.left, row.center.y],
    scale: 0,
  });
  const sources = [words.firstSource, words.secondSource].map(
    (text, index) =>
      new Label({
        text,
        anchor: 'right',
        position: [regions.main.right, row.center.y + (index - 0.5) * 1.4 * size.label],
        opacity: 0,
      }),
  );
  passing.add([name, ...sources]);
  yield* name.scale(1, pace.move, easeOutCubic);
  yield* reveal(...sources);
}

/** Another experiment: how much of the error signal reaches the first layer, over the depth. */
function* sweepDepths(room: number, {stage, vanishing, columns, passing}: SaturationParts): ThreadGenerator {
  const {theme, words, regions} = stage;
  const {color, size, pace} = theme;
  const {right} = regions;
  const sweep = vanishing.sweep.sigmoid;
  const depths = sweep.map(({depth}) => depth);
  const deepest = Math.max(...depths);
  const {bottom, printed: tens} = sweepPowers(sweep);
  const width = right.width - room;
  const xRange = [0, 1.08 * deepest] as const;
  const chart = new LayerChart({
    size: [width, columns.chart.height],
    position: [right.right - width / 2, columns.chart.center.y],
    scaling: 'log',
    xRange,
    yRange: [10 ** bottom, 1],
    levels: tens.map(power => 10 ** power),
    columns: farApart(depths, (1.4 * size.label * xRange[1]) / width).map(depth => ({at: depth, text: String(depth)})),
    axes: 0,
  });
  const printed = depths.flatMap((depth, index) => (depth >= deepest / 2 && depth % 20 === 0 ? [index] : []));
  const series = chart.addSeries({
    name: 'error signal reaching the first layer, over depth',
    values: sweep.map(({errors}) => errors),
    at: depths,
    color: color.gradient,
    digits: 1,
    printed,
    side: [-1, -1],
  });
  const names = [
    new Label({
      text: words.firstOverLast,
      anchor: 'left',
      position: inPicture(chart, chart.toLocal(0, 1)).addY(-nameRise * size.label),
    }),
    new Label({
      text: `${words.glorot} ${vanishing.parameters.sweepWidth}`,
      anchor: 'right',
      position: inPicture(chart, chart.toLocal(xRange[1], 1)).addY(0.9 * size.label),
    }),
    new Label({
      text: words.layers,
      anchor: 'right',
      position: inPicture(chart, chart.toLocal(0, 10 ** bottom)).add([-size.gap / 2, columnDrop * size.label]),
    }),
  ];
  for (const name of names) name.opacity(0);
  passing.add([chart, ...names]);
  yield* all(chart.axes(1, pace.move, easeOutCubic), reveal(...names));
  yield* series.shown(depths.length, pace.dwell, linear);
}

/** The largest numbers of a rising list that keep a distance from each other. */
function farApart(numbers: readonly number[], distance: number): readonly number[] {
  return numbers.reduceRight<readonly number[]>(
    (kept, number) => ((kept[0] ?? Infinity) - number >= distance ? [number, ...kept] : kept),
    [],
  );
}
