import {Circle, initial, Layout, Line, nodeName, signal} from '@motion-canvas/2d';
import type {SignalValue, SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import {perIndex} from './perIndex';
import {PlotArea, type PlotAreaProps} from './PlotArea';
import type {Report, Reporting} from './report';

/** What a {@link ScatterPlot} is made of, besides the props of a `PlotArea`. */
export interface ScatterPlotProps extends PlotAreaProps {
  /** In maths coordinates. */
  points: SignalValue<readonly (readonly [number, number])[]>;
  color?: string;
  dots?: SignalValue<number>;
  axes?: SignalValue<number>;
}

/** Axes through the origin and a cloud of points. */
@nodeName('ScatterPlot')
export class ScatterPlot extends PlotArea implements Reporting {
  @initial([])
  @signal()
  declare public readonly points: SimpleSignal<readonly (readonly [number, number])[], this>;

  /** How large the dots are, 0 to 1. */
  @initial(1)
  @signal()
  declare public readonly dots: SimpleSignal<number, this>;

  /** How far the axes are drawn, 0 to 1. */
  @initial(1)
  @signal()
  declare public readonly axes: SimpleSignal<number, this>;

  private readonly color: string;

  public constructor({color, ...props}: ScatterPlotProps) {
    super(props);
    const theme = useTheme();
    this.color = color ?? theme.color.ink;
    const axis = {stroke: theme.color.faint, lineWidth: theme.size.hairline, end: () => this.axes()};
    const dots = perIndex(
      index =>
        new Circle({
          position: () => this.toLocal(...(this.points()[index] ?? [0, 0])),
          size: () => 2 * theme.size.dot * this.dots(),
          fill: this.color,
        }),
    );
    this.add(
      <>
        <Line points={() => [this.toLocal(this.xRange()[0], 0), this.toLocal(this.xRange()[1], 0)]} {...axis} />
        <Line points={() => [this.toLocal(0, this.yRange()[0]), this.toLocal(0, this.yRange()[1])]} {...axis} />
        <Layout children={() => dots(this.points().length)} />
      </>,
    );
  }

  public report(): Report {
    return {
      axes: {x: this.xRange(), y: this.yRange()},
      series: [{name: 'points', color: this.color, shape: 'dots', points: this.dots() > 0 ? this.points() : []}],
    };
  }
}
