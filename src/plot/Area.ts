import {computed, initial, nodeName, signal} from '@motion-canvas/2d';
import {Vector2, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import {clamp01, Mark, type MarkProps} from './Mark';
import {floorOf, shareOf, valueAt, type Interval, type Point} from './scale';

/** How strong a shade is that has come fully: data in it stays to be seen. */
const shade = 0.18;

/** Something filled inside the plot's box, cut to its corners. A translucent fill: opacity would take a canvas of its own. */
@nodeName('Shade')
export abstract class Shade extends Mark {
  public constructor(props: MarkProps) {
    super({stroke: null, ...props});
  }

  protected override drawShape(context: CanvasRenderingContext2D): void {
    if (this.drawn() <= 0) return;
    const plot = this.plot();
    const {x, y, width, height} = plot.box();
    context.save();
    context.beginPath();
    context.roundRect(x, y, width, height, plot.corner);
    context.clip();
    context.fillStyle = this.color()
      .alpha(shade * this.strength())
      .css();
    for (const corners of this.polygons()) {
      context.beginPath();
      for (const corner of corners) context.lineTo(corner.x, corner.y);
      context.fill();
    }
    context.restore();
  }

  /** How strong it is, 0 to 1. */
  protected strength(): number {
    return clamp01(this.drawn());
  }

  /** In the plot's pixels. */
  protected abstract polygons(): readonly (readonly Vector2[])[];
}

/** What an {@link Area} is made of, besides the props of every mark. */
export interface AreaProps extends MarkProps {
  /** A function of x, or measured points with growing x. */
  of: ((x: number) => number) | readonly Point[];
  /** Its other edge; the plot's floor if left out. */
  base?: (x: number) => number;
}

/** What lies between a graph and the floor, or between two graphs; drawn by x. */
@nodeName('Area')
export class Area extends Shade {
  private readonly of: (x: number) => number;
  private readonly base: ((x: number) => number) | undefined;
  private readonly points: readonly Point[] | undefined;

  public constructor({of, base, ...props}: AreaProps) {
    super(props);
    this.points = typeof of === 'function' ? undefined : of;
    this.of = typeof of === 'function' ? of : x => of.find(point => point[0] === x)?.[1] ?? Number.NaN;
    this.base = base;
  }

  protected override strength(): number {
    return 1;
  }

  @computed()
  protected polygons(): readonly (readonly Vector2[])[] {
    const plot = this.plot();
    const {x, y} = plot.scales();
    const xs = this.points?.map(point => point[0]) ?? Array.from({length: 129}, (_, index) => valueAt(x, index / 128));
    const shown = xs.filter(each => shareOf(x, each) <= this.drawn());
    // A value that is not finite is a gap.
    const runs: {readonly top: Vector2; readonly bottom: Vector2}[][] = [[]];
    for (const each of shown) {
      const [top, bottom] = [this.of(each), this.base?.(each) ?? floorOf(y)].map(to => plot.toPixels([each, to]));
      if (top && bottom && Number.isFinite(top.y) && Number.isFinite(bottom.y)) runs.at(-1)?.push({top, bottom});
      else runs.push([]);
    }
    return runs.map(run => [...run.map(({top}) => top), ...run.map(({bottom}) => bottom).reverse()]);
  }
}

/** What a {@link Band} is made of, besides the props of every mark. */
export interface BandProps extends MarkProps {
  /** The axis on which its interval is: a band of the x axis is as high as the plot. */
  axis: 'x' | 'y';
  /** What lies outside of the plot is not shaded; an end may be infinite. */
  interval: SignalValue<Interval>;
}

/** A shaded interval of an axis, across the whole plot. */
@nodeName('Band')
export class Band extends Shade {
  @initial([0, 0])
  @signal()
  declare public readonly interval: SimpleSignal<Interval, this>;

  private readonly axis: 'x' | 'y';

  public constructor({axis, ...props}: BandProps) {
    super(props);
    this.axis = axis;
  }

  protected polygons(): readonly (readonly Vector2[])[] {
    const plot = this.plot();
    const {left, right, top, bottom, width, height} = plot.box();
    const [from, to] = this.interval().map(end => {
      const share = shareOf(plot.scales()[this.axis], end);
      return Number.isNaN(share) ? 0 : clamp01(share);
    }) as [number, number];
    const [x0, x1, y0, y1] =
      this.axis === 'x'
        ? [left + from * width, left + to * width, top, bottom]
        : [left, right, bottom - from * height, bottom - to * height];
    return [[new Vector2(x0, y0), new Vector2(x1, y0), new Vector2(x1, y1), new Vector2(x0, y1)]];
  }
}

/** What {@link Quadrants} are made of, besides the props of every mark. */
export interface QuadrantsProps extends MarkProps {
  /** The point from which they are seen. */
  origin?: SignalValue<Point>;
  /** Which are shaded: 1 is upper right, 2 upper left, 3 lower left, 4 lower right. */
  of?: readonly (1 | 2 | 3 | 4)[];
}

/** Quadrants of the plane, seen from a point. */
@nodeName('Quadrants')
export class Quadrants extends Shade {
  @initial([0, 0])
  @signal()
  declare public readonly origin: SimpleSignal<Point, this>;

  private readonly shaded: readonly (1 | 2 | 3 | 4)[];

  public constructor({of = [1, 3], ...props}: QuadrantsProps) {
    super(props);
    this.shaded = of;
  }

  protected polygons(): readonly (readonly Vector2[])[] {
    const {left, right, top, bottom} = this.plot().box();
    const {x, y} = this.plot().toPixels(this.origin());
    const corners = {1: [right, top], 2: [left, top], 3: [left, bottom], 4: [right, bottom]} as const;
    return this.shaded.map(quadrant => {
      const [cornerX, cornerY] = corners[quadrant];
      return [new Vector2(x, y), new Vector2(cornerX, y), new Vector2(cornerX, cornerY), new Vector2(x, cornerY)];
    });
  }
}
