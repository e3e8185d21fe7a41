import {
  computed,
  initial,
  interpolation,
  Layout,
  nodeName,
  parser,
  Rect,
  signal,
  type LayoutProps,
  type Node,
} from '@motion-canvas/2d';
import {BBox, Vector2, type SignalGenerator, type SignalValue} from '@motion-canvas/core';
import type {Report, ReportedSeries} from '../components/report';
import {useTheme} from '../theme/context';
import {
  densityAt,
  mixScales,
  scaleOf,
  shareOf,
  valueAt,
  widened,
  type Point,
  type Scale,
  type ScaleLike,
} from './scale';

/** What a {@link Plot} is made of, besides the props of a `Layout`. */
export interface PlotProps extends LayoutProps {
  /** A region that the plot fills with the numbers and names of its axes, in place of `position` and `size`. */
  at?: BBox;
  /** A bare interval is a linear scale. */
  xScale?: SignalValue<ScaleLike>;
  yScale?: SignalValue<ScaleLike>;
  /** One unit has as many pixels on both axes: of two linear scales the tighter one is widened about its middle. */
  equalUnits?: boolean;
  /** How much of a ground of its own, one step off the background, the plot has: 0 to 1. None if left out. */
  panel?: SignalValue<number>;
  /** Parameters that are points of it, which a viewer may move: `descent.start`. */
  handles?: readonly string[];
}

/** Takes a scale or a bare interval, and gives a scale. */
export interface ScaleSignal {
  (): Scale;
  (scale: SignalValue<ScaleLike>): unknown;
  (...tween: [scale: SignalValue<ScaleLike>, seconds: number, ...rest: Tweening]): SignalGenerator<ScaleLike, Scale>;
}
type Tweening = [timing?: (share: number) => number];

/** How far something reaches beyond the plot's box, in pixels. */
export type Room = Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;

/** What a plot's marks tell it. */
interface Reporting {
  plot(): Plot;
  series(): readonly ReportedSeries[];
}

/** Fainter marks are on their way in or out: they are not reported. */
const faintest = 0.99;

/**
 * A box with two scales: the one place where maths units become pixels. Its children are marks, which take and report
 * maths units.
 *
 * @example
 * ```tsx
 * <Plot xScale={[-4, 4]} yScale={[0, 1]} size={[800, 500]}>
 *   <Axes />
 *   <Curve of={sigmoid} color={hue} />
 * </Plot>
 * ```
 */
@nodeName('Plot')
export class Plot extends Layout {
  /** Tween it to move the axis: `plot.xScale([-8, 8], seconds)`. */
  @initial([-1, 1])
  @parser(scaleOf)
  @interpolation(mixScales)
  @signal()
  declare public readonly xScale: ScaleSignal;

  @initial([-1, 1])
  @parser(scaleOf)
  @interpolation(mixScales)
  @signal()
  declare public readonly yScale: ScaleSignal;

  /** The radius of its box's corners, in pixels: areas are cut to them. */
  public readonly corner: number;

  /** Parameters that are points of it. */
  public readonly handles: readonly string[];

  private readonly hasEqualUnits: boolean;

  public constructor({at, equalUnits = false, panel, handles = [], children, ...props}: PlotProps) {
    super(props);
    const {color, size} = useTheme();
    this.hasEqualUnits = equalUnits;
    this.handles = handles;
    this.corner = panel === undefined ? 0 : size.corner;
    if (panel !== undefined) {
      this.add(new Rect({size: () => this.box().size, radius: this.corner, fill: color.panel, opacity: panel}));
    }
    this.add(children);
    if (at) this.fit(at);
  }

  /** Fills a box together with the numbers and names of its axes: its own box is what they leave. */
  public fit(box: BBox): void {
    this.size(box.size).position(box.center);
    const rooms = this.findAll(hasRoom).map(axis => axis.room());
    const most = (side: keyof Room) => Math.max(0, ...rooms.map(room => room[side]));
    const [left, right, top, bottom] = [most('left'), most('right'), most('top'), most('bottom')];
    const inner = new BBox(box.left + left, box.top + top, box.width - left - right, box.height - top - bottom);
    this.size(inner.size).position(inner.center);
  }

  /** The scales as they are drawn: widened where units are to be equal. */
  @computed()
  public scales(): {readonly x: Scale; readonly y: Scale} {
    const [x, y] = [this.xScale(), this.yScale()];
    if (!this.hasEqualUnits) return {x, y};
    const {width, height} = this.box();
    const unit = {x: width * Math.abs(densityAt(x, 1)), y: height * Math.abs(densityAt(y, 1))};
    return unit.x > unit.y ? {x: widened(x, unit.x / unit.y), y} : {x, y: widened(y, unit.y / unit.x)};
  }

  /** Where the plot is drawn, in its own pixels: the origin is its centre, y points down. */
  @computed()
  public box(): BBox {
    // A size given in pixels need not go through the browser's layout, which is slow and rounds it.
    const {x, y} = this.desiredSize();
    const isGiven = typeof x === 'number' && typeof y === 'number' && !this.layoutEnabled();
    return BBox.fromSizeCentered(isGiven ? new Vector2(x, y) : this.size());
  }

  /** A point in pixels from the plot's centre. Not finite where a scale has no place for it, as a log scale for 0. */
  public toPixels([x, y]: Point): Vector2 {
    const {width, height} = this.box();
    const scales = this.scales();
    return new Vector2((shareOf(scales.x, x) - 0.5) * width, (0.5 - shareOf(scales.y, y)) * height);
  }

  /** The point at which a pixel, counted from the plot's centre, stands. */
  public toMaths({x, y}: Vector2): Vector2 {
    const {width, height} = this.box();
    const scales = this.scales();
    return new Vector2(valueAt(scales.x, x / width + 0.5), valueAt(scales.y, 0.5 - y / height));
  }

  /** Pixels in one unit along each axis, at a point: the same everywhere on linear scales. */
  public unitAt([x, y]: Point): Vector2 {
    const {width, height} = this.box();
    const scales = this.scales();
    return new Vector2(width * densityAt(scales.x, x), height * densityAt(scales.y, y));
  }

  /** Whether a point lies in the box or on its edge. */
  public contains([x, y]: Point): boolean {
    const scales = this.scales();
    return [shareOf(scales.x, x), shareOf(scales.y, y)].every(share => share >= -1e-9 && share <= 1 + 1e-9);
  }

  /** What its marks show in this frame, in maths units; those that are not fully there are left out. */
  public report(): Report {
    const {x, y} = this.scales();
    return {
      axes: {x: x.domain, y: y.domain, xScale: kindOf(x), scale: kindOf(y)},
      series: this.findAll(isReporting)
        .filter(mark => mark.plot() === this && mark.absoluteOpacity() > faintest)
        .flatMap(mark => mark.series())
        .filter(({points}) => points.length > 0),
    };
  }
}

function kindOf({kind}: Scale): 'linear' | 'log' {
  return kind === 'log' ? 'log' : 'linear';
}

function hasRoom(node: Node): node is Node & {room(): Room} {
  return 'room' in node;
}

function isReporting(node: Node): node is Node & Reporting {
  return 'series' in node && 'plot' in node;
}
