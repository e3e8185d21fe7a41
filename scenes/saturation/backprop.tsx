import {Circle, Layout} from '@motion-canvas/2d';
import {
  all,
  easeInOutCubic,
  easeOutCubic,
  linear as steadily,
  sequence,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import type {LayerChart} from '../../src/components/LayerChart';
import type {LayerSeries} from '../../src/components/LayerSeries';
import {Magnitude} from '../../src/components/Magnitude';
import {mayOverlap} from '../../src/components/mayOverlap';
import {plainly} from '../../src/components/plainly';
import type {Cue} from '../../src/stage/beats';
import {leave, reveal} from '../../src/stage/motion';
import {errorsOf} from './followed';
import {chartBelow, inPicture, type SaturationParts} from './parts';
import {errorPowers} from './powers';

/** What the beats about the way back share. */
export interface BackwardPass {
  /** The error signal of the followed unit of every layer and of the output, on a log axis. */
  readonly chart: LayerChart;
  readonly series: LayerSeries;
  readonly name: Label;
}

export function setBackwardPass(parts: SaturationParts): BackwardPass {
  const {stage, followed, columns} = parts;
  const {theme, words} = stage;
  const {top, bottom, printed} = errorPowers(errorsOf(followed));
  const chart = chartBelow(parts, {
    scaling: 'log',
    yRange: [10 ** bottom, 10 ** top],
    levels: printed.map(power => 10 ** power),
  });
  const series = chart.addSeries({
    name: 'error signal',
    values: errorsOf(followed),
    color: theme.color.gradient,
    from: 'last',
  });
  const name = new Label({
    text: words.errorSignal,
    anchor: 'left',
    fill: theme.color.gradient,
    position: () =>
      chart
        .position()
        .add(chart.toLocal(columns.range[0], 10 ** top))
        .addY(-0.75 * theme.size.label),
    opacity: 0,
  });
  return {chart, series, name};
}

/** The error runs back along all edges: at two layers it is worked out, then it is too small for the eye, and is charted. */
export function* backprop(
  parts: SaturationParts,
  back: BackwardPass,
  cue: Cue<'back' | 'slope' | 'chart'>,
): ThreadGenerator {
  const {stage, followed, network, plot, columns} = parts;
  const {color, size, pace} = stage.theme;
  const {layers, output, unit, sample} = followed;
  const last = layers.length;
  const [above, below] = [layers[last - 1], layers[last - 2]];
  yield* all(plot.opacity(0, pace.beat), ...network.units.flat().map(each => each.opacity(1, pace.beat)));

  const error = Math.abs(output.errors[0] ?? 0);
  const start = disc(error, last + 1, 0, error, parts);
  yield* all(start.scale(1, pace.move, easeOutCubic), network.unit(last + 1, 0).opacity(0, pace.beat));
  const row = new Layout({position: [columns.below.center.x, columns.below.top + 2.4 * size.body]});
  stage.layer.add(row);
  const {errorSignal, weight, slope, arrives, oneLayerEarlier} = stage.words;
  const first = chain(
    [
      {text: formatNumber(error, 2), name: errorSignal, color: color.gradient},
      {text: formatNumber(sample.weights[last]?.[unit]?.[0] ?? 0, 2), name: weight},
      {text: formatNumber(above?.slopes[unit] ?? 0, 4), name: slope},
      {value: Math.abs(above?.errors[unit] ?? 0), name: oneLayerEarlier, color: color.gradient},
    ],
    parts,
  );
  row.add(first);
  yield* cue('back');
  yield* reveal(...first.slice(0, 3));
  yield* flowTo(last, error, parts);
  yield* cue('slope');
  yield* reveal(...first.slice(3, 5));
  yield* reveal(...first.slice(5));
  if (below) {
    const second = chain(
      [
        {value: Math.abs(below.arriving[unit] ?? 0), name: arrives, color: color.gradient},
        {text: formatNumber(below.slopes[unit] ?? 0, 4), name: slope},
        {value: Math.abs(below.errors[unit] ?? 0), name: oneLayerEarlier, color: color.gradient},
      ],
      parts,
    );
    yield* flowTo(last - 1, error, parts);
    yield* leave(...first);
    row.add(second);
    yield* sequence(pace.beat, ...second.map(part => reveal(part)));
  }
  for (let layer = last - 2; layer >= 1; layer--) yield* flowTo(layer, error, parts);
  yield* cue('chart');
  yield* chartErrors(row, back, parts);
}

/** The error is sent along the edges from the layer above: they light up, and each unit shows what it got as an area. */
function* flowTo(layer: number, largest: number, parts: SaturationParts): ThreadGenerator {
  const {stage, followed, network} = parts;
  const {color, pace} = stage.theme;
  const isQuick = layer < followed.layers.length - 1;
  const seconds = isQuick ? pace.beat : pace.move;
  const errors = (followed.layers[layer - 1]?.errors ?? []).map(Math.abs);
  const discs = errors.map((error, unit) => disc(error, layer, unit, largest, parts));
  const lit = litAt(Math.max(...errors), parts);
  yield* all(
    ...(network.edges[layer] ?? [])
      .flat()
      .map(edge => all(edge.stroke(color.gradient, seconds, steadily, plainly), edge.opacity(lit, seconds, steadily))),
  );
  yield* all(...discs.map(each => each.scale(1, seconds, easeOutCubic)));
}

/** How bright edges are: by the power of ten of what they carry, from the output's error down to the smallest. */
function litAt(error: number, {followed}: SaturationParts): number {
  const errors = errorsOf(followed);
  const [most, least] = [Math.max(...errors), Math.min(...errors)].map(Math.log10);
  const share = (Math.log10(error) - (least ?? 0)) / ((most ?? 1) - (least ?? 0));
  return 0.12 + 0.48 * Math.min(1, Math.max(0, share));
}

/** The area of the largest error's disc, as its diameter in multiples of a mark's radius. */
const largestDisc = 9;

/** An error signal as an area, over its unit. */
function disc(error: number, layer: number, unit: number, largest: number, {stage, network}: SaturationParts): Circle {
  const {color, size} = stage.theme;
  const circle = new Circle({
    position: inPicture(network, network.unitAt(layer, unit)),
    size: largestDisc * size.dot * Math.sqrt(error / largest),
    fill: color.gradient,
    // A dark ring, by which it stands out from the edges that it lies on.
    stroke: color.background,
    lineWidth: size.line,
    scale: 0,
  });
  stage.layer.add(mayOverlap(circle, 'an error lies over the unit that has it'));
  return circle;
}

interface Factor {
  readonly text?: string;
  /** Printed with two significant digits. */
  readonly value?: number;
  readonly name: string;
  readonly color?: string;
}

/** Factors with their names below them, and the signs between: number, sign, number, ..., not yet to be seen. */
export function chain(
  factors: readonly Factor[],
  {stage}: Pick<SaturationParts, 'stage'>,
  pitch = 8.2 * stage.theme.size.label,
  fontSize: number = stage.theme.size.title,
): readonly Layout[] {
  const {color, size} = stage.theme;
  const left = -((factors.length - 1) / 2) * pitch;
  return factors.flatMap(({text, value = 0, name, color: fill = color.ink}, index) => {
    const x = left + index * pitch;
    const number =
      text === undefined
        ? new Magnitude({value, digits: 2, color: fill, fontSize})
        : new Label({kind: 'title', fontSize, strong: true, text, fill});
    const named = new Layout({
      position: [x, 0],
      opacity: 0,
      children: [number, new Label({text: name, y: 1.1 * size.title})],
    });
    if (index === 0) return [named];
    const sign = new Layout({
      position: [x - pitch / 2, 0],
      opacity: 0,
      children: new Label({kind: 'title', fontSize, text: index === factors.length - 1 ? '=' : '×'}),
    });
    return [sign, named];
  });
}

/** From each layer the followed unit's error falls into the chart, which shows what the eye cannot. */
function* chartErrors(row: Layout, {chart, series, name}: BackwardPass, parts: SaturationParts): ThreadGenerator {
  const {stage, followed, network} = parts;
  const {color, size, pace} = stage.theme;
  yield* leave(row);
  stage.layer.add([chart, name]);
  stage.keep(chart, name);
  yield* all(chart.axes(1, pace.move, easeOutCubic), reveal(name));
  const {length} = series.values();
  for (let index = length - 1; index >= 0; index--) {
    const isOutput = index === length - 1;
    const falling = new Circle({
      position: inPicture(network, network.unitAt(index + 1, isOutput ? 0 : followed.unit)),
      size: 2 * size.dot,
      fill: color.gradient,
    });
    stage.layer.add(mayOverlap(falling, 'on its way from its layer into the chart'));
    yield* all(
      falling.position(inPicture(chart, series.pointAt(index)), pace.beat, easeInOutCubic),
      series.shown(length - index, pace.beat, steadily),
    );
    falling.remove();
  }
}
