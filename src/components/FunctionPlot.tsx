import {computed, initial, Layout, Line, nodeName, signal} from '@motion-canvas/2d';
import {
  createSignal,
  easeInOutCubic,
  type SignalValue,
  type SimpleSignal,
  type ThreadGenerator,
  type TimingFunction,
  type Vector2,
} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import {cssOf} from './cssOf';
import {Graph} from './Graph';
import {PlotArea, type PlotAreaProps} from './PlotArea';
import type {Report, Reporting} from './report';
import {sampleCurve} from './sampleCurve';

/** What a {@link FunctionPlot} is made of, besides the props of a `PlotArea`. */
export interface FunctionPlotProps extends PlotAreaProps {
  /** The function drawn, bare or, where another one is drawn later, returned by a function that reads signals. */
  curve: SignalValue<(x: number) => number>;
  /** Its derivative, for the tangents and the derivative plots that belong to this plot; likewise. */
  slope?: SignalValue<((x: number) => number) | null>;
  color?: SignalValue<string>;
  /** The curve's width, in pixels. */
  lineWidth?: SignalValue<number>;
  /** Width of the riser at a jump, as a share of the curve's. */
  riser?: SignalValue<number>;
  /** The part of the x range drawn so far, 0 to 1. */
  drawn?: SignalValue<number>;
  /** The axes' length drawn so far, 0 to 1. */
  axes?: SignalValue<number>;
}

/** Equal steps that a graph is sampled in before it is refined. */
const steps = 96;
/** How many pixels a drawn chord may lie off the curve. */
const tolerance = 0.2;

/** The axes and the graph of one function. */
@nodeName('FunctionPlot')
export class FunctionPlot extends PlotArea implements Reporting {
  /** The function drawn, in maths units. */
  @signal()
  declare public readonly curve: SimpleSignal<(x: number) => number, this>;

  /** Its derivative; null if the plot was not given any. */
  @initial(null)
  @signal()
  declare public readonly slope: SimpleSignal<((x: number) => number) | null, this>;

  /** Not `Line.end`, which measures arc length: the tip would sit at the wrong x. */
  @initial(1)
  @signal()
  declare public readonly drawn: SimpleSignal<number, this>;

  /** The axes' length drawn so far, 0 to 1. */
  @initial(1)
  @signal()
  declare public readonly axes: SimpleSignal<number, this>;

  /** The curve: to change its colour or width. */
  public readonly graph: Graph;
  /** What lies behind the curve: shaded intervals. */
  public readonly ground = new Layout({});
  /** Where marks that belong to the plot are added, above the curve. */
  public readonly marks = new Layout({});

  public constructor({curve, slope, color, lineWidth, riser, ...props}: FunctionPlotProps) {
    super(props);
    this.curve(() => drawable(curve));
    if (slope) this.slope(() => drawable(slope));
    const theme = useTheme();
    const axis = {stroke: theme.color.faint, lineWidth: theme.size.hairline, end: () => this.axes()};
    this.graph = new Graph({
      pieces: () => this.pieces(),
      stroke: color ?? theme.color.ink,
      ...(lineWidth === undefined ? {} : {lineWidth}),
      ...(riser === undefined ? {} : {riser}),
    });
    this.add(
      <>
        {this.ground}
        <Line points={() => [this.toLocal(this.xRange()[0], 0), this.toLocal(this.xRange()[1], 0)]} {...axis} />
        <Line points={() => [this.toLocal(0, this.yRange()[0]), this.toLocal(0, this.yRange()[1])]} {...axis} />
        {this.graph}
        {this.marks}
      </>,
    );
  }

  /** A point of the graph, in pixels from the centre. */
  public pointAt(x: number): Vector2 {
    return this.toLocal(x, this.curve()(x));
  }

  /** The derivative at `x`; NaN if this plot was not given any. */
  public slopeAt(x: number): number {
    return this.slope()?.(x) ?? Number.NaN;
  }

  public report(): Report {
    const points = this.pieces().flatMap(piece => piece.map(point => this.toMaths(point)));
    const color = cssOf(this.graph.stroke());
    return {
      axes: {x: this.xRange(), y: this.yRange()},
      series: [{name: 'curve', color, shape: 'line', points: points.map(({x, y}) => [x, y])}],
    };
  }

  /** The graph turns into that of another function, every point moving straight up or down. */
  public *become(
    curve: (x: number) => number,
    seconds: number,
    timing: TimingFunction = easeInOutCubic,
  ): ThreadGenerator {
    const from = this.curve();
    const share = createSignal(0);
    this.curve(() => {
      const to = share();
      return (x: number) => from(x) * (1 - to) + curve(x) * to;
    });
    yield* share(1, seconds, timing);
    this.curve(() => curve);
  }

  @computed()
  protected pieces(): readonly (readonly Vector2[])[] {
    const [left, right] = this.xRange();
    const drawn = this.drawn();
    if (drawn <= 0) return [];
    const sampled = sampleCurve(this.curve(), [left, left + (right - left) * drawn], {
      steps: Math.ceil(steps * drawn),
      tolerance: tolerance / this.scaleOf().y,
    });
    return sampled.map(piece => piece.map(([x, y]) => this.toLocal(x, y)));
  }
}

/** Motion Canvas takes any function for a computed value: this one may be the value itself. */
function drawable(given: SignalValue<((x: number) => number) | null>): (x: number) => number {
  return x => {
    const value = given?.(x);
    return typeof value === 'function' ? value(x) : (value ?? Number.NaN);
  };
}
