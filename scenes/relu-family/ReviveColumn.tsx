import {Layout} from '@motion-canvas/2d';
import {
  all,
  createSignal,
  easeOutCubic,
  linear,
  Vector2,
  type SimpleSignal,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {CensusGrid} from '../components/CensusGrid';
import {networkAt, RingsMap} from '../components/RingsMap';
import {DataLine} from '../../src/components/DataLine';
import {Label} from '../../src/components/Label';
import {LayerChart} from '../../src/components/LayerChart';
import {Magnitude} from '../../src/components/Magnitude';
import {Numeral} from '../../src/components/Numeral';
import type {Network} from '../../src/simulation/network';
import type {Dataset} from '../../src/simulation/training';
import type {ReviveRun} from '../../src/simulation/experiments/revive/run';
import {reveal} from '../../src/stage/motion';
import type {Theme} from '../../src/theme/theme';

export interface ReviveColumnProps {
  readonly run: ReviveRun;
  readonly dataset: Dataset;
  /** The network at each count of the run. */
  readonly film: readonly Network[];
  readonly name: string;
  readonly words: {readonly loss: string; readonly steps: string};
  readonly color: string;
  readonly layers: readonly number[];
  /** In pixels; it may change. */
  readonly width: () => number;
  readonly height: number;
  /** Of the loss axis, which is logarithmic. */
  readonly yRange: readonly [number, number];
  readonly levels: readonly number[];
  /** Whether the loss axis has its numbers, which all columns share. */
  readonly numbered: boolean;
  readonly theme: Theme;
}

/** The dead network continued with one activation: its units above, its loss below, and its map of the two rings. */
export class ReviveColumn extends Layout {
  /** The step that the training has come to; a census is taken every so many. */
  private readonly step: SimpleSignal<number> = createSignal(-1);
  private readonly grid: CensusGrid;
  private readonly chart: LayerChart;
  private readonly loss: DataLine;
  private readonly map: RingsMap;
  private readonly words: readonly Layout[];
  private readonly figures: readonly Layout[];
  private readonly lastStep: number;

  public constructor(props: ReviveColumnProps) {
    super({});
    const {run, dataset, film, name, words, color: hue, layers, width, height, yRange, levels, numbered, theme} = props;
    const {color, size} = theme;
    const steps = run.census.map(({step}) => step);
    this.lastStep = steps.at(-1) ?? 0;
    const row = 1.3 * size.title;
    const axisRow = 1.6 * size.label;
    const gridHeight = (height - 2 * row - axisRow) * 0.56;
    const chartHeight = (height - 2 * row - axisRow) * 0.44;
    const top = -height / 2;
    this.grid = new CensusGrid({
      size: () => [width(), gridHeight],
      position: [0, top + row + gridHeight / 2],
      layers,
      steps,
      inactive: run.census.map(({inactiveUnits}) => inactiveUnits),
      color: hue,
      shown: () => steps.filter(step => step <= this.step()).length,
    });
    this.chart = new LayerChart({
      scaling: 'log',
      size: () => [width() - chartHeight - size.gap, chartHeight],
      position: [-(chartHeight + size.gap) / 2, top + 2 * row + gridHeight + chartHeight / 2],
      xRange: this.grid.xRange(),
      yRange,
      levels,
      numbered,
      columns: [{at: this.lastStep / 2, text: `${steps[0] ?? 0}–${this.lastStep} ${words.steps}`}],
      axes: 0,
    });
    this.loss = new DataLine({
      plot: this.chart,
      measure: 'loss',
      data: run.census.map(({step, loss}) => [step, loss] as const),
      color: hue,
      upTo: () => this.step(),
    });
    this.chart.ground.add(this.loss);
    this.map = new RingsMap({
      dataset,
      network: () => networkAt(film, Math.max(0, steps.filter(step => step <= this.step()).length - 1)),
      color: hue,
      size: chartHeight,
      position: () => [(width() - chartHeight) / 2, this.chart.position().y],
      opacity: 0,
    });
    const units = layers.reduce((sum, count) => sum + count, 0);
    const head = top + row / 2;
    const middle = top + row + gridHeight + row / 2;
    const at = (side: -1 | 1, y: number) => () => new Vector2((side * width()) / 2, y);
    const beside = {anchor: 'left' as const, opacity: 0};
    this.words = [
      new Label({...beside, kind: 'body', strong: true, text: name, fill: hue, position: at(-1, head)}),
      new Label({...beside, text: words.loss, position: at(-1, middle)}),
    ];
    this.figures = [
      new Numeral({
        text: () => `${this.grid.inactiveUnits()} / ${units}`,
        fontSize: size.body,
        fill: color.ink,
        anchor: 'right',
        position: at(1, head),
        opacity: 0,
      }),
      new Magnitude({
        value: () => this.lossNow(),
        digits: 2,
        anchor: 'right',
        position: at(1, middle),
        opacity: 0,
      }),
    ];
    this.add([this.grid, this.chart, this.map, ...this.words, ...this.figures]);
  }

  public *open({pace}: Theme): ThreadGenerator {
    yield* all(this.chart.axes(1, pace.move, easeOutCubic), reveal(this.map, ...this.words));
  }

  /** From the first census to the last. */
  public *play(seconds: number): ThreadGenerator {
    this.step(0);
    yield* all(reveal(...this.figures), this.step(this.lastStep, seconds, linear));
  }

  /** The loss of the last census that was taken. */
  private lossNow(): number {
    const [, loss] = this.loss.data.findLast(([step]) => step <= this.step()) ?? this.loss.data[0] ?? [0, 1];
    return loss;
  }
}
