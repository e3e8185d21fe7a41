import {Line} from '@motion-canvas/2d';
import {all, delay, easeInOutCubic, easeOutCubic, linear, Vector2, type ThreadGenerator} from '@motion-canvas/core';
import {AxisNumbers} from '../../src/components/AxisNumbers';
import {FunctionPlot} from '../../src/components/FunctionPlot';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {LayerChart} from '../../src/components/LayerChart';
import {PlotPoint} from '../../src/components/PlotPoint';
import {activations} from '../../src/simulation/activations';
import type {FlowArm} from '../../src/simulation/experiments/layer-growth/run';
import {leave, reveal} from '../../src/stage/motion';
import {decadesOf} from './decades';
import type {TanhParts} from './parts';

/** Both slopes on one pair of axes: four times as high at 0, and as flat at the ends. */
export function* stillFlat({stage, passing, plot}: TanhParts): ThreadGenerator {
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  const {main} = regions;
  yield* leave(...passing.children());
  const [left, right] = plot.xRange();
  const both = [
    {slope: activations.sigmoid.slope, name: words.sigmoidSlope, hue: color.sigmoid},
    {slope: activations.tanh.slope, name: words.tanhSlope, hue: color.tanh},
  ];
  for (const [index, {slope, name, hue}] of both.entries()) {
    const curve = new FunctionPlot({
      size: [main.width * 0.6, main.height - size.figure],
      position: [main.left + main.width * 0.3 + size.title, main.center.y],
      xRange: [left, right],
      yRange: [0, 1.1],
      curve: () => slope,
      color: hue,
      axes: 0,
      drawn: 0,
    });
    passing.add(curve);
    if (index === 0) {
      const numbers = new AxisNumbers({plot: curve, axis: 'x', values: [left, 0, right], shown: 0});
      curve.add(numbers);
      yield* all(curve.axes(1, pace.move, easeOutCubic), numbers.shown(1, pace.move));
    }
    yield* curve.drawn(1, pace.draw, linear);
    const peak = new PlotPoint({plot: curve, at: 0, color: hue});
    curve.marks.add(peak);
    const top = curve.position().add(curve.pointAt(0));
    const end = new Vector2(curve.position().x + curve.width() / 2 + size.title, top.y);
    const guide = new Line({
      points: [top, end],
      stroke: color.faint,
      lineWidth: size.hairline,
      lineDash: [size.dot, size.dot],
      end: 0,
    });
    const figure = new Label({
      kind: 'title',
      strong: true,
      text: formatNumber(slope(0), 2),
      fill: hue,
      anchor: 'left',
      position: end.addX(size.gap),
      opacity: 0,
    });
    const tag = new Label({text: name, anchor: 'left', position: end.add([size.gap, size.title]), opacity: 0});
    passing.add([guide, figure, tag]);
    guide.moveToBottom();
    yield* guide.end(1, pace.move, easeInOutCubic);
    yield* reveal(figure, tag);
  }
}

/** Chapter 3's network again: its error signal with the sigmoid, with tanh, and with tanh and Glorot's weights. */
export function* fading({stage, passing, growth}: TanhParts): ThreadGenerator {
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  const {main} = regions;
  yield* leave(...passing.children());
  const {sigmoid, tanh, tanhGlorot} = growth;
  const {lowest, printed} = decadesOf(growth);
  const layers = sigmoid.layers.map(({layer}) => layer);
  const width = main.width - 3.5 * size.title;
  const chart = new LayerChart({
    scaling: 'log',
    size: [width, main.height - 2.4 * size.title],
    position: [main.right - width / 2, main.center.y + 0.2 * size.title],
    xRange: [0.5, layers.length + 0.5],
    yRange: [10 ** lowest, 1],
    levels: printed.map(power => 10 ** power),
    columns: layers.map(layer => ({at: layer, text: `${layer}`})),
    axes: 0,
  });
  const axisName = new Label({
    text: words.errorSignal,
    anchor: 'left',
    position: [main.left, main.top],
    opacity: 0,
  });
  passing.add([chart, axisName]);
  yield* all(chart.axes(1, pace.move, easeOutCubic), reveal(axisName));
  for (const {arm, name, word, hue} of [
    {arm: sigmoid, name: 'sigmoid', word: words.sigmoidBefore, hue: color.sigmoid},
    {arm: tanh, name: 'tanh', word: words.positiveWeights, hue: color.tanh},
    {arm: tanhGlorot, name: 'tanh, Glorot', word: words.glorot, hue: color.tanh},
  ]) {
    const values = errorsOf(arm);
    const series = chart.addSeries({name, values, color: hue, from: 'last'});
    const tag = new Label({
      text: word,
      fill: hue,
      halo: true,
      stroke: color.background,
      anchor: 'left',
      position: chart.position().add(series.pointAt(0)).addY(size.label),
      opacity: 0,
    });
    passing.add(tag);
    yield* all(series.shown(values.length, pace.dwell, easeInOutCubic), delay(pace.dwell - pace.beat, reveal(tag)));
  }
}

function errorsOf({layers}: FlowArm): readonly number[] {
  return layers.map(({errorSize}) => errorSize);
}
