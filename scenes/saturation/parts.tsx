import type {Layout} from '@motion-canvas/2d';
import {all, BBox, easeInOutCubic, type ThreadGenerator, type Vector2} from '@motion-canvas/core';
import {DenseNetwork} from '../components/DenseNetwork';
import {columnDrop, LayerChart, type LayerChartProps} from '../../src/components/LayerChart';
import {Label} from '../../src/components/Label';
import {Axis, Curve, Plot, stack} from '../../src/plot';
import {activations} from '../../src/simulation/activations';
import {
  runLayerGrowth,
  type LayerGrowth,
  type LayerGrowthParameters,
} from '../../src/simulation/experiments/layer-growth/run';
import {
  runSaturation,
  type Saturation,
  type SaturationParameters,
} from '../../src/simulation/experiments/saturation/run';
import {runVanishing, type Vanishing, type VanishingParameters} from '../../src/simulation/experiments/vanishing/run';
import type {Stage} from '../../src/stage/stage';
import {followedIn, type Followed} from './followed';
import {wide} from './ranges';
import type {script} from './script';

/** What differs from the experiments of this lecture. */
export interface SaturationExperiments {
  readonly saturation?: Partial<SaturationParameters>;
  readonly growth?: Partial<LayerGrowthParameters>;
  readonly vanishing?: Partial<VanishingParameters>;
}

/** What the beats of this chapter move. */
export interface SaturationParts {
  readonly stage: Stage<typeof script>;
  readonly saturation: Saturation;
  readonly growth: LayerGrowth;
  readonly vanishing: Vanishing;
  readonly followed: Followed;
  readonly columns: Columns;
  /** The sigmoid: large at first, then the curve of one unit, then the one that all units share. */
  readonly plot: Plot;
  readonly curve: Curve;
  readonly axes: readonly [across: Axis, up: Axis];
  readonly network: DenseNetwork;
}

/** One column for each layer, the inputs at 0, the output after the last: network and charts share them. */
export interface Columns {
  readonly pitch: number;
  readonly output: number;
  readonly x: (column: number) => number;
  /** The network alone, above a row of formulas. */
  readonly tall: BBox;
  /** The network above a plot or chart, and the place of those. */
  readonly flat: BBox;
  readonly below: BBox;
  /** The part of the columns' scale that a chart shows. */
  readonly range: readonly [number, number];
}

/** Builds, not yet to be seen, everything that more than one beat needs. */
export function setSaturation(stage: Stage<typeof script>, experiments: SaturationExperiments = {}): SaturationParts {
  const {view, theme, regions} = stage;
  const {color, size} = theme;
  const growth = runLayerGrowth(experiments.growth);
  const followed = followedIn(growth);
  const columns = columnsOf(stage, growth.parameters.depth);
  const [upper = regions.main] = stack(regions.main, halves, size.gap);
  const curve = new Curve({of: activations.sigmoid.value, color: color.sigmoid, drawn: 0});
  const axes = [new Axis({axis: 'x', drawn: 0}), new Axis({axis: 'y', drawn: 0})] as const;
  const plot = new Plot({
    size: upper.size,
    position: upper.center,
    xScale: wide,
    yScale: equalUnits(upper),
    children: [...axes, curve],
  });
  const network = networkOf(stage, columns, followed);
  for (const unit of network.units.flat()) unit.scale(0);
  for (const edge of network.edges.flat(2)) edge.end(0);
  view.add([network, plot]);
  return {
    stage,
    saturation: runSaturation(experiments.saturation),
    growth,
    vanishing: runVanishing(experiments.vanishing),
    followed,
    columns,
    plot,
    curve,
    axes,
    network,
  };
}

/** How the sigmoid and its slope share the height. */
export const halves = [6, 5] as const;

/** The outputs that a box shows when one unit has as many pixels on both axes: a slope of 1 stands at 45 degrees. */
export function equalUnits(box: BBox): [number, number] {
  const half = ((box.height / box.width) * (wide[1] - wide[0])) / 2;
  return [0.5 - half, 0.5 + half];
}

function columnsOf({regions: {main}, theme: {size}}: Stage, depth: number): Columns {
  const output = depth + 1;
  const edge = 0.35;
  const pitch = main.width / (output + 2 * edge);
  const [flat = main, below = main] = stack(main, [2, 3], size.gap);
  return {
    pitch,
    output,
    x: column => main.left + (edge + column) * pitch,
    tall: new BBox(main.left, main.top, main.width, main.height - 2.8 * size.body),
    flat,
    below,
    range: [0.5, output + edge],
  };
}

function networkOf({theme: {color, size}}: Stage, columns: Columns, {sample}: Followed): DenseNetwork {
  const activity = [sample.inputs, ...sample.layers.map(({outputs}) => outputs)];
  return new DenseNetwork({
    layers: activity.map(units => units.length),
    radius: diameters.tall * size.dot * 0.5,
    ...networkIn(columns.tall, columns, diameters.tall * size.dot),
    activations: activity,
    weights: sample.weights,
    hue: color.sigmoid,
    lit: 0,
  });
}

/** Of a unit, in multiples of a mark's radius. */
const diameters = {tall: 4, flat: 2} as const;

function networkIn(box: BBox, {pitch, output, x}: Columns, diameter: number) {
  return {
    size: [pitch * output, box.height - diameter] as [number, number],
    position: [(x(0) + x(output)) / 2, box.center.y] as [number, number],
  };
}

/** The network takes another of its two places. */
export function* moveNetwork(to: 'tall' | 'flat', {stage, columns, network}: SaturationParts): ThreadGenerator {
  const {color, size, pace} = stage.theme;
  const diameter = diameters[to] * size.dot;
  // Between the many edges of the flat network a faint ring would be lost.
  const stroke = to === 'flat' ? color.muted : color.faint;
  const {size: box, position} = networkIn(columns[to], columns, diameter);
  yield* all(
    network.size(box, pace.draw, easeInOutCubic),
    network.position(position, pace.draw, easeInOutCubic),
    ...network.edges.flat(2).map(edge => edge.stroke(color.rule, pace.draw)),
    ...network.units
      .flat()
      .flatMap(unit => [unit.size(diameter, pace.draw, easeInOutCubic), unit.stroke(stroke, pace.draw)]),
  );
}

/** A chart in the row below the network, over the same columns. */
export function chartBelow({stage, columns, followed}: SaturationParts, props: LayerChartProps): LayerChart {
  const {size} = stage.theme;
  const {x, range, below} = columns;
  const top = below.top + 1.2 * size.label;
  const box = new BBox(x(range[0]), top, x(range[1]) - x(range[0]), below.bottom - 1.7 * size.label - top);
  const chart = new LayerChart({
    size: box.size,
    position: box.center,
    xRange: range,
    axes: 0,
    columns: [
      ...followed.layers.map((_, index) => ({at: index + 1, text: String(index + 1)})),
      {at: columns.output, text: stage.words.output},
    ],
    ...props,
  });
  const name = new Label({
    text: stage.words.layer,
    anchor: 'right',
    position: () => chart.toLocal(chart.xRange()[0], chart.yRange()[0]).add([-size.gap / 2, columnDrop * size.label]),
    opacity: () => chart.axes(),
  });
  chart.add(name);
  return chart;
}

/** A place of a plot, chart or network, in the picture's pixels. */
export function inPicture(node: Layout, place: Vector2): Vector2 {
  return node.position().add(place);
}
