import {initial, Layout, Line, nodeName, Rect, signal, type LayoutProps} from '@motion-canvas/2d';
import {Vector2, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import {FunctionPlot} from './FunctionPlot';
import type {Interval} from './PlotArea';

/** What a {@link Magnifier} is made of, besides the props of a `Layout`. */
export interface MagnifierProps extends Omit<LayoutProps, 'position' | 'size'> {
  /** The plot that is looked at; add the magnifier to its `marks`. */
  of: FunctionPlot;
  /** What is looked at, in maths units. */
  xRange: Interval;
  yRange: Interval;
  /** Where the glass ends up, in the plot's pixels. */
  place: Vector2;
  glass: Vector2;
  opened?: SignalValue<number>;
}

/**
 * A part of a plot, drawn again and larger, in a glass that grows out of that part. The curve in it is the plot's own.
 * Where width and height are not enlarged alike, say so beside it: `enlargement` has both factors.
 */
@nodeName('Magnifier')
export class Magnifier extends Layout {
  /** From 0, the glass lying on the part that it shows, to 1. */
  @initial(0)
  @signal()
  declare public readonly opened: SimpleSignal<number, this>;

  /** The enlarged plot. */
  public readonly inside: FunctionPlot;

  private readonly part: {readonly center: Vector2; readonly size: Vector2};
  private readonly place: Vector2;
  private readonly glass: Vector2;

  public constructor({of, xRange, yRange, place, glass, ...props}: MagnifierProps) {
    super(props);
    const {color, size} = useTheme();
    this.place = place;
    this.glass = glass;
    const [from, to] = [of.toLocal(xRange[0], yRange[0]), of.toLocal(xRange[1], yRange[1])];
    this.part = {center: Vector2.lerp(from, to, 0.5), size: new Vector2(to.x - from.x, from.y - to.y)};
    this.inside = new FunctionPlot({
      size: () => this.sizeNow(),
      xRange,
      yRange,
      curve: () => of.curve(),
      slope: () => of.slope(),
      axes: () => (this.opened() > 0 ? 1 : 0),
    });
    this.inside.graph.stroke(() => of.graph.stroke());
    const edge = {stroke: color.muted, lineWidth: size.hairline};
    const corner = (center: Vector2, extent: Vector2, side: number) =>
      center.add(new Vector2((side * extent.x) / 2, extent.y / 2));
    this.add([
      new Rect({...edge, position: this.part.center, size: this.part.size, opacity: () => (this.opened() > 0 ? 1 : 0)}),
      ...[-1, 1].map(
        side =>
          new Line({
            ...edge,
            points: () => [corner(this.part.center, this.part.size, side), corner(this.center(), this.sizeNow(), side)],
            opacity: () => (this.opened() > 0 ? 1 : 0),
          }),
      ),
      new Rect({
        ...edge,
        position: () => this.center(),
        size: () => this.sizeNow(),
        fill: color.panel,
        radius: () => size.corner * this.opened(),
        clip: true,
        opacity: () => (this.opened() > 0 ? 1 : 0),
        children: this.inside,
      }),
    ]);
  }

  /** By how much the glass, fully opened, widens and heightens. */
  public enlargement(): Vector2 {
    return this.glass.div(this.part.size);
  }

  private center(): Vector2 {
    return Vector2.lerp(this.part.center, this.place, this.opened());
  }

  private sizeNow(): Vector2 {
    return Vector2.lerp(this.part.size, this.glass, this.opened());
  }
}
