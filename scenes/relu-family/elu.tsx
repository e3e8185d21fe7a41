import {Line} from '@motion-canvas/2d';
import {all, createSignal, easeInOutCubic, easeOutCubic, linear, type ThreadGenerator} from '@motion-canvas/core';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {LayerChart} from '../../src/components/LayerChart';
import {PlotPoint} from '../../src/components/PlotPoint';
import {Tangent} from '../../src/components/Tangent';
import {activations, elu as eluOf} from '../../src/simulation/activations';
import type {LayerMean} from '../../src/simulation/experiments/mean-activation/run';
import type {Cue} from '../../src/stage/beats';
import {leave, reveal} from '../../src/stage/motion';
import {activationColor} from '../activationColor';
import {nameOf} from './leaky';
import {besidePlot, layerName, reach, reluPlot, turnInto, type FamilyParts} from './parts';

/** ReLU's left half bends into an exponential; a tangent goes through 0 without a jerk, and a floor holds it. */
export function* elu({stage, passing}: FamilyParts, cue: Cue<'authors'>): ThreadGenerator {
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  yield* leave(...passing.children());
  const plot = reluPlot(stage);
  const hue = activationColor(theme, 'elu');
  const left = besidePlot(plot, stage);
  passing.add(plot);
  yield* all(plot.axes(1, pace.move, easeOutCubic), plot.drawn(1, pace.move, linear));
  const name = nameOf(words.elu, '\\alpha\\,(e^{x} - 1),\\quad x \\le 0', words.eluAuthors, hue, left, stage);
  passing.add(name);
  yield* all(turnInto(plot, activations.elu, hue, pace.draw), reveal(name));

  // The kink at 0 opens and closes; with α = 2 the curve leaves the plot.
  const alpha = createSignal(1);
  const alphaNow = new Label({
    text: () => `α = ${formatNumber(alpha(), 1)}`,
    fill: color.ink,
    anchor: 'left',
    position: [left, regions.main.top + 5.2 * size.title],
    opacity: 0,
  });
  passing.add(alphaNow);
  plot.clip(true);
  plot.curve(() => eluOf(alpha()).value);
  yield* reveal(alphaNow);
  for (const value of [0.5, 2, 1]) yield* alpha(value, 0.7 * pace.move, easeInOutCubic);
  plot.clip(false);

  const tangent = new Tangent({plot, at: -reach * 0.75, length: 0});
  const point = new PlotPoint({plot, at: () => tangent.at(), color: color.ink});
  plot.marks.add([tangent, point]);
  yield* tangent.length(2 * size.figure, pace.beat, easeOutCubic);
  yield* tangent.at(reach * 0.4, pace.draw, easeInOutCubic);

  const bound = activations.elu.limits.left;
  const floor = new Line({
    points: [plot.toLocal(-reach, bound), plot.toLocal(reach, bound)],
    stroke: color.muted,
    lineWidth: size.line,
    lineDash: [size.dot, size.dot],
    end: 0,
  });
  const floorName = new Label({
    text: '−α = −1',
    fill: color.ink,
    anchor: 'right',
    position: plot.toLocal(reach, bound).addY(-0.8 * size.label),
    opacity: 0,
  });
  plot.marks.add([floor, floorName]);
  yield* all(floor.end(1, pace.move, easeInOutCubic), tangent.length(0, pace.beat));
  yield* reveal(floorName);

  const quote = [words.quoteFirst, words.quoteSecond].map(
    (text, line) =>
      new Label({
        kind: 'body',
        text,
        fill: color.ink,
        anchor: 'left',
        position: [left, regions.main.center.y + size.title * (1.4 + 1.3 * line)],
        opacity: 0,
      }),
  );
  passing.add(quote);
  yield* cue('authors');
  yield* reveal(...quote);
}

/** The mean output of every layer, with ReLU and with ELU: nearer to 0, and not at 0. */
export function* eluMean({stage, passing, means: {relu, elu}}: FamilyParts): ThreadGenerator {
  const {theme, regions, words} = stage;
  const {size, pace} = theme;
  const {main} = regions;
  yield* leave(...passing.children());
  const means = (layers: readonly LayerMean[]) => layers.map(({mean}) => mean);
  const [ofRelu, ofElu] = [means(relu.after), means(elu.after)];
  const layers = relu.after.map(({layer}) => layer);
  const top = Math.ceil(Math.max(...ofRelu, ...ofElu) * 4 + 0.5) / 4;
  const height = main.height - 3.4 * size.title;
  const chart = new LayerChart({
    size: [main.width - 2 * size.figure, height],
    position: [main.center.x + size.figure / 2, main.top + 1.7 * size.title + height / 2],
    xRange: [0.5, layers.length + 0.5],
    yRange: [0, top],
    levels: [0],
    digits: 1,
    columns: layers.map(layer => ({at: layer, text: layerName(layer, stage)})),
    axes: 0,
  });
  const axisName = new Label({
    text: words.meanOutput,
    anchor: 'left',
    position: [main.left, main.top + size.title / 2],
    opacity: 0,
  });
  passing.add([chart, axisName]);
  yield* all(chart.axes(1, pace.move, easeOutCubic), reveal(axisName));
  for (const [index, {values, name, activation}] of [
    {values: ofRelu, name: words.relu, activation: 'relu' as const},
    {values: ofElu, name: words.elu, activation: 'elu' as const},
  ].entries()) {
    const aside = (index - 0.5) * 0.36;
    const hue = activationColor(theme, activation);
    const series = chart.addSeries({
      name: activation,
      values,
      at: layers.map(layer => layer + aside),
      color: hue,
      marks: 'stems',
      digits: 2,
    });
    // Above the number on the first stem, where the two differ most in height.
    const tag = new Label({
      text: name,
      kind: 'body',
      strong: true,
      fill: hue,
      position: chart
        .position()
        .add(series.pointAt(0))
        .addY(-2.4 * size.label),
      opacity: 0,
    });
    passing.add(tag);
    yield* all(series.shown(values.length, 1.4 * pace.dwell, easeInOutCubic), reveal(tag));
  }
}
