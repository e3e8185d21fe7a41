import {computed, Line, nodeName, Rect, type LayoutProps} from '@motion-canvas/2d';
import {Vector2} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import {clamp01, Mark, type MarkProps} from './Mark';
import {Plot} from './Plot';
import {scaleOf, type Interval} from './scale';

/** What a {@link Magnifier} is made of, besides the props of every mark. */
export interface MagnifierProps extends Omit<MarkProps, 'children'> {
  /** What is looked at, in maths units. */
  xInterval: Interval;
  yInterval: Interval;
  /** Where the opened glass stands and how large it is, in the plot's pixels. */
  place: Vector2;
  glass: Vector2;
  /** Marks, drawn in the glass's own scales. */
  children?: LayoutProps['children'];
}

/**
 * A part of the plot, drawn again and larger, in a glass that grows out of that part. Its children are marks like those
 * of the plot. Where width and height are not enlarged alike, say so beside it: `enlargement` has both factors.
 */
@nodeName('Magnifier')
export class Magnifier extends Mark {
  /** The enlarged plot. */
  public readonly enlarged: Plot;

  private readonly part: {readonly x: Interval; readonly y: Interval};
  private readonly target: {readonly place: Vector2; readonly glass: Vector2};

  public constructor({xInterval, yInterval, place, glass, children, ...props}: MagnifierProps) {
    const {color, size} = useTheme();
    super({drawn: 0, stroke: null, color: color.muted, lineWidth: size.hairline, ...props});
    this.part = {x: xInterval, y: yInterval};
    const target = {place, glass};
    this.target = target;
    this.enlarged = new Plot({
      size: () => this.frame().size,
      xScale: scaleOf(xInterval),
      yScale: scaleOf(yInterval),
      children,
    });
    const edge = {stroke: () => this.color(), lineWidth: () => this.lineWidth()};
    const opacity = () => (this.drawn() > 0 ? 1 : 0);
    // The lines join the sides that face each other: they run through neither the part nor the glass.
    const joint = (end: 1 | -1) => () => {
      const [part, frame] = [this.seen(), this.frame()];
      const way = target.place.sub(part.place);
      const corner = ({place: at, size: extent}: typeof part, facing: number) =>
        Math.abs(way.x) > Math.abs(way.y)
          ? at.add([(facing * Math.sign(way.x) * extent.x) / 2, (end * extent.y) / 2])
          : at.add([(end * extent.x) / 2, (facing * Math.sign(way.y) * extent.y) / 2]);
      return [corner(part, 1), corner(frame, -1)];
    };
    this.add([
      new Rect({...edge, opacity, position: () => this.seen().place, size: () => this.seen().size}),
      ...([-1, 1] as const).map(end => new Line({...edge, opacity, points: joint(end)})),
      new Rect({
        ...edge,
        opacity,
        position: () => this.frame().place,
        size: () => this.frame().size,
        fill: color.panel,
        radius: () => size.corner * clamp01(this.drawn()),
        clip: true,
        children: this.enlarged,
      }),
    ]);
  }

  /** By how much the glass, fully opened, widens and heightens. */
  public enlargement(): Vector2 {
    return this.target.glass.div(this.seen().size);
  }

  /** Its glass says for itself where it is. */
  public outline(): readonly Vector2[] {
    return [];
  }

  protected override drawShape(): void {
    // Its glass draws itself.
  }

  /** The part that is looked at, in the plot's pixels. */
  @computed()
  private seen(): {readonly place: Vector2; readonly size: Vector2} {
    const plot = this.plot();
    const [from, to] = [
      plot.toPixels([this.part.x[0], this.part.y[0]]),
      plot.toPixels([this.part.x[1], this.part.y[1]]),
    ];
    return {place: Vector2.lerp(from, to, 0.5), size: new Vector2(to.x - from.x, from.y - to.y)};
  }

  /** The glass as it is now. */
  private frame(): {readonly place: Vector2; readonly size: Vector2} {
    const {place, size} = this.seen();
    const drawn = clamp01(this.drawn());
    return {place: Vector2.lerp(place, this.target.place, drawn), size: Vector2.lerp(size, this.target.glass, drawn)};
  }
}
