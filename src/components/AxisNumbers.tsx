import {initial, Layout, Line, nodeName, signal, type LayoutProps} from '@motion-canvas/2d';
import {Vector2, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import {formatNumber} from './formatNumber';
import {Numeral} from './Numeral';
import type {PlotArea} from './PlotArea';

/** What an {@link AxisNumbers} is made of, besides the props of a `Layout`. */
export interface AxisNumbersProps extends LayoutProps {
  plot: PlotArea;
  axis: 'x' | 'y';
  /** Where the numbers stand, in maths units. */
  values: readonly number[];
  digits?: number;
  /** Where the axis crosses the other one, in maths units. */
  at?: number;
  /** Puts the numbers of the y axis at its right, and those of the x axis above it. */
  otherSide?: boolean;
  shown?: SignalValue<number>;
}

/** Numbers and ticks along one axis of a plot. */
@nodeName('AxisNumbers')
export class AxisNumbers extends Layout {
  /** How much of them is there, 0 to 1: ticks grow, numbers come up. */
  @initial(1)
  @signal()
  declare public readonly shown: SimpleSignal<number, this>;

  public constructor({
    plot,
    axis,
    values,
    digits = 0,
    at: crossing = 0,
    otherSide = false,
    ...props
  }: AxisNumbersProps) {
    super(props);
    const {color, size} = useTheme();
    const side = otherSide ? -1 : 1;
    const away = axis === 'x' ? new Vector2(0, side) : new Vector2(-side, 0);
    const distance = axis === 'x' ? 0.85 * size.label : 1.6 * size.dot;
    const anchor = axis === 'x' ? 'center' : otherSide ? 'left' : 'right';
    for (const value of values) {
      const at = () => (axis === 'x' ? plot.toLocal(value, crossing) : plot.toLocal(crossing, value));
      const tick = () => away.scale(this.shown() * size.dot * 0.75);
      this.add([
        new Line({
          points: () => [at().sub(tick()), at().add(tick())],
          stroke: color.faint,
          lineWidth: size.hairline,
        }),
        new Numeral({
          text: formatNumber(value, digits),
          fill: color.muted,
          anchor,
          position: () => at().add(away.scale(distance)),
          opacity: () => this.shown(),
        }),
      ]);
    }
  }
}
