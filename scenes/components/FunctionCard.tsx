import {initial, Layout, nodeName, Rect, signal, type LayoutProps} from '@motion-canvas/2d';
import {
  all,
  easeInOutCubic,
  Vector2,
  type SignalValue,
  type SimpleSignal,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {useTheme} from '../../src/theme/context';
import {Formula} from '../../src/components/Formula';
import {FunctionPlot} from '../../src/components/FunctionPlot';
import {Label} from '../../src/components/Label';
import {plainly} from '../../src/components/plainly';
import type {Interval} from '../../src/components/PlotArea';

/** A function and its derivative, as they are drawn. */
export interface CardFunction {
  readonly name: string;
  /** In maths units. */
  readonly value: (x: number) => number;
  /** The derivative of `value`. */
  readonly slope: (x: number) => number;
  readonly color: string;
}

/** What a {@link FunctionCard} is made of, besides the props of a `Layout`. */
export interface FunctionCardProps extends LayoutProps {
  shows: CardFunction;
  xRange: Interval;
  yRange: Interval;
  /** Writes f′ at the derivative. */
  namesSlope?: boolean;
  drawn?: SignalValue<number>;
  named?: SignalValue<number>;
}

/** A small portrait of a function: its name, its graph, and its derivative in the colour of gradients. */
@nodeName('FunctionCard')
export class FunctionCard extends Layout {
  /** How far both curves are drawn, 0 to 1. */
  @initial(1)
  @signal()
  declare public readonly drawn: SimpleSignal<number, this>;

  /** How much of the name is there, 0 to 1. */
  @initial(1)
  @signal()
  declare public readonly named: SimpleSignal<number, this>;

  public readonly plot: FunctionPlot;
  public readonly derivative: FunctionPlot;

  private readonly label: Label;
  private readonly panel: Rect;

  public constructor({shows, xRange, yRange, namesSlope = false, ...props}: FunctionCardProps) {
    super(props);
    const {color, size} = useTheme();
    const strip = size.title * 1.4;
    const panel = () => this.size().addY(-strip);
    const area = {size: panel, xRange, yRange, drawn: () => this.drawn()};
    this.derivative = new FunctionPlot({
      ...area,
      curve: () => shows.slope,
      color: color.gradient,
      lineWidth: size.line,
      axes: 0,
    });
    this.plot = new FunctionPlot({
      ...area,
      curve: () => shows.value,
      color: shows.color,
      lineWidth: 1.75 * size.curve,
    });
    this.label = new Label({
      kind: 'title',
      strong: true,
      anchor: 'left',
      text: shows.name,
      fill: shows.color,
      position: () =>
        this.size()
          .scale(-0.5)
          .addY(strip * 0.45),
      opacity: () => this.named(),
    });
    this.panel = new Rect({
      size: panel,
      y: strip / 2,
      fill: color.panel,
      radius: size.corner,
      clip: true,
      children: [this.plot, this.derivative],
    });
    this.add([this.panel, this.label]);
    if (namesSlope) {
      this.add(
        <Formula tex={"f'"} fill={color.gradient} position={() => this.slopeNameAt()} opacity={() => this.named()} />,
      );
    }
  }

  /** One function turns into another, every point of both curves moving straight up or down. */
  public *become({name, value, slope, color}: CardFunction, seconds: number): ThreadGenerator {
    this.label.text(name);
    this.label.fill(color);
    yield* all(
      this.plot.become(value, seconds),
      this.derivative.become(slope, seconds),
      this.plot.graph.stroke(color, seconds, easeInOutCubic, plainly),
    );
  }

  /** Near the right end of the derivative: above it where it lies low, below it where it lies high. */
  private slopeNameAt(): Vector2 {
    const {size} = useTheme();
    const [left, right] = this.derivative.xRange();
    const x = right - (right - left) * 0.09;
    const y = this.derivative.curve()(x);
    const middle = Math.max(...this.derivative.yRange()) / 4;
    return this.derivative.toLocal(x, y).addY(this.panel.y() + (y > middle ? 1 : -1) * 0.75 * size.label);
  }
}
