import {initial, interpolation, nodeName, Shape, signal, type Node, type ShapeProps} from '@motion-canvas/2d';
import {colorSignal} from '@motion-canvas/2d';
import {
  BBox,
  Color,
  Vector2,
  type ColorSignal,
  type PossibleColor,
  type SignalValue,
  type SimpleSignal,
} from '@motion-canvas/core';
import type {ReportedSeries} from '../components/report';
import {useTheme} from '../theme/context';
import {clipLine} from './clip';
import {Plot} from './Plot';
import type {Point} from './scale';

/** What every mark may be given, besides the props of a `Shape`. */
export interface MarkProps extends ShapeProps {
  /** How far the mark has come, 0 to 1. */
  drawn?: SignalValue<number>;
  /** The theme's ink if left out. */
  color?: SignalValue<PossibleColor>;
  /** What the data are called in the plot's report. Marks that draw no data have no name. */
  name?: string;
}

/** Under it Motion Canvas keeps a class's name, which a minified bundle changes. */
const nodeNameKey = Symbol.for('@motion-canvas/2d/nodeName');

/** Something drawn inside a plot: a child of it, or of a layout in it. It takes and reports maths units. */
@nodeName('Mark')
export abstract class Mark extends Shape {
  /** How far it has come, from 0, nothing to be seen, to 1. */
  @initial(1)
  @signal()
  declare public readonly drawn: SimpleSignal<number, this>;

  /** Tweened without the hues between two colours, each of which would mean something else. */
  @interpolation((from: Color, to: Color, share: number) => Color.lerp(from, to, share, 'lab'))
  @colorSignal()
  declare public readonly color: ColorSignal<this>;

  public readonly name: string | undefined;

  public constructor({name, ...props}: MarkProps) {
    const {color, size} = useTheme();
    super({color: color.ink, lineWidth: size.line, lineJoin: 'round', lineCap: 'round', ...props});
    // The check sees a mark by its stroke or fill.
    if (props.stroke === undefined && props.fill === undefined) this.stroke(() => this.color());
    this.name = name;
  }

  /**
   * The plot it is drawn in.
   *
   * @throws Error if none of its ancestors is a plot.
   */
  public plot(): Plot {
    for (let node: Node | null = this.parent(); node; node = node.parent()) if (node instanceof Plot) return node;
    const kind = String(Reflect.get(this, nodeNameKey));
    const article = /^[AEIOU]/u.test(kind) ? 'An' : 'A';
    throw new Error(`${article} ${kind} is drawn inside a Plot: make it a child of one.`);
  }

  /** What it shows of its data so far, in maths units; nothing if it is no data. */
  public series(): readonly ReportedSeries[] {
    return [];
  }

  /** Points in the plot's pixels. */
  protected placed(points: readonly Point[]): readonly Vector2[] {
    const plot = this.plot();
    return points.map(point => plot.toPixels(point));
  }

  /** A line through points as it runs inside the plot's box, in pixels, piece by piece. */
  protected inside(points: readonly Point[]): readonly (readonly Vector2[])[] {
    return clipLine(this.placed(points), this.plot().box());
  }

  /** Its series under its name, in its colour; nothing if it has no name. */
  protected named(shape: ReportedSeries['shape'], points: readonly Point[]): readonly ReportedSeries[] {
    if (this.name === undefined || this.drawn() <= 0) return [];
    const plot = this.plot();
    const shown = points.filter(point => plot.contains(point));
    return [{name: this.name, color: this.color().hex('rgb'), shape, points: shown}];
  }

  protected override getCacheBBox(): BBox {
    return this.plot()
      .box()
      .expand(this.lineWidth() + 4 * useTheme().size.dot);
  }
}

/** Draws lines, each in one stroke. */
export function strokeLines(context: CanvasRenderingContext2D, lines: readonly (readonly Vector2[])[]): void {
  for (const line of lines) {
    context.beginPath();
    for (const {x, y} of line) context.lineTo(x, y);
    context.stroke();
  }
}

/** Limits a share to what it may be. */
export function clamp01(share: number): number {
  return Math.min(1, Math.max(0, share));
}
