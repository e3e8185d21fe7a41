import {initial, nodeName, signal} from '@motion-canvas/2d';
import {Vector2, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import type {Curve} from './Curve';
import {clamp01, Mark, strokeLines, type MarkProps} from './Mark';
import type {Point} from './scale';

/** What a {@link Tangent} is made of, besides the props of every mark. */
export interface TangentProps extends MarkProps {
  curve: Curve;
  /** The derivative of the curve's function; not a number where there is none. */
  slope: (x: number) => number;
  /** The x of the point it touches. */
  at: SignalValue<number>;
  /** In pixels, however steep it is; `drawn` grows it out of the point. */
  length?: SignalValue<number>;
}

/** The tangent to a curve, cut to the plot's box. Nothing where there is no slope. */
@nodeName('Tangent')
export class Tangent extends Mark {
  @initial(0)
  @signal()
  declare public readonly at: SimpleSignal<number, this>;

  @initial(320)
  @signal()
  declare public readonly length: SimpleSignal<number, this>;

  private readonly curve: Curve;
  private readonly slope: (x: number) => number;

  public constructor({curve, slope, ...props}: TangentProps) {
    const {color, size} = useTheme();
    super({color: color.gradient, lineWidth: size.curve, ...props});
    this.curve = curve;
    this.slope = slope;
  }

  /** dy/dx where it touches. */
  public slopeNow(): number {
    return this.slope(this.at());
  }

  /** Where it touches. */
  public touch(): Point {
    return this.curve.at(this.at());
  }

  /** Where it runs, for `lecture check`. */
  public outline(): readonly Vector2[] {
    return this.lines().flat();
  }

  protected override drawShape(context: CanvasRenderingContext2D): void {
    context.save();
    this.applyStyle(context);
    strokeLines(context, this.lines());
    context.restore();
  }

  private lines(): readonly (readonly Vector2[])[] {
    const [x, y] = this.touch();
    const slope = this.slopeNow();
    const half = (clamp01(this.drawn()) * this.length()) / 2;
    if (!Number.isFinite(slope) || half === 0) return [];
    const unit = this.plot().unitAt([x, y]);
    const run = half / Math.hypot(unit.x, slope * unit.y);
    return this.inside([
      [x - run, y - slope * run],
      [x + run, y + slope * run],
    ]);
  }
}

/** What {@link Guides} are made of, besides the props of every mark. */
export interface GuidesProps extends MarkProps {
  at: SignalValue<Point>;
  /** Where the axes stand that the guides lead to. */
  axes?: Point;
}

/** Dashed lines that lead from the x axis up to a point and on to the y axis. */
@nodeName('Guides')
export class Guides extends Mark {
  @initial([0, 0])
  @signal()
  declare public readonly at: SimpleSignal<Point, this>;

  private readonly axes: Point;

  public constructor({axes = [0, 0], ...props}: GuidesProps) {
    const {color, size} = useTheme();
    super({color: color.faint, lineWidth: size.hairline, lineDash: [size.dot, size.dot], lineCap: 'butt', ...props});
    this.axes = axes;
  }

  /** Where they run, for `lecture check`. */
  public outline(): readonly Vector2[] {
    return this.lines().flat();
  }

  protected override drawShape(context: CanvasRenderingContext2D): void {
    context.save();
    this.applyStyle(context);
    strokeLines(context, this.lines());
    context.restore();
  }

  private lines(): readonly (readonly Vector2[])[] {
    const [x, y] = this.at();
    const [axisX, axisY] = this.axes;
    const drawn = 2 * clamp01(this.drawn());
    const [up, across] = [Math.min(1, drawn), Math.max(0, drawn - 1)];
    if (up === 0) return [];
    const corner: Point = [x, axisY + (y - axisY) * up];
    return this.inside([[x, axisY], corner, ...(across > 0 ? [[x + (axisX - x) * across, y] as const] : [])]);
  }
}
