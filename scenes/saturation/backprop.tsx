import {Circle} from '@motion-canvas/2d';
import {all, easeInOutCubic, easeOutCubic, linear, type ThreadGenerator} from '@motion-canvas/core';
import type {Label} from '../../src/components/Label';
import type {LayerChart} from '../../src/components/LayerChart';
import type {LayerSeries} from '../../src/components/LayerSeries';
import type {LayerFlow} from '../../src/simulation/gradientFlow';
import {grow, leave, reveal} from '../../src/stage/motion';
import {chartName, dotOf, drop} from './climb';
import {chartBelow, type SaturationParts} from './parts';
import {errorPowers} from './powers';
import {Product} from './product';

/** What the beats about the way back share. */
export interface BackwardPass {
  /** The error signal of every layer and of the output, on a log axis. */
  readonly chart: LayerChart;
  readonly series: LayerSeries;
  readonly product: Product;
  readonly name: Label;
}

export function setBackwardPass(parts: SaturationParts): BackwardPass {
  const {stage, growth, columns} = parts;
  const {theme, words} = stage;
  const {color, size} = theme;
  const {layers, output} = growth.sigmoid;
  const errors = [...layers, output].map(({errorSize}) => errorSize);
  const {top, bottom, printed} = errorPowers(growth);
  const chart = chartBelow(columns, {
    scaling: 'log',
    yRange: [10 ** bottom, 10 ** top],
    levels: printed.map(power => 10 ** power),
    columns: [{at: columns.output, text: words.output}],
  });
  const series = chart.addSeries({name: 'error signal', values: errors, color: color.gradient, from: 'last'});
  const product = new Product(stage, columns.chart.topLeft.add([size.gap, 0.85 * size.body]));
  return {chart, series, product, name: chartName(words.errorSignal, parts)};
}

/** The error signal runs from the output to the first layer; each layer's factors are written while it passes. */
export function* backprop(parts: SaturationParts, back: BackwardPass): ThreadGenerator {
  const {stage, growth, passing, ends} = parts;
  const {color, size, pace} = stage.theme;
  const {chart, product, series, name} = back;
  yield* leave(...passing.children());
  const signal = new Circle({size: 2.4 * size.dot, fill: color.gradient, position: ends[1].position(), scale: 0});
  passing.add([chart, product, name, signal]);
  yield* all(chart.axes(1, pace.move, easeOutCubic), reveal(name), grow(signal));
  yield* drop(series.values().length - 1, signal.position(), color.gradient, series, parts);

  const {layers, output} = growth.sigmoid;
  let above = output;
  for (const layer of layers.toReversed()) {
    if (above === output) yield* firstStep(layer, above, signal, parts, back);
    else yield* nextStep(layer, above, signal, parts, back);
    above = layer;
  }
  yield* signal.scale(0, pace.beat);
}

/** Slowly, one factor after the other. */
function* firstStep(
  layer: LayerFlow,
  above: LayerFlow,
  signal: Circle,
  parts: SaturationParts,
  {product, series}: BackwardPass,
): ThreadGenerator {
  const {color, pace} = parts.stage.theme;
  const sigmoid = parts.sigmoids[layer.layer - 1];
  if (!sigmoid) return;
  product.set(layer, above);
  yield* product.show(0);
  yield* all(signal.position(dotOf(sigmoid), pace.draw, easeInOutCubic), product.show(1));
  yield* all(flash(sigmoid.tangent, parts), product.show(2));
  yield* all(product.show(3), drop(layer.layer - 1, dotOf(sigmoid), color.gradient, series, parts));
}

/** All factors at once. */
function* nextStep(
  layer: LayerFlow,
  above: LayerFlow,
  signal: Circle,
  parts: SaturationParts,
  {product, series}: BackwardPass,
): ThreadGenerator {
  const {color, pace} = parts.stage.theme;
  const sigmoid = parts.sigmoids[layer.layer - 1];
  if (!sigmoid) return;
  yield* all(signal.position(dotOf(sigmoid), pace.beat, linear), product.handOn(pace.beat));
  product.set(layer, above);
  yield* all(
    flash(sigmoid.tangent, parts),
    product.refill(1),
    product.refill(2),
    product.refill(3),
    drop(layer.layer - 1, dotOf(sigmoid), color.gradient, series, parts),
  );
}

/** The tangent swells for a moment: its slope is being multiplied. */
function* flash(tangent: SaturationParts['sigmoids'][number]['tangent'], {stage}: SaturationParts): ThreadGenerator {
  const {pace, size} = stage.theme;
  yield* tangent.lineWidth(2 * size.curve, pace.beat / 2, easeOutCubic).to(size.line, pace.beat / 2);
}
