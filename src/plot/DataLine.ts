import {computed, initial, nodeName, signal} from '@motion-canvas/2d';
import {Vector2, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import type {ReportedSeries} from '../components/report';
import {useTheme} from '../theme/context';
import {clamp01, Mark, strokeLines, type MarkProps} from './Mark';
import type {Point} from './scale';

/** What a {@link DataLine} is made of, besides the props of every mark. */
export interface DataLineProps extends MarkProps {
  /** Measured points with growing x. */
  points: SignalValue<readonly Point[]>;
  /** From which end it is drawn. */
  from?: 'left' | 'right';
  /** Radius of a dot at each measured point, in pixels; 0, the default, has none. */
  dots?: SignalValue<number>;
}

/**
 * Measured values over x, joined by straight lines: a loss over the steps of a training, a value for each layer. It is
 * drawn by x, not by arc length: at `drawn` 0.5 its tip stands half way between the first x and the last.
 */
@nodeName('DataLine')
export class DataLine extends Mark {
  @initial([])
  @signal()
  declare public readonly points: SimpleSignal<readonly Point[], this>;

  @initial(0)
  @signal()
  declare public readonly dots: SimpleSignal<number, this>;

  private readonly from: 'left' | 'right';

  public constructor({from = 'left', name = 'line', ...props}: DataLineProps) {
    super({name, lineWidth: useTheme().size.curve, ...props});
    this.from = from;
  }

  /** The x that it has been drawn to. */
  public reached(): number {
    const [first, last] = [this.points()[0]?.[0] ?? 0, this.points().at(-1)?.[0] ?? 0];
    const drawn = clamp01(this.drawn());
    return this.from === 'left' ? first + (last - first) * drawn : last + (first - last) * drawn;
  }

  /** How far it is drawn when it has reached `x`: `line.drawn(line.shareAt(100), seconds)`. */
  public shareAt(x: number): number {
    const [first, last] = [this.points()[0]?.[0] ?? 0, this.points().at(-1)?.[0] ?? 0];
    const share = last === first ? 1 : clamp01((x - first) / (last - first));
    return this.from === 'left' ? share : 1 - share;
  }

  /** The value at `x`, on the straight line that is drawn between its neighbours. */
  public valueAt(x: number): number {
    const points = this.points();
    const after = points.findIndex(point => point[0] >= x);
    const right = points[after] ?? points.at(-1);
    const left = points[after - 1] ?? right;
    if (!left || !right) return Number.NaN;
    if (left[0] === right[0]) return right[1];
    const share = clamp01((x - left[0]) / (right[0] - left[0]));
    const isLog = this.plot().scales().y.kind === 'log';
    return isLog ? left[1] * (right[1] / left[1]) ** share : left[1] + (right[1] - left[1]) * share;
  }

  /** Where the line ends so far: for its name. */
  public tip(): Point {
    const x = this.reached();
    return [x, this.valueAt(x)];
  }

  /** The measured points that it has reached, and its tip between two of them; with growing x. */
  @computed()
  public shown(): readonly Point[] {
    if (this.drawn() <= 0) return [];
    const reached = this.reached();
    const passed = this.points().filter(([x]) => (this.from === 'left' ? x <= reached : x >= reached));
    if (this.drawn() >= 1 || passed.some(([x]) => x === reached)) return passed;
    return this.from === 'left' ? [...passed, this.tip()] : [this.tip(), ...passed];
  }

  public override series(): readonly ReportedSeries[] {
    return this.named('line', this.shown());
  }

  /** Where it runs, for `lecture check`. */
  public outline(): readonly Vector2[] {
    return this.lines().flat();
  }

  protected override drawShape(context: CanvasRenderingContext2D): void {
    context.save();
    this.applyStyle(context);
    context.fillStyle = this.color().css();
    strokeLines(context, this.lines());
    const radius = this.dots();
    const reached = this.shown().filter(point => this.points().includes(point));
    for (const {x, y} of radius > 0 ? this.placed(reached.filter(point => this.plot().contains(point))) : []) {
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fill();
    }
    context.restore();
  }

  @computed()
  private lines(): readonly (readonly Vector2[])[] {
    // A value that is not finite is a gap.
    const runs: Point[][] = [[]];
    const plot = this.plot();
    for (const point of this.shown()) {
      const {x, y} = plot.toPixels(point);
      if (Number.isFinite(x) && Number.isFinite(y)) runs.at(-1)?.push(point);
      else runs.push([]);
    }
    return runs.flatMap(run => this.inside(run));
  }
}
