import {Circle, initial, Layout, Line, nodeName, signal, type LayoutProps} from '@motion-canvas/2d';
import {Vector2, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import {formatNumber} from './formatNumber';
import type {LayerChart} from './LayerChart';
import {Magnitude} from './Magnitude';
import {Numeral} from './Numeral';
import type {ReportedSeries} from './report';

/** What a {@link LayerSeries} is made of, besides the props of a `Layout`. */
export interface LayerSeriesProps extends LayoutProps {
  chart: LayerChart;
  /** What the series reports itself as. */
  name?: string;
  values: SignalValue<readonly number[]>;
  /** The x of each value, in maths units; 1, 2, 3, ... if left out. */
  at?: readonly number[];
  color?: string;
  /** Dots are always drawn; what leads to them is a line from one to the next, a stem each, or nothing. */
  marks?: 'line' | 'stems' | 'dots';
  /** Which value is shown first. */
  from?: 'first' | 'last';
  /** How many values are shown; a fraction grows the next one. */
  shown?: SignalValue<number>;
  /** Prints values beside their dots: decimals on a linear axis, significant digits on a log axis. */
  digits?: number;
  /** The values printed, by index; all if left out. */
  printed?: readonly number[];
  /** Where the numbers stand, seen from their dots: [0, 1] is above, [-1, -1] below and to the left. */
  side?: readonly [x: -1 | 0 | 1, y: -1 | 0 | 1];
}

/** The share of a point's appearance in which the line or stem reaches it; in the rest its dot grows. */
const reaching = 0.7;

/** One series of a layer chart. */
@nodeName('LayerSeries')
export class LayerSeries extends Layout {
  @initial([])
  @signal()
  declare public readonly values: SimpleSignal<readonly number[], this>;

  /** How many values are shown; tween this to play them. */
  @initial(0)
  @signal()
  declare public readonly shown: SimpleSignal<number, this>;

  public readonly chart: LayerChart;
  private readonly at: readonly number[] | undefined;
  private readonly from: 'first' | 'last';
  private readonly reported: Pick<ReportedSeries, 'name' | 'color' | 'shape'>;

  public constructor({
    chart,
    name = `series ${chart.series.length + 1}`,
    at,
    color,
    marks = 'line',
    from = 'first',
    digits,
    printed,
    side = [0, 1],
    ...props
  }: LayerSeriesProps) {
    super(props);
    this.chart = chart;
    this.at = at;
    this.from = from;
    const theme = useTheme();
    const stroke = color ?? theme.color.ink;
    this.reported = {name, color: stroke, shape: marks};
    const indices = this.values().map((_, index) => index);
    const {size} = theme;
    if (marks === 'line') {
      this.add(new Line({points: () => this.walked(), stroke, lineWidth: size.line, lineJoin: 'round'}));
    }
    if (marks === 'stems') this.add(indices.map(index => this.stem(index, stroke)));
    this.add(
      indices.map(
        index =>
          new Circle({
            position: () => this.pointAt(index),
            size: () => 2 * size.dot * after(this.grownAt(index)),
            fill: stroke,
          }),
      ),
    );
    if (digits !== undefined) {
      this.add((printed ?? indices).map(index => this.figure(index, digits, side)));
    }
  }

  /** The values that are fully there, in maths coordinates, by layer. */
  public shownPoints(): readonly (readonly [x: number, y: number])[] {
    return this.values().flatMap((y, index) => (this.grownAt(index) < 1 ? [] : [[this.columnOf(index), y] as const]));
  }

  /** Its part of the chart's report. */
  public report(): ReportedSeries {
    return {...this.reported, points: this.shownPoints()};
  }

  /** Where a value's dot stands, in the chart's pixels. */
  public pointAt(index: number): Vector2 {
    const value = this.values()[index];
    if (value === undefined) {
      throw new RangeError(`A series of ${this.values().length} values has none with the index ${index}.`);
    }
    return this.chart.toLocal(this.columnOf(index), value);
  }

  private columnOf(index: number): number {
    return this.at?.[index] ?? index + 1;
  }

  /** How far a value has appeared, 0 to 1. */
  private grownAt(index: number): number {
    const rank = this.from === 'first' ? index : this.values().length - 1 - index;
    return Math.min(1, Math.max(0, this.shown() - rank));
  }

  /** The line so far, its tip on the way to the next dot. */
  private walked(): Vector2[] {
    const indices = this.values().map((_, index) => index);
    if (this.from === 'last') indices.reverse();
    const walked: Vector2[] = [];
    for (const index of indices) {
      const reached = before(this.grownAt(index));
      const tip = walked.at(-1);
      if (reached === 0) break;
      walked.push(tip ? Vector2.lerp(tip, this.pointAt(index), reached) : this.pointAt(index));
    }
    return walked;
  }

  private stem(index: number, stroke: string): Line {
    const foot = () => this.chart.toLocal(this.columnOf(index), this.chart.floor());
    return new Line({
      points: () => [foot(), Vector2.lerp(foot(), this.pointAt(index), before(this.grownAt(index)))],
      stroke,
      lineWidth: useTheme().size.line,
    });
  }

  private figure(index: number, digits: number, [x, y]: NonNullable<LayerSeriesProps['side']>): Layout {
    const {size} = useTheme();
    const away = new Vector2(x * 1.8 * size.dot, -y * (x === 0 ? 0.5 * size.label + 1.8 * size.dot : 0.7 * size.label));
    const common = {
      anchor: ({[-1]: 'right', 0: 'center', 1: 'left'} as const)[x],
      position: () => this.pointAt(index).add(away),
      opacity: () => after(this.grownAt(index)),
      halo: true,
    };
    const value = () => this.values()[index] ?? 0;
    return this.chart.scaling === 'log'
      ? new Magnitude({...common, value, digits})
      : new Numeral({...common, text: () => formatNumber(value(), digits)});
  }
}

function before(grown: number): number {
  return Math.min(1, grown / reaching);
}

function after(grown: number): number {
  return Math.max(0, (grown - reaching) / (1 - reaching));
}
