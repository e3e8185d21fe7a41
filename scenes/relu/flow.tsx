import {Circle, Layout, Line} from '@motion-canvas/2d';
import {all, easeInOutCubic, easeOutCubic, linear, sequence, type ThreadGenerator} from '@motion-canvas/core';
import {plainly} from '../../src/components/plainly';
import {Label} from '../../src/components/Label';
import {columnDrop, LayerChart} from '../../src/components/LayerChart';
import {Magnitude} from '../../src/components/Magnitude';
import {reached, vanishingPass, type VanishingArm} from '../../src/simulation/experiments/vanishing/run';
import type {Matrix} from '../../src/simulation/matrix';
import {leave, reveal} from '../../src/stage/motion';
import {DenseNetwork} from '../components/DenseNetwork';
import type {ReluParts} from './parts';

/** The names of what is left at layer 1, from much to little. */
const rows: readonly VanishingArm[] = ['relu', 'tanh', 'reluGlorot', 'sigmoid'];

/** Chapter 3's chart: the error on its way down through ReLU, tanh and sigmoid, and through ReLU without He's factor. */
export function* noShrink(parts: ReluParts): ThreadGenerator {
  const {stage} = parts;
  const {color, pace} = stage.theme;
  const {words} = stage;
  yield* lightUp(parts);
  const {chart, names} = flowChart(parts);
  yield* all(chart.axes(1, pace.move, easeOutCubic), reveal(...names));
  yield* descend('relu', words.reluHe, color.relu, 'line', chart, parts);
  yield* sequence(
    pace.move,
    descend('tanh', words.tanhGlorot, color.tanh, 'line', chart, parts),
    descend('sigmoid', words.sigmoidGlorot, color.sigmoid, 'line', chart, parts),
  );
  yield* descend('reluGlorot', words.reluGlorot, color.relu, 'dots', chart, parts);
}

/** One sample lights up the units that are on; then its error comes back along the ways between them, and no other. */
function* lightUp({stage: {theme, regions, layer}, vanishing}: ReluParts): ThreadGenerator {
  const {color, size, pace} = theme;
  const {main} = regions;
  const {seed, depth} = vanishing.parameters;
  const {dataset, passes, gradients} = vanishingPass('relu', {seed, depth, width: narrow});
  const activations = [dataset.inputs, ...passes.map(pass => pass.activations)].map(firstRow);
  const deltas = gradients.map(gradient => firstRow(gradient.deltas));
  const largest = Math.max(...activations.slice(1).flat());
  const radius = 2 * size.dot;
  const network = new DenseNetwork({
    layers: activations.map(units => units.length),
    activations: activations.map(units => units.map(value => Math.sqrt(Math.max(0, value) / largest))),
    hue: color.relu,
    radius,
    size: [main.width - 2 * radius, main.height - 4 * radius],
    position: main.center,
    lit: 0,
    opacity: 0,
  });
  layer.add(network);
  yield* reveal(network);
  yield* network.lit(1, pace.draw, easeInOutCubic);
  for (let to = deltas.length; to >= 1; to--) {
    const isLit = (of: number, unit: number) => of === 0 || (deltas[of - 1]?.[unit] ?? 0) !== 0;
    const edges = network.edges[to - 1] ?? [];
    yield* all(
      ...edges.flatMap((row, from) =>
        row.map((edge, unit) =>
          isLit(to - 1, from) && isLit(to, unit)
            ? all(edge.stroke(color.gradient, pace.beat, linear, plainly), edge.lineWidth(size.line, pace.beat))
            : edge.opacity(0.4, pace.beat),
        ),
      ),
    );
  }
  yield* leave(network);
}

/** Units of a layer of the small network: so few that each way is to be seen. */
const narrow = 6;

/** What the first sample has in each unit. */
function firstRow({columns, values}: Matrix): readonly number[] {
  return Array.from(values.subarray(0, columns));
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
