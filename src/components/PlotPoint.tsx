import {Circle, initial, Layout, Line, nodeName, signal, type LayoutProps} from '@motion-canvas/2d';
import {Vector2, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import type {FunctionPlot} from './FunctionPlot';

/** What a {@link PlotPoint} is made of, besides the props of a `Layout`. */
export interface PlotPointProps extends LayoutProps {
  plot: FunctionPlot;
  /** Its x, in maths units. */
  at: SignalValue<number>;
  color?: SignalValue<string>;
  rise?: SignalValue<number>;
  guides?: SignalValue<number>;
}

/** A point that slides along a plot's graph. Add it to the plot's `marks`. */
@nodeName('PlotPoint')
export class PlotPoint extends Layout {
  @initial(0)
  @signal()
  declare public readonly at: SimpleSignal<number, this>;

  /** How far it has come up from the x axis to the graph, 0 to 1. */
  @initial(1)
  @signal()
  declare public readonly rise: SimpleSignal<number, this>;

  /** How far its guides are drawn, 0 to 1: from the x axis up to it, and on to the y axis. */
  @initial(0)
  @signal()
  declare public readonly guides: SimpleSignal<number, this>;

  public readonly dot: Circle;
  /** Its guides. Moved into the plot's `ground`, they run behind the curve where they would cover it. */
  public readonly guide: Line;

  private readonly plot: FunctionPlot;

  public constructor({plot, color, at, ...props}: PlotPointProps) {
    super(props);
    this.plot = plot;
    this.at(at);
    const theme = useTheme();
    this.guide = new Line({
      points: () => [this.foot(), this.place(), this.across()],
      stroke: theme.color.faint,
      lineWidth: theme.size.hairline,
      lineDash: [theme.size.dot, theme.size.dot],
      end: () => this.guides(),
    });
    this.dot = new Circle({position: () => this.place(), size: 2 * theme.size.dot, fill: color ?? theme.color.ink});
    this.add([this.guide, this.dot]);
  }

  /** Where it is, in the plot's pixels. */
  public place(): Vector2 {
    return Vector2.lerp(this.foot(), this.plot.pointAt(this.at()), this.rise());
  }

  /** The place below or above it on the x axis. */
  public foot(): Vector2 {
    return this.plot.toLocal(this.at(), 0);
  }

  /** The place beside it on the y axis. */
  public across(): Vector2 {
    return new Vector2(this.plot.toLocal(0, 0).x, this.place().y);
  }
}
