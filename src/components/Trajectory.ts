import {computed, initial, nodeName, Shape, signal, type ShapeProps} from '@motion-canvas/2d';
import {BBox, Vector2, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../theme/context';

/** What a {@link Trajectory} is made of, besides the props of a `Shape`. */
export interface TrajectoryProps extends ShapeProps {
  /** The start and every point reached, in pixels of the parent. */
  points: SignalValue<readonly Vector2[]>;
  /** Steps taken so far; 2.5 is half way through the third. */
  steps?: SignalValue<number>;
  /** The colour of each step; that of the path where there is none. */
  stepColors?: readonly string[];
  /** What it is reported as. */
  name?: string;
}

/** A path walked step by step, a mark at each point that was reached. */
@nodeName('Trajectory')
export class Trajectory extends Shape {
  @initial([])
  @signal()
  declare public readonly points: SimpleSignal<readonly Vector2[], this>;

  @initial(0)
  @signal()
  declare public readonly steps: SimpleSignal<number, this>;

  /** How large the marks are, 0 to 1. */
  @initial(1)
  @signal()
  declare public readonly marks: SimpleSignal<number, this>;

  public readonly name: string;

  /** The colour of each step; empty where all have that of the path. */
  public readonly stepColors: readonly string[];

  public constructor({name = 'path', stepColors = [], ...props}: TrajectoryProps) {
    super({lineWidth: useTheme().size.line, lineJoin: 'round', lineCap: 'round', ...props});
    this.name = name;
    this.stepColors = stepColors;
  }

  /** Where the walker stands, in pixels of the parent. */
  @computed()
  public head(): Vector2 {
    return this.walked().at(-1) ?? Vector2.zero;
  }

  /** The points walked through so far and where the walker stands, in pixels of the parent. */
  @computed()
  public walked(): readonly Vector2[] {
    const points = this.points();
    const whole = Math.min(Math.floor(this.steps()), points.length - 1);
    const walked = points.slice(0, whole + 1);
    const from = points[whole];
    const to = points[whole + 1];
    const rest = this.steps() - whole;
    return from && to && rest > 0 ? [...walked, Vector2.lerp(from, to, rest)] : walked;
  }

  /** Where it runs, for `lecture check`. */
  public outline(): readonly Vector2[] {
    return this.walked();
  }

  protected override getCacheBBox(): BBox {
    return BBox.fromPoints(...this.walked()).expand(this.lineWidth() + useTheme().size.dot);
  }

  protected override drawShape(context: CanvasRenderingContext2D): void {
    const walked = this.walked();
    const {color, size} = useTheme();
    context.save();
    this.applyStyle(context);
    if (this.stepColors.length === 0) {
      context.beginPath();
      for (const {x, y} of walked) context.lineTo(x, y);
      context.stroke();
    }
    for (const [index, to] of this.stepColors.length > 0 ? walked.slice(1).entries() : []) {
      const from = walked[index] ?? to;
      context.strokeStyle = this.stepColors[index] ?? context.strokeStyle;
      context.beginPath();
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
      context.stroke();
    }
    context.fillStyle = color.panel;
    const points = this.points();
    for (const [index, point] of points.slice(1, Math.floor(this.steps()) + 1).entries()) {
      // Short steps get small marks, or the last ones would cover each other.
      const length = point.sub(points[index] ?? point).magnitude;
      const radius = Math.min(size.dot * 0.6, size.line / 2 + length * 0.12);
      context.strokeStyle = this.stepColors[index] ?? context.strokeStyle;
      context.beginPath();
      context.arc(point.x, point.y, radius, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
    }
    context.restore();
  }
}
