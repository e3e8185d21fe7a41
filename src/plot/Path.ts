import {computed, initial, nodeName, signal} from '@motion-canvas/2d';
import {Vector2, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import type {ReportedSeries} from '../components/report';
import {useTheme} from '../theme/context';
import {clipLine} from './clip';
import {clamp01, Mark, strokeLines, type MarkProps} from './Mark';
import type {Point} from './scale';

/** What a {@link Path} is made of, besides the props of every mark. */
export interface PathProps extends MarkProps {
  /** The start and every point reached. */
  points: SignalValue<readonly Point[]>;
  /** The colour of each step, the first one's first; that of the path where there is none. */
  stepColors?: SignalValue<readonly string[]>;
  /** How large the mark at each point that was reached is, 0 to 1. */
  waypoints?: SignalValue<number>;
}

/**
 * A path walked step by step, a mark at each point that was reached. Every step takes the same part of `drawn`, however
 * long it is: `path.drawn(path.shareAt(3), seconds)` walks the third step to its end.
 */
@nodeName('Path')
export class Path extends Mark {
  @initial([])
  @signal()
  declare public readonly points: SimpleSignal<readonly Point[], this>;

  @initial([])
  @signal()
  declare public readonly stepColors: SimpleSignal<readonly string[], this>;

  @initial(1)
  @signal()
  declare public readonly waypoints: SimpleSignal<number, this>;

  public constructor({name = 'path', ...props}: PathProps) {
    super({name, ...props});
  }

  /** How many steps there are. */
  public length(): number {
    return Math.max(0, this.points().length - 1);
  }

  /** How many steps have been walked; 2.5 is half way through the third. */
  public taken(): number {
    const taken = clamp01(this.drawn()) * this.length();
    // A share of a whole number of steps is to be that number again.
    return Math.abs(taken - Math.round(taken)) < 1e-9 ? Math.round(taken) : taken;
  }

  /** How far it is drawn when so many steps have been walked. */
  public shareAt(steps: number): number {
    return this.length() === 0 ? 1 : steps / this.length();
  }

  /** The points walked through so far, and where the walker stands. */
  @computed()
  public walked(): readonly Point[] {
    const points = this.points();
    const whole = Math.floor(this.taken());
    const rest = this.taken() - whole;
    const [from, to] = [points[whole], points[whole + 1]];
    const walked = points.slice(0, whole + 1);
    return from && to && rest > 0
      ? [...walked, [from[0] + (to[0] - from[0]) * rest, from[1] + (to[1] - from[1]) * rest]]
      : walked;
  }

  /** Where the walker stands. */
  public tip(): Point {
    return this.walked().at(-1) ?? [Number.NaN, Number.NaN];
  }

  public override series(): readonly ReportedSeries[] {
    return this.named('path', this.walked()).map(series => {
      const colors = this.stepColors().slice(0, series.points.length - 1);
      return colors.length > 0 ? {...series, stepColors: colors} : series;
    });
  }

  /** Where it runs, for `lecture check`. */
  public outline(): readonly Vector2[] {
    return this.inside(this.walked()).flat();
  }

  protected override drawShape(context: CanvasRenderingContext2D): void {
    const plot = this.plot();
    const walked = this.placed(this.walked());
    const {color, size} = useTheme();
    const box = plot.box();
    context.save();
    this.applyStyle(context);
    if (this.stepColors().length === 0) strokeLines(context, clipLine(walked, box));
    for (const [index, to] of this.stepColors().length > 0 ? walked.slice(1).entries() : []) {
      context.strokeStyle = this.colorOf(index);
      strokeLines(context, clipLine([walked[index] ?? to, to], box));
    }
    context.setLineDash([]);
    context.fillStyle = color.panel;
    for (const [index, point] of this.waypoints() > 0 ? walked.slice(1, Math.floor(this.taken()) + 1).entries() : []) {
      if (!box.includes(point)) continue;
      // Short steps get small marks, or the last ones would cover each other.
      const length = point.sub(walked[index] ?? point).magnitude;
      const radius = this.waypoints() * Math.min(size.dot * 0.6, size.line / 2 + length * 0.12);
      context.strokeStyle = this.colorOf(index);
      context.beginPath();
      context.arc(point.x, point.y, radius, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
    }
    context.restore();
  }

  private colorOf(step: number): string {
    return this.stepColors()[step] ?? this.color().css();
  }
}
