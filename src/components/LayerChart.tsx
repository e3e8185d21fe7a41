import {initial, Layout, Line, nodeName, signal} from '@motion-canvas/2d';
import {Vector2, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import {shareOfRange, valueAtShare, type Scaling} from './axisScale';
import {DataLine} from './DataLine';
import {formatNumber} from './formatNumber';
import {Label} from './Label';
import {LayerSeries, type LayerSeriesProps} from './LayerSeries';
import {Magnitude} from './Magnitude';
import {Numeral} from './Numeral';
import {PlotArea, type PlotAreaProps} from './PlotArea';
import type {Report, Reporting} from './report';

/** A name below the x axis. */
export interface ColumnName {
  /** In maths units: layer 1 stands at 1. */
  readonly at: number;
  readonly text: string;
}

/** What a {@link LayerChart} is made of, besides the props of a `PlotArea`. */
export interface LayerChartProps extends PlotAreaProps {
  /** On a log axis every step up is the same factor; both ends of `yRange` have to be positive. */
  scaling?: Scaling;
  /** Where the y axis has its numbers; powers of ten on a log axis. */
  levels?: readonly number[];
  /** Decimals of the numbers of a linear axis. */
  digits?: number;
  columns?: readonly ColumnName[];
  /** Whether the levels have their numbers: one of several charts side by side is enough. */
  numbered?: boolean;
  axes?: SignalValue<number>;
}

/** How far below the axis the columns' names stand, in multiples of their size. */
export const columnDrop = 1.15;

/**
 * One value for each layer, side by side, as dots, stems or lines: several series, each in its own hue.
 *
 * @example
 * ```ts
 * const chart = new LayerChart({scaling: 'log', yRange: [1e-9, 1], levels: [1e-9, 1e-6, 1e-3, 1], ...});
 * const sigmoid = chart.addSeries({values, color: theme.color.sigmoid, marks: 'line'});
 * yield* sigmoid.shown(values.length, theme.pace.draw); // from the first layer to the last
 * ```
 */
@nodeName('LayerChart')
export class LayerChart extends PlotArea implements Reporting {
  /** How far axis, rules and numbers have come, 0 to 1. */
  @initial(1)
  @signal()
  declare public readonly axes: SimpleSignal<number, this>;

  public readonly scaling: Scaling;
  /** Marks and lines behind the series: a ceiling, measured lines. */
  public readonly ground = new Layout({});
  public readonly series: LayerSeries[] = [];

  private readonly drawnSeries = new Layout({});

  public constructor({
    scaling = 'linear',
    levels = [],
    digits = 0,
    columns = [],
    numbered = true,
    ...props
  }: LayerChartProps) {
    super(props);
    this.scaling = scaling;
    const {color, size} = useTheme();
    const across = (y: number) => () => this.xRange().map(x => this.toLocal(x, y));
    const named = {opacity: () => this.axes(), fill: color.muted};
    this.add(
      levels.flatMap(level => [
        new Line({points: across(level), stroke: color.rule, lineWidth: size.hairline, end: () => this.axes()}),
        ...(numbered ? [this.levelNumber(level, digits)] : []),
      ]),
    );
    this.add([
      new Line({
        points: () => this.xRange().map(x => this.toLocal(x, this.floor())),
        stroke: color.faint,
        lineWidth: size.hairline,
        end: () => this.axes(),
      }),
      ...columns.map(
        ({at, text}) =>
          new Label({...named, text, position: () => this.toLocal(at, this.yRange()[0]).addY(columnDrop * size.label)}),
      ),
      this.ground,
      this.drawnSeries,
    ]);
  }

  /** Another series, above those that are there. */
  public addSeries(props: Omit<LayerSeriesProps, 'chart'>): LayerSeries {
    const series = new LayerSeries({...props, chart: this});
    this.series.push(series);
    this.drawnSeries.add(series);
    return series;
  }

  /** What is fully there, in maths coordinates. */
  public report(): Report {
    return {
      axes: {x: this.xRange(), y: this.yRange(), scale: this.scaling},
      series: [
        ...this.series.map(series => series.report()),
        ...this.ground
          .children()
          .filter(node => node instanceof DataLine)
          .map(line => line.reported()),
      ],
    };
  }

  /** The value stems stand on: 0 on a linear axis, the lower end of a log axis, which has no 0. */
  public floor(): number {
    const [bottom, top] = this.yRange();
    return this.scaling === 'log' ? bottom : Math.min(top, Math.max(bottom, 0));
  }

  public override toLocal(x: number, y: number): Vector2 {
    const range = this.yRange();
    return super.toLocal(x, valueAtShare(shareOfRange(y, range, this.scaling), range, 'linear'));
  }

  public override toMaths(point: Vector2): Vector2 {
    const range = this.yRange();
    const {x, y} = super.toMaths(point);
    return new Vector2(x, valueAtShare(shareOfRange(y, range, 'linear'), range, this.scaling));
  }

  private levelNumber(level: number, digits: number): Layout {
    const {color, size} = useTheme();
    const common = {
      anchor: 'right' as const,
      position: () => this.toLocal(this.xRange()[0], level).addX(-size.gap / 2),
      opacity: () => this.axes(),
    };
    return this.scaling === 'log'
      ? new Magnitude({...common, value: level, color: color.muted})
      : new Numeral({...common, text: formatNumber(level, level === 0 ? 0 : digits), fill: color.muted});
  }
}
