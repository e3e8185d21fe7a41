import {Circle, initial, Line, nodeName, signal} from '@motion-canvas/2d';
import type {SignalValue, SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import {PlotArea, type PlotAreaProps} from './PlotArea';

/** From and to; an infinite end is never included. */
export interface MarkedInterval {
  readonly from: number;
  readonly to: number;
  readonly includesFrom: boolean;
  readonly includesTo: boolean;
}

/** What an {@link IntervalMark} is made of, besides the props of a `PlotArea`. */
export interface IntervalMarkProps extends PlotAreaProps {
  interval: MarkedInterval;
  /** A value inside it that can be marked. */
  value: number;
  color: SignalValue<string>;
  valueColor: string;
  drawn?: SignalValue<number>;
  marked?: SignalValue<number>;
}

/**
 * An interval of outputs on a short axis: a disc at an end that belongs to it, a ring at one that does not, an arrow
 * where it has no end. A tick crosses it at zero's place, a bar at a value.
 */
@nodeName('IntervalMark')
export class IntervalMark extends PlotArea {
  /** How far it has grown from zero, 0 to 1. */
  @initial(1)
  @signal()
  declare public readonly drawn: SimpleSignal<number, this>;

  /** How much of the value's bar is there, 0 to 1. */
  @initial(0)
  @signal()
  declare public readonly marked: SimpleSignal<number, this>;

  public readonly interval: MarkedInterval;
  public readonly value: number;

  public constructor({interval, value, color: hue, valueColor, ...props}: IntervalMarkProps) {
    super(props);
    this.interval = interval;
    this.value = value;
    const {color, size} = useTheme();
    const tick = () => (this.size().height / 2) * Math.min(1, this.drawn() * 2);
    const end = (bound: number) => () => this.toLocal(this.within(bound) * this.drawn(), 0);
    const mark = (bound: number, included: boolean) =>
      Number.isFinite(bound)
        ? [
            new Circle({
              position: end(bound),
              size: 1.6 * size.dot,
              scale: () => this.drawn(),
              stroke: hue,
              lineWidth: size.line,
              fill: included ? hue : color.background,
            }),
          ]
        : [];
    this.add([
      new Line({
        points: () => [this.toLocal(0, 0).addY(-tick()), this.toLocal(0, 0).addY(tick())],
        stroke: color.faint,
        lineWidth: size.hairline,
      }),
      new Line({
        points: [end(interval.from), end(interval.to)],
        stroke: hue,
        lineWidth: size.line,
        startArrow: !Number.isFinite(interval.from),
        endArrow: !Number.isFinite(interval.to),
        arrowSize: () => 1.6 * size.dot * this.drawn(),
      }),
      ...mark(interval.from, interval.includesFrom),
      ...mark(interval.to, interval.includesTo),
      new Line({
        points: () => [-1, 1].map(side => this.toLocal(value, 0).addY((side * this.size().height * this.marked()) / 2)),
        stroke: valueColor,
        lineWidth: size.dot * 0.75,
        opacity: () => (this.marked() > 0 ? 1 : 0),
      }),
    ]);
  }

  private within(bound: number): number {
    const [left, right] = this.xRange();
    return Math.min(right, Math.max(left, bound));
  }
}
