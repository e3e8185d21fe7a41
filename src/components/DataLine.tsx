import {Line, nodeName, signal, type LineProps} from '@motion-canvas/2d';
import {Color, Vector2, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import type {PlotArea} from './PlotArea';
import type {ReportedSeries} from './report';

/** A measured point in maths coordinates. */
export type DataPoint = readonly [x: number, y: number];

/** What a {@link DataLine} is made of, besides the props of a `Line`. */
export interface DataLineProps extends LineProps {
  plot: PlotArea;
  /** What is measured, for whoever reads the report. */
  measure: string;
  /** With growing x. */
  data: readonly DataPoint[];
  color?: string;
  /** The first x if left out. */
  upTo?: SignalValue<number>;
}

/**
 * Measured values over x, joined by straight lines: a loss or a weight over the steps of a training. Add it to its
 * chart's `ground`.
 *
 * @example
 * ```ts
 * const chart = new LayerChart({scaling: 'log', xRange: [0, 1000], yRange: [1e-3, 1], levels: [1e-3, 1], ...});
 * const loss = new DataLine({plot: chart, measure: 'loss', data: census.map(({step, loss}) => [step, loss])});
 * chart.ground.add(loss);
 * yield* loss.upTo(1000, theme.pace.dwell, linear);
 * ```
 */
@nodeName('DataLine')
export class DataLine extends Line {
  /** The last x drawn; tween this to play the training. Not `Line.end`, which measures arc length. */
  @signal()
  declare public readonly upTo: SimpleSignal<number, this>;

  public readonly data: readonly DataPoint[];

  private readonly plot: PlotArea;
  private readonly measure: string;
  private readonly hue: string;

  public constructor({plot, measure, data, color, upTo = data[0]?.[0] ?? 0, ...props}: DataLineProps) {
    const theme = useTheme();
    const hue = color ?? theme.color.ink;
    // Said here, because a line without points complains of it.
    super({points: [], stroke: hue, lineWidth: theme.size.curve, lineJoin: 'round', lineCap: 'round', ...props});
    this.plot = plot;
    this.measure = measure;
    this.data = data;
    this.hue = hue;
    this.upTo(upTo);
    this.points(() => this.shownPoints().map(([x, y]) => plot.toLocal(x, y)));
  }

  /** The measured points drawn so far and, between two of them, the tip. */
  public shownPoints(): readonly DataPoint[] {
    const last = this.upTo();
    const [first] = this.data;
    if (!first || last < first[0]) return [];
    const passed = this.data.filter(([x]) => x <= last);
    const next = this.data[passed.length];
    return next ? [...passed, [last, this.valueAt(last)]] : passed;
  }

  /** The value at `x`, on the straight line between its neighbours; at either side, the last one there is. */
  public valueAt(x: number): number {
    const after = this.data.findIndex(point => point[0] > x);
    const right = this.data[after] ?? this.data.at(-1);
    const left = this.data[after - 1] ?? (after === 0 ? right : this.data.at(-1));
    if (!left || !right) return Number.NaN;
    if (left === right) return left[1];
    // In the plot's own pixels, so that the tip runs on the drawn chord of a log axis, too.
    const [from, to] = [this.plot.toLocal(...left), this.plot.toLocal(...right)];
    return this.plot.toMaths(Vector2.lerp(from, to, (x - left[0]) / (right[0] - left[0]))).y;
  }

  /** Where the line ends, in the plot's pixels: for its name. */
  public tip(): Vector2 {
    const [x, y] = this.shownPoints().at(-1) ?? this.data[0] ?? [0, 0];
    return this.plot.toLocal(x, y);
  }

  /** What is drawn so far, for the report of its chart: this node's own box says nothing. */
  public reported(): ReportedSeries {
    return {name: this.measure, color: this.colorNow(), shape: 'line', points: this.shownPoints()};
  }

  private colorNow(): string {
    const stroke = this.stroke();
    return stroke instanceof Color ? stroke.hex() : this.hue;
  }
}
