import {all, easeOutCubic, linear, waitFor, type ThreadGenerator} from '@motion-canvas/core';
import {AxisNumbers} from '../../src/components/AxisNumbers';
import {DataLine} from '../../src/components/DataLine';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {LayerChart} from '../../src/components/LayerChart';
import {Readout} from '../../src/components/Readout';
import {relu} from '../../src/simulation/activations';
import {leave, reveal} from '../../src/stage/motion';
import type {ReluParts} from './parts';

/** Three losses of one deep network: the sigmoid's stays, tanh's and ReLU's fall. And what ReLU adds. */
export function* deepLearning({stage, passing, depthTraining}: ReluParts): ThreadGenerator {
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  const {main} = regions;
  yield* leave(...passing.children());
  const {steps} = depthTraining.parameters;
  const arms = [
    {run: depthTraining.sigmoid, hue: color.sigmoid, word: words.sigmoid, lift: 0},
    {run: depthTraining.tanh, hue: color.tanh, word: words.tanh, lift: 1.6},
    {run: depthTraining.relu, hue: color.relu, word: words.relu, lift: 0.4},
  ];
  const top = Math.ceil(Math.max(...arms.flatMap(({run}) => run.losses.map(({loss}) => loss))) * 5) / 5;
  const width = main.width * 0.5;
  const height = main.height - 3.2 * size.label;
  const chart = new LayerChart({
    size: [width, height],
    position: [main.left + 1.6 * size.title + width / 2, main.top + 1.6 * size.label + height / 2],
    xRange: [0, steps],
    yRange: [0, top],
    levels: [0, 0.5, 1].filter(loss => loss <= top),
    digits: 1,
    axes: 0,
  });
  const numbers = new AxisNumbers({plot: chart, axis: 'x', values: [0, steps / 2, steps], shown: 0});
  chart.add(numbers);
  const name = new Label({
    text: words.loss,
    anchor: 'left',
    position: [main.left, main.top + size.label / 2],
    opacity: 0,
  });
  const axisName = new Label({
    text: words.steps,
    position: chart
      .position()
      .add(chart.toLocal(0.75 * steps, 0))
      .addY(0.85 * size.label),
    opacity: 0,
  });
  passing.add([chart, name, axisName]);
  yield* all(chart.axes(1, pace.move, easeOutCubic), numbers.shown(1, pace.move), reveal(name, axisName));
  const curves = arms.map(
    ({run, hue}) =>
      new DataLine({
        plot: chart,
        measure: run.activation,
        color: hue,
        upTo: 0,
        data: run.losses.map(({step, loss}) => [step, loss] as const),
      }),
  );
  chart.ground.add(curves);
  const tags = arms.map(
    ({run, hue, word, lift}) =>
      new Label({
        text: word,
        strong: true,
        fill: hue,
        anchor: 'left',
        position: chart
          .position()
          .add(chart.toLocal(steps, run.finalLoss))
          .add([size.gap, -lift * size.label]),
        opacity: 0,
      }),
  );
  passing.add(tags);
  yield* all(...curves.map(curve => curve.upTo(steps, 1.6 * pace.dwell, linear)));
  yield* reveal(...tags);

  const left = main.left + main.width * 0.73;
  const gains = [
    {text: `${relu.operations.comparisons}`, name: words.comparison},
    {text: formatLimit(relu.limits.right), name: words.limit},
    {text: `${formatNumber(100 * depthTraining.relu.zeroShare, 0)}%`, name: words.zeros},
  ].map(
    ({text, name: what}, index) =>
      new Readout({
        text,
        name: what,
        color: color.relu,
        position: [left, main.top + main.height * (0.1 + 0.335 * index)],
        opacity: 0,
      }),
  );
  passing.add(gains);
  // One after the other, while they are being named.
  for (const gain of gains) {
    yield* waitFor(pace.draw);
    yield* reveal(gain);
  }
}

function formatLimit(limit: number): string {
  return limit === Infinity ? '∞' : formatNumber(limit, 0);
}
