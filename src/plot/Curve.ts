import {computed, initial, nodeName, signal} from '@motion-canvas/2d';
import {
  createSignal,
  easeInOutCubic,
  type SignalValue,
  type SimpleSignal,
  type ThreadGenerator,
  type TimingFunction,
  type Vector2,
} from '@motion-canvas/core';
import type {ReportedSeries} from '../components/report';
import {useTheme} from '../theme/context';
import {clamp01, Mark, strokeLines, type MarkProps} from './Mark';
import {sampleCurve} from './sampleCurve';
import {shareOf, valueAt, type Point} from './scale';

/** What a {@link Curve} is made of, besides the props of every mark. */
export interface CurveProps extends MarkProps {
  /** A function of x. It may read signals: the curve follows them. Values that are not finite are gaps. */
  of: (x: number) => number;
  /** The part of the x axis that is drawn, in maths units; the whole axis if left out. */
  within?: SignalValue<readonly [from: number, to: number] | null>;
  /** Width of the riser at a jump, as a share of the curve's own: a jump is no part of a graph. */
  riser?: SignalValue<number>;
}

/** Equal steps that a graph is sampled in before it is refined. */
const steps = 96;
/** How many pixels a drawn chord may lie off the curve. */
const tolerance = 0.2;

/**
 * The graph of a function, cut to the plot's box. It is drawn by x, not by arc length: at `drawn` 0.5 its tip stands
 * half way along the axis.
 */
@nodeName('Curve')
export class Curve extends Mark {
  @initial(null)
  @signal()
  declare public readonly within: SimpleSignal<readonly [from: number, to: number] | null, this>;

  @initial(0.25)
  @signal()
  declare public readonly riser: SimpleSignal<number, this>;

  // In an object: a bare function would be taken for a computed value.
  private readonly graph: SimpleSignal<{readonly of: (x: number) => number}>;

  public constructor({of, name = 'curve', ...props}: CurveProps) {
    super({name, lineWidth: useTheme().size.curve, ...props});
    this.graph = createSignal({of});
  }

  /** The function drawn, at `x`. */
  public valueAt(x: number): number {
    return this.graph().of(x);
  }

  /** The point of the graph at `x`. */
  public at(x: number): Point {
    return [x, this.valueAt(x)];
  }

  /** The last point drawn so far. */
  public tip(): Point {
    return this.at(valueAt(this.plot().scales().x, this.part()[1]));
  }

  /** It turns into the graph of another function, every point moving straight up or down. */
  public *become(of: (x: number) => number, seconds: number, timing: TimingFunction = easeInOutCubic): ThreadGenerator {
    const from = this.graph().of;
    const share = createSignal(0);
    this.graph({of: x => from(x) * (1 - share()) + of(x) * share()});
    yield* share(1, seconds, timing);
    this.graph({of});
  }

  public override series(): readonly ReportedSeries[] {
    return this.named('line', this.pieces().flat());
  }

  /** Where it runs, for `lecture check`. */
  public outline(): readonly Vector2[] {
    return this.lines().flat(2);
  }

  protected override drawShape(context: CanvasRenderingContext2D): void {
    context.save();
    this.applyStyle(context);
    const lines = this.lines();
    strokeLines(context, lines.flat());
    context.lineWidth = this.lineWidth() * this.riser();
    const box = this.plot().box();
    for (const [index, piece] of context.lineWidth > 0 ? lines.slice(1).entries() : []) {
      const [before, after] = [lines[index]?.at(-1)?.at(-1), piece[0]?.[0]];
      if (before && after && [before, after].every(end => box.includes(end))) strokeLines(context, [[before, after]]);
    }
    context.restore();
  }

  /** From and to, as shares of the x axis. */
  private part(): [from: number, to: number] {
    const {x} = this.plot().scales();
    const [from, to] = (this.within() ?? x.domain).map(end => clamp01(shareOf(x, end))).sort((a, b) => a - b);
    return [from ?? 0, (from ?? 0) + ((to ?? 1) - (from ?? 0)) * clamp01(this.drawn())];
  }

  /** Sampled, in maths units. */
  @computed()
  private pieces(): readonly (readonly Point[])[] {
    const part = this.part();
    if (part[1] <= part[0]) return [];
    const plot = this.plot();
    const {of} = this.graph();
    return sampleCurve(of, {
      ...plot.scales(),
      part,
      steps: Math.ceil(steps * (part[1] - part[0])),
      tolerance: tolerance / plot.box().height,
    });
  }

  /** For each piece, the lines that are left of it inside the box. */
  @computed()
  private lines(): readonly (readonly (readonly Vector2[])[])[] {
    return this.pieces().map(piece => this.inside(piece));
  }
}
