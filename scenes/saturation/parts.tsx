import {Circle, Layout, Line} from '@motion-canvas/2d';
import {BBox, Vector2} from '@motion-canvas/core';
import {DenseNetwork} from '../components/DenseNetwork';
import {FunctionPlot} from '../../src/components/FunctionPlot';
import {Label} from '../../src/components/Label';
import {columnDrop, LayerChart, type LayerChartProps} from '../../src/components/LayerChart';
import {PlotPoint} from '../../src/components/PlotPoint';
import {Tangent} from '../../src/components/Tangent';
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
import {deepNetworkOf, type DeepNetwork} from './deepNetwork';
import {plotReach} from './flatEnd';
import type {script} from './script';

/** What differs from the experiments of this lecture. */
export interface SaturationExperiments {
  readonly saturation?: Partial<SaturationParameters>;
  readonly growth?: Partial<LayerGrowthParameters>;
  readonly vanishing?: Partial<VanishingParameters>;
}

/** One layer's own sigmoid: its dot stands at the layer's mean pre-activation. */
export interface LayerSigmoid {
  readonly plot: FunctionPlot;
  readonly point: PlotPoint;
  readonly tangent: Tangent;
}

/** What the beats of this chapter move. */
export interface SaturationParts {
  readonly stage: Stage<typeof script>;
  readonly saturation: Saturation;
  readonly growth: LayerGrowth;
  readonly vanishing: Vanishing;
  readonly deep: DeepNetwork;
  readonly columns: Columns;
  /** The large sigmoid of the first beats. */
  readonly plot: FunctionPlot;
  readonly network: DenseNetwork;
  readonly sigmoids: readonly LayerSigmoid[];
  /** The axis that all charts of layers share, with the layers' names. */
  readonly frame: LayerChart;
  /** What is left of the edges between the layers, once the network has folded up. */
  readonly links: readonly Line[];
  /** Where inputs and output were, once the network has folded up. */
  readonly ends: readonly [inputs: Circle, output: Circle];
  /** What is here for this beat, or the next ones, only. */
  readonly passing: Layout;
}

/** One column for each layer, the inputs at 0, the output after the last: network, sigmoids and charts share them. */
export interface Columns {
  readonly pitch: number;
  readonly output: number;
  /** The row of the small sigmoids, and below it that of the charts. */
  readonly sigmoids: BBox;
  readonly chart: BBox;
  /** The part of the columns' scale that `chart` shows. */
  readonly range: readonly [number, number];
  readonly x: (column: number) => number;
}

function columnsOf({regions: {main}, theme: {size}}: Stage, depth: number): Columns {
  const output = depth + 1;
  const edge = 0.35;
  const pitch = main.width / (output + 2 * edge);
  const x = (column: number) => main.left + (edge + column) * pitch;
  const sigmoids = new BBox(main.left, main.top, main.width, 0.76 * pitch);
  const range = [0.5, output + edge] as const;
  const top = sigmoids.bottom + 1.8 * size.label;
  const bottom = main.bottom - (columnDrop + 0.5) * size.label;
  return {
    pitch,
    output,
    sigmoids,
    range,
    x,
    chart: new BBox(x(range[0]), top, x(range[1]) - x(range[0]), bottom - top),
  };
}

