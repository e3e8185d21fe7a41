import {initial, Line, nodeName, signal, type LineProps} from '@motion-canvas/2d';
import {Vector2, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import type {FunctionPlot} from './FunctionPlot';
import {tangentEnd} from './tangentEnd';

/** What a {@link Tangent} is made of, besides the props of a `Line`. */
export interface TangentProps extends LineProps {
  /** Has to have a slope. */
  plot: FunctionPlot;
  at: SignalValue<number>;
  /** In pixels. */
  length?: SignalValue<number>;
}

/**
 * The tangent to a plot's graph, of one length however steep it is, cut off at the plot's left and
 * right ends. Nothing where there is no slope.
 */
@nodeName('Tangent')
export class Tangent extends Line {
  /** The x of the point it touches, in maths units. */
  @initial(0)
  @signal()
  declare public readonly at: SimpleSignal<number, this>;

  /** In pixels; from 0 it grows out of the point. */
  @initial(320)
  @signal()
  declare public readonly length: SimpleSignal<number, this>;

  private readonly plot: FunctionPlot;

  public constructor({plot, ...props}: TangentProps) {
    const {color, size} = useTheme();
    // Said here, because a line without points complains of it.
    super({points: [], stroke: color.gradient, lineWidth: size.curve, lineCap: 'round', ...props});
    this.plot = plot;
    this.points(() => this.ends());
  }

  private ends(): Vector2[] {
    const slope = this.plot.slopeAt(this.at());
    if (Number.isNaN(slope) || this.length() <= 0) return [];
    const touched = this.plot.pointAt(this.at());
    const end = new Vector2(tangentEnd(slope, this.plot.scaleOf(), this.length()));
    const [left, right] = this.plot.xRange().map(x => this.plot.toLocal(x, 0).x);
    const inside = (room: number) => end.scale(Math.min(1, Math.max(0, room / end.x)));
    return [touched.sub(inside(touched.x - (left ?? -Infinity))), touched.add(inside((right ?? Infinity) - touched.x))];
  }
}
