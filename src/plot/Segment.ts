import {initial, nodeName, signal} from '@motion-canvas/2d';
import {Vector2, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import type {ReportedSeries} from '../components/report';
import {useTheme} from '../theme/context';
import {Mark, strokeLines, type MarkProps} from './Mark';
import {valueAt, type Point} from './scale';

/** What a {@link Segment} is made of, besides the props of every mark. */
export interface SegmentProps extends MarkProps {
  from: SignalValue<Point>;
  to: SignalValue<Point>;
}

/** A straight line from one point to another, drawn from the first. With `lineDash` it is dashed. */
@nodeName('Segment')
export class Segment extends Mark {
  @initial([0, 0])
  @signal()
  declare public readonly from: SimpleSignal<Point, this>;

  @initial([0, 0])
  @signal()
  declare public readonly to: SimpleSignal<Point, this>;

  public constructor(props: SegmentProps) {
    super(props);
  }

  /** The end drawn so far. */
  public tip(): Point {
    const [from, to, share] = [this.from(), this.to(), this.drawn()];
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  }

  public override series(): readonly ReportedSeries[] {
    return this.named('line', [this.from(), this.tip()]);
  }

  /** Where it runs, for `lecture check`. */
  public outline(): readonly Vector2[] {
    return this.drawn() > 0 ? this.lines().flat() : [];
  }

  protected lines(): readonly (readonly Vector2[])[] {
    return this.inside([this.from(), this.tip()]);
  }

  protected override drawShape(context: CanvasRenderingContext2D): void {
    if (this.drawn() <= 0) return;
    context.save();
    this.applyStyle(context);
    strokeLines(context, this.lines());
    context.restore();
  }
}

/** What a {@link Vector} is made of, besides the props of every mark. */
export interface VectorProps extends SegmentProps {
  /** Length of the arrow's head, in pixels. */
  head?: SignalValue<number>;
}

/** An arrow between two points. Short arrows have small heads, and one without length is nothing. */
@nodeName('Vector')
export class Vector extends Segment {
  @signal()
  declare public readonly head: SimpleSignal<number, this>;

  public constructor({head = 2 * useTheme().size.dot, ...props}: VectorProps) {
    super({lineWidth: useTheme().size.curve, lineCap: 'butt', head, ...props} as SegmentProps);
  }

  protected override drawShape(context: CanvasRenderingContext2D): void {
    const [line] = this.lines();
    const [from, to] = [line?.[0], line?.at(-1)];
    if (this.drawn() <= 0 || !from || !to) return;
    const way = to.sub(from);
    const length = way.magnitude;
    if (length < 1e-3) return;
    const along = way.scale(1 / length);
    const head = Math.min(this.head(), 0.6 * length);
    const [neck, side] = [to.sub(along.scale(head)), along.perpendicular.scale(head * 0.55)];
    context.save();
    this.applyStyle(context);
    context.fillStyle = this.color().css();
    context.lineWidth = Math.min(this.lineWidth(), 0.5 * head);
    strokeLines(context, [[from, neck]]);
    context.beginPath();
    for (const {x, y} of [to, neck.add(side), neck.sub(side)]) context.lineTo(x, y);
    context.fill();
    context.restore();
  }
}

/** What a {@link Rule} is made of, besides the props of every mark. */
export interface RuleProps extends MarkProps {
  /** The axis on which its value is: a rule of the y axis is level. */
  axis: 'x' | 'y';
  value: SignalValue<number>;
}

/** A line across the whole plot at one value of an axis. */
@nodeName('Rule')
export class Rule extends Segment {
  public constructor({axis, value, ...props}: RuleProps) {
    const {color, size} = useTheme();
    const at = typeof value === 'function' ? value : () => value;
    const end = (share: 0 | 1) => (): Point => {
      const {x, y} = this.plot().scales();
      return axis === 'x' ? [at(), valueAt(y, share)] : [valueAt(x, share), at()];
    };
    super({color: color.faint, lineWidth: size.hairline, ...props, from: [0, 0], to: [0, 0]});
    this.from(end(0));
    this.to(end(1));
  }
}