/** Builds, not yet to be seen, everything that more than one beat needs. */
export function setSaturation(stage: Stage<typeof script>, experiments: SaturationExperiments = {}): SaturationParts {
  const {view, theme, regions} = stage;
  const {color, size} = theme;
  const {main} = regions;
  const saturation = runSaturation(experiments.saturation);
  const growth = runLayerGrowth(experiments.growth);
  const vanishing = runVanishing(experiments.vanishing);
  const deep = deepNetworkOf(growth);
  const {depth} = growth.parameters;
  const columns = columnsOf(stage, depth);

  const reach = plotReach(saturation);
  const plot = new FunctionPlot({
    size: main.size,
    position: main.center,
    xRange: [-reach, reach],
    yRange: [-0.12, 1.12],
    curve: () => activations.sigmoid.value,
    slope: () => activations.sigmoid.slope,
    color: color.sigmoid,
    lineWidth: size.curve + size.hairline,
    drawn: 0,
    axes: 0,
  });

  const sigmoids = growth.sigmoid.layers.map(({layer}) => layerSigmoid(stage, columns, layer));
  const end = (column: number) =>
    new Circle({
      position: [columns.x(column), columns.sigmoids.center.y],
      size: 3 * size.dot,
      stroke: color.faint,
      fill: color.panel,
      lineWidth: size.line,
      scale: 0,
    });

  const passing = new Layout({});
  const frame = columnFrame(stage, columns, depth);
  view.add([plot, frame, passing]);
  return {
    stage,
    saturation,
    growth,
    vanishing,
    deep,
    columns,
    plot,
    network: networkOf(stage, columns, deep),
    sigmoids,
    frame,
    links: Array.from({length: columns.output}, (_, from) => link(stage, columns, from)),
    ends: [end(0), end(columns.output)],
    passing,
  };
}

function link({theme: {color, size}}: Stage, {x, sigmoids}: Columns, from: number): Line {
  const y = sigmoids.center.y;
  return new Line({
    points: [
      [x(from), y],
      [x(from + 1), y],
    ],
    stroke: color.rule,
    lineWidth: size.line,
  });
}

/** The experiment's network with what its first sample does in it, above a row for formulas. */
export function networkOf({theme, regions}: Stage, columns: Columns, deep: DeepNetwork): DenseNetwork {
  const {color, size} = theme;
  const {main} = regions;
  const height = main.height - 2.8 * size.body;
  const radius = 2 * size.dot;
  return new DenseNetwork({
    layers: deep.activations.map(units => units.length),
    radius,
    size: [columns.pitch * columns.output, height - 2 * radius],
    position: [(columns.x(0) + columns.x(columns.output)) / 2, main.top + height / 2],
    activations: deep.activations,
    weights: deep.weights,
    hue: color.sigmoid,
  });
}

/** A chart in the row below the sigmoids, over the same columns. */
export function chartBelow({chart, range}: Columns, props: LayerChartProps): LayerChart {
  return new LayerChart({size: chart.size, position: chart.center, xRange: range, axes: 0, ...props});
}

function columnFrame({theme: {color, size}, words}: Stage<typeof script>, columns: Columns, depth: number): LayerChart {
  const frame = chartBelow(columns, {
    yRange: [0, 1],
    columns: Array.from({length: depth}, (_, index) => ({at: index + 1, text: String(index + 1)})),
  });
  const name = new Label({
    text: words.layer,
    fill: color.muted,
    anchor: 'right',
    position: () => frame.toLocal(columns.range[0], 0).add([-size.gap / 2, columnDrop * size.label]),
    opacity: () => frame.axes(),
  });
  frame.add(name);
  return frame;
}

function layerSigmoid({theme: {color, size}}: Stage, columns: Columns, layer: number): LayerSigmoid {
  const reach = 6;
  const plot = new FunctionPlot({
    size: [0.8 * columns.pitch, columns.sigmoids.height],
    position: [columns.x(layer), columns.sigmoids.center.y],
    xRange: [-reach, reach],
    // Its middle is the sigmoid's: the dot of a layer starts where its units have come together.
    yRange: [-0.1, 1.1],
    curve: () => activations.sigmoid.value,
    slope: () => activations.sigmoid.slope,
    color: color.sigmoid,
    drawn: 0,
    axes: 0,
  });
  const tangent = new Tangent({plot, at: () => point.at(), length: 0, lineWidth: size.line});
  const point: PlotPoint = new PlotPoint({plot, at: 0});
  plot.marks.add([tangent, point]);
  return {plot, point, tangent};
}

/** A place of a plot or network, in the picture's pixels. */
export function inPicture(node: Layout, place: Vector2): Vector2 {
  return node.position().add(place);
}
