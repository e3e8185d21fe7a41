import {initial, Layout, signal, type LayoutProps} from '@motion-canvas/2d';
import {Vector2, type SignalValue, type SimpleSignal} from '@motion-canvas/core';

/** From and to, in maths units. */
export type Interval = readonly [number, number];

/** What a {@link PlotArea} is made of, besides the props of a `Layout`. */
export interface PlotAreaProps extends LayoutProps {
  xRange?: SignalValue<Interval>;
  yRange?: SignalValue<Interval>;
}

/** A box with two axes: the one place where maths coordinates become pixels. y points up. */
export abstract class PlotArea extends Layout {
  @initial([-1, 1])
  @signal()
  declare public readonly xRange: SimpleSignal<Interval, this>;

  @initial([-1, 1])
  @signal()
  declare public readonly yRange: SimpleSignal<Interval, this>;

  /** Pixels, from the centre of the box, of a point given in maths coordinates. */
  public toLocal(x: number, y: number): Vector2 {
    const [left, right] = this.xRange();
    const [bottom, top] = this.yRange();
    const {width, height} = this.size();
    return new Vector2(((x - left) / (right - left) - 0.5) * width, (0.5 - (y - bottom) / (top - bottom)) * height);
  }

  /** The maths coordinates of a point given in pixels from the centre of the box. */
  public toMaths({x, y}: Vector2): Vector2 {
    const [left, right] = this.xRange();
    const [bottom, top] = this.yRange();
    const {width, height} = this.size();
    return new Vector2(left + (x / width + 0.5) * (right - left), bottom + (0.5 - y / height) * (top - bottom));
  }

  /** Pixels in one maths unit, along each axis. */
  public scaleOf(): Vector2 {
    const [left, right] = this.xRange();
    const [bottom, top] = this.yRange();
    return new Vector2(this.size().width / (right - left), this.size().height / (top - bottom));
  }
}
