import {Circle, Layout, Line} from '@motion-canvas/2d';
import {all, easeInOutCubic, easeOutCubic, sequence, waitFor, type ThreadGenerator} from '@motion-canvas/core';
import {Label} from '../../src/components/Label';
import {columnDrop, LayerChart} from '../../src/components/LayerChart';
import {Magnitude} from '../../src/components/Magnitude';
import {reached, type VanishingArm} from '../../src/simulation/experiments/vanishing/run';
import {reveal} from '../../src/stage/motion';
import type {ReluParts} from './parts';

/** The names of what is left at layer 1, from much to little. */
const rows: readonly VanishingArm[] = ['relu', 'tanh', 'reluGlorot', 'sigmoid'];

/** Chapter 3's chart: the error on its way down through ReLU, tanh and sigmoid, and through ReLU without He's factor. */
export function* noShrink(parts: ReluParts): ThreadGenerator {
  const {stage} = parts;
  const {color, pace} = stage.theme;
  const {words} = stage;
  const {chart, names} = flowChart(parts);
  yield* all(chart.axes(1, pace.move, easeOutCubic), reveal(...names));
  yield* descend('relu', words.reluHe, color.relu, 'line', chart, parts);
  yield* sequence(
    pace.move,
    descend('tanh', words.tanhGlorot, color.tanh, 'line', chart, parts),
    descend('sigmoid', words.sigmoidGlorot, color.sigmoid, 'line', chart, parts),
  );
  yield* waitFor(pace.dwell);
  yield* descend('reluGlorot', words.reluGlorot, color.relu, 'dots', chart, parts);
}

function flowChart({stage, passing, vanishing}: ReluParts) {
  const {theme, regions, words} = stage;
  const {size} = theme;
  const {main} = regions;
  const errors = Object.values(vanishing.arms).flatMap(({layers}) => layers.map(({errorSize}) => errorSize));
  const lowest = Math.floor(Math.log10(Math.min(...errors)));
  const layers = vanishing.arms.relu.layers.map(({layer}) => layer);
  const width = main.width * 0.54;
  const chart = new LayerChart({
    scaling: 'log',
    size: [width, main.height - 3.2 * size.label],
    position: [main.left + 2.6 * size.title + width / 2, main.center.y + 0.5 * size.label],
    xRange: [0.5, layers.length + 0.5],
    yRange: [10 ** lowest, 1],
    levels: [0, -2, -4, -6, -8].filter(power => power >= lowest).map(power => 10 ** power),
    columns: layers.map(layer => ({at: layer, text: `${layer}`})),
    axes: 0,
  });
  const corner = chart.position().add(chart.toLocal(0.5, 10 ** lowest));
  const names = [
    new Label({text: words.errorSignal, anchor: 'left', position: [main.left, main.top + size.label / 2], opacity: 0}),
    new Label({
      text: words.reaches,
      anchor: 'left',
      position: [legendLeft(chart, size.margin), main.top + size.label / 2],
      opacity: 0,
    }),
    new Label({
      text: words.layerAxis,
      anchor: 'right',
      position: corner.add([-size.gap / 2, columnDrop * size.label]),
      opacity: 0,
    }),
  ];
  passing.add([chart, ...names]);
  return {chart, names};
}

function legendLeft(chart: LayerChart, distance: number): number {
  return chart.position().x + chart.width() / 2 + distance;
}

/** The error comes down from the last layer to the first; then what is left of it is printed. */
function* descend(
  arm: VanishingArm,
  name: string,
  hue: string,
  marks: 'line' | 'dots',
  chart: LayerChart,
  {stage: {theme, regions}, passing, vanishing}: ReluParts,
): ThreadGenerator {
  const {size, pace} = theme;
  const {main} = regions;
  const flow = vanishing.arms[arm];
  const values = flow.layers.map(({errorSize}) => errorSize);
  const series = chart.addSeries({name: arm, values, color: hue, from: 'last', marks});
  const pitch = (main.height - size.title) / rows.length;
  const length = 5 * size.dot;
  const text = {anchor: 'left' as const, x: length + size.gap};
  const entry = new Layout({
    position: [legendLeft(chart, size.margin), main.top + size.title + pitch * (rows.indexOf(arm) + 0.38)],
    opacity: 0,
    children: [
      ...(marks === 'dots' ? [] : [new Line({points: [0, [length, 0]], stroke: hue, lineWidth: size.line})]),
      ...(marks === 'dots' ? [size.dot, length - size.dot] : [length / 2]).map(
        x => new Circle({x, size: 2 * size.dot, fill: hue}),
      ),
      new Label({text: name, fill: hue, strong: true, ...text}),
      new Magnitude({value: reached(flow).errors, digits: 2, fontSize: size.title, y: 1.6 * size.label, ...text}),
    ],
  });
  passing.add(entry);
  yield* series.shown(values.length, pace.dwell * 0.8, easeInOutCubic);
  yield* reveal(entry);
}
