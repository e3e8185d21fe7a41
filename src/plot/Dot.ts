import {initial, nodeName, signal} from '@motion-canvas/2d';
import {
  BBox,
  easeInOutCubic,
  easeOutCubic,
  Vector2,
  type SignalValue,
  type SimpleSignal,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {perIndex} from '../components/perIndex';
import type {ReportedSeries} from '../components/report';
import {useTheme} from '../theme/context';
import {clamp01, Mark, type MarkProps} from './Mark';
import type {Point} from './scale';

/** What a {@link Dot} is made of, besides the props of every mark. */
export interface DotProps extends MarkProps {
  at: SignalValue<Point>;
  /** In pixels; `drawn` grows it from 0. */
  radius?: SignalValue<number>;
  /** A ring instead of a disc: for an optimum, or an end that does not belong to a graph. */
  hollow?: boolean;
}

/** A point. Outside of the plot's box it is not drawn. */
@nodeName('Dot')
export class Dot extends Mark {
  @initial([0, 0])
  @signal()
  declare public readonly at: SimpleSignal<Point, this>;

  @signal()
  declare public readonly radius: SimpleSignal<number, this>;

  private readonly hollow: boolean;

  public constructor({hollow = false, radius = useTheme().size.dot, ...props}: DotProps) {
    super({radius, ...(hollow ? {} : {stroke: null}), ...props} as MarkProps);
    if (hollow) this.stroke(() => this.color());
    else this.fill(() => this.color());
    this.hollow = hollow;
  }

  public override series(): readonly ReportedSeries[] {
    return this.named('dots', [this.at()]);
  }

  /** It is pointed at: it swells, and is what it was. */
  public *pulse(): ThreadGenerator {
    const {pace} = useTheme();
    const before = this.radius();
    yield* this.radius(1.8 * before, pace.beat, easeOutCubic).to(before, pace.beat, easeInOutCubic);
  }

  /** Its edge, for `lecture check`. */
  public outline(): readonly Vector2[] {
    if (!this.isShown()) return [];
    const [centre, radius] = [this.plot().toPixels(this.at()), this.radiusNow()];
    return Array.from({length: 17}, (_, corner) =>
      Vector2.fromRadians((corner * Math.PI) / 8)
        .scale(radius)
        .add(centre),
    );
  }

  protected override getCacheBBox(): BBox {
    const half = this.radiusNow() + this.lineWidth();
    const {x, y} = this.plot().toPixels(this.at());
    return this.isShown() ? new BBox(x - half, y - half, 2 * half, 2 * half) : new BBox();
  }

  protected override drawShape(context: CanvasRenderingContext2D): void {
    if (!this.isShown()) return;
    const {x, y} = this.plot().toPixels(this.at());
    context.save();
    this.applyStyle(context);
    context.beginPath();
    context.arc(x, y, this.radiusNow(), 0, 2 * Math.PI);
    if (this.hollow) {
      if (this.fill() !== null) context.fill();
      context.stroke();
    } else context.fill();
    context.restore();
  }

  private radiusNow(): number {
    return this.radius() * Math.max(0, this.drawn());
  }

  private isShown(): boolean {
    return this.drawn() > 0 && this.plot().contains(this.at());
  }
}

/** What {@link Dots} are made of, besides the props of every mark. */
export interface DotsProps extends MarkProps {
  points: SignalValue<readonly Point[]>;
  /** The colour of each point; that of the mark where there is none. */
  colors?: SignalValue<readonly string[]>;
  radius?: SignalValue<number>;
}

/** A cloud of points, which appear one after the other. */
@nodeName('Dots')
export class Dots extends Mark {
  @initial([])
  @signal()
  declare public readonly points: SimpleSignal<readonly Point[], this>;

  @initial([])
  @signal()
  declare public readonly colors: SimpleSignal<readonly string[], this>;

  @signal()
  declare public readonly radius: SimpleSignal<number, this>;

  public constructor({radius = useTheme().size.dot, name = 'points', ...props}: DotsProps) {
    super({radius, name, stroke: null, ...props} as MarkProps);
    const dots = perIndex(
      index =>
        new Dot({
          at: () => this.points()[index] ?? [Number.NaN, Number.NaN],
          radius: () => this.radius(),
          color: () => this.colors()[index] ?? this.color(),
          drawn: () => clamp01(this.drawn() * this.points().length - index),
        }),
    );
    this.children(() => dots(this.points().length));
  }

  public override series(): readonly ReportedSeries[] {
    const shown = this.points().slice(0, Math.floor(this.drawn() * this.points().length + 1e-9));
    const colors = this.colors();
    if (colors.length === 0) return this.named('dots', shown);
    return [...new Set(colors)].flatMap(color =>
      this.named(
        'dots',
        shown.filter((_, index) => colors[index] === color),
      ).map(series => ({...series, color})),
    );
  }

  /** Its dots say for themselves where they are. */
  public outline(): readonly Vector2[] {
    return [];
  }

  protected override drawShape(): void {
    // Its dots draw themselves.
  }
}
