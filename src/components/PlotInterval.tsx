import {initial, nodeName, Rect, signal, type RectProps} from '@motion-canvas/2d';
import {Color, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import type {Interval, PlotArea} from './PlotArea';

/** What a {@link PlotInterval} is made of, besides the props of a `Rect`. */
export interface PlotIntervalProps extends RectProps {
  plot: PlotArea;
  interval: SignalValue<Interval>;
  color?: string;
  shade?: SignalValue<number>;
}

/** A shaded interval of a plot's x axis, as high as the plot. Add it to the plot's `ground`. */
@nodeName('PlotInterval')
export class PlotInterval extends Rect {
  /** From and to, in maths units; what lies outside the plot is not shaded. */
  @initial([0, 0])
  @signal()
  declare public readonly interval: SimpleSignal<Interval, this>;

  /** How strong the shade is, 0 to 1. */
  @initial(1)
  @signal()
  declare public readonly shade: SimpleSignal<number, this>;

  public constructor({plot, color, ...props}: PlotIntervalProps) {
    super(props);
    const ground = new Color(color ?? useTheme().color.gradient);
    const ends = () => {
      const [left, right] = plot.xRange();
      return this.interval().map(x => plot.toLocal(Math.min(right, Math.max(left, x)), 0).x) as [number, number];
    };
    this.position(() => [(ends()[0] + ends()[1]) / 2, 0]);
    this.size(() => [Math.abs(ends()[1] - ends()[0]), plot.height()]);
    // A translucent fill instead of opacity, which would draw through a canvas of its own.
    this.fill(() => ground.alpha(0.18 * this.shade()));
  }
}
