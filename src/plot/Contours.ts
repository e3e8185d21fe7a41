import {computed, initial, nodeName, signal} from '@motion-canvas/2d';
import {createSignal, Vector2, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import {contourLines} from './contourLines';
import {clamp01, Mark, strokeLines, type MarkProps} from './Mark';
import {valueAt, type Point} from './scale';

/** What {@link Contours} are made of, besides the props of every mark. */
export interface ContoursProps extends MarkProps {
  /** A function of the plane. It may read signals: the contours follow them. */
  of: (x: number, y: number) => number;
  /** The values whose contours are drawn, in the order in which they appear. */
  levels: SignalValue<readonly number[]>;
  /** Steps of the grid on which the function is sampled, along each axis. */
  grid?: number;
}

/** Lines of equal value of a function of the plane. */
@nodeName('Contours')
export class Contours extends Mark {
  @initial([])
  @signal()
  declare public readonly levels: SimpleSignal<readonly number[], this>;

  private readonly field: SimpleSignal<{readonly of: (x: number, y: number) => number}>;
  private readonly grid: number;

  public constructor({of, grid = 96, ...props}: ContoursProps) {
    const {color, size} = useTheme();
    super({color: color.faint, lineWidth: size.hairline, ...props});
    this.field = createSignal({of});
    this.grid = grid;
  }

  /** Contours may lie below words: they are a ground. */
  public outline(): readonly Vector2[] {
    return [];
  }

  protected override drawShape(context: CanvasRenderingContext2D): void {
    const lines = this.lines();
    context.save();
    this.applyStyle(context);
    for (const [level, each] of lines.entries()) {
      // One contour follows the other, two at a time.
      const drawn = clamp01((this.drawn() * (lines.length + 1) - level) / 2);
      strokeLines(
        context,
        each.map(line => line.slice(0, drawn <= 0 ? 0 : Math.max(2, Math.ceil(line.length * drawn)))),
      );
    }
    context.restore();
  }

  /** For each level its lines, in pixels. */
  @computed()
  private lines(): readonly (readonly (readonly Vector2[])[])[] {
    const plot = this.plot();
    const {x, y} = plot.scales();
    const shares = Array.from({length: this.grid + 1}, (_, index) => index / this.grid);
    const [xs, ys] = [shares.map(share => valueAt(x, share)), shares.map(share => valueAt(y, share))];
    const {of} = this.field();
    const values = ys.map(each => xs.map(other => of(other, each)));
    return this.levels().map(level =>
      contourLines({xs, ys, values}, level).map(line => line.map((point: Point) => plot.toPixels(point))),
    );
  }
}
