import {computed, initial, nodeName, signal} from '@motion-canvas/2d';
import {Vector2, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import type {ReportedSeries} from '../components/report';
import {useTheme} from '../theme/context';
import {clamp01, Mark, type MarkProps} from './Mark';
import {floorOf, type Point} from './scale';

/** What {@link Stems} are made of, besides the props of every mark. */
export interface StemsProps extends MarkProps {
  points: SignalValue<readonly Point[]>;
  /** Which point comes first. */
  from?: 'first' | 'last';
  /** Gives each stem the colour of its value's sign. */
  signed?: boolean;
  /** Radius of the dot at a stem's tip, in pixels. */
  dots?: SignalValue<number>;
}

/** A stem from the floor to each value, with a dot at its tip. They grow one after the other. */
@nodeName('Stems')
export class Stems extends Mark {
  @initial([])
  @signal()
  declare public readonly points: SimpleSignal<readonly Point[], this>;

  @initial(0)
  @signal()
  declare public readonly dots: SimpleSignal<number, this>;

  private readonly from: 'first' | 'last';
  private readonly signed: boolean;

  public constructor({from = 'first', signed = false, name = 'stems', ...props}: StemsProps) {
    super({name, lineCap: 'butt', ...props});
    this.from = from;
    this.signed = signed;
  }

  /** Those that have grown fully; signed ones as two series, because they differ in colour. */
  public override series(): readonly ReportedSeries[] {
    const grown = this.points().filter((_, index) => this.grownAt(index) >= 1);
    if (!this.signed) return this.named('stems', grown);
    const {color} = useTheme();
    return (['positive', 'negative'] as const).flatMap(sign =>
      this.named(
        'stems',
        grown.filter(([, value]) => value < 0 === (sign === 'negative')),
      ).map(series => ({...series, name: sign, color: color[sign]})),
    );
  }

  /** Whole steps of `drawn`, one for each stem: `stems.drawn(stems.shareAt(3), seconds)`. */
  public shareAt(count: number): number {
    return count / Math.max(1, this.points().length);
  }

  /** How far a value has appeared, 0 to 1. */
  protected grownAt(index: number): number {
    const {length} = this.points();
    const rank = this.from === 'first' ? index : length - 1 - index;
    return clamp01(Math.round((this.drawn() * length - rank) * 1e9) / 1e9);
  }

  /** Where each stem stands and how far it has grown, in pixels. */
  @computed()
  protected stems(): readonly {readonly foot: Vector2; readonly tip: Vector2; readonly color: string}[] {
    const plot = this.plot();
    const {color} = useTheme();
    const {y} = plot.scales();
    return this.points().flatMap(([x, value], index) => {
      const grown = this.grownAt(index);
      if (grown === 0 || !plot.contains([x, floorOf(y)])) return [];
      const foot = plot.toPixels([x, floorOf(y)]);
      const {top, bottom} = plot.box();
      const tip = plot.toPixels([x, value]);
      if (Number.isNaN(tip.y)) return [];
      const end = new Vector2(tip.x, Math.min(bottom, Math.max(top, tip.y)));
      const hue = this.signed ? (value < 0 ? color.negative : color.positive) : this.color().css();
      return [{foot, tip: Vector2.lerp(foot, end, grown), color: hue}];
    });
  }

  /** Where the stems run, for `lecture check`: there and back from each foot. */
  public outline(): readonly Vector2[] {
    return this.stems().flatMap(({foot, tip}) => [foot, tip, foot]);
  }

  protected override drawShape(context: CanvasRenderingContext2D): void {
    context.save();
    this.applyStyle(context);
    for (const {foot, tip, color} of this.stems()) {
      context.strokeStyle = color;
      context.fillStyle = color;
      context.beginPath();
      context.moveTo(foot.x, foot.y);
      context.lineTo(tip.x, tip.y);
      context.stroke();
      if (this.dots() <= 0) continue;
      context.beginPath();
      context.arc(tip.x, tip.y, this.dots(), 0, 2 * Math.PI);
      context.fill();
    }
    context.restore();
  }
}

/** What {@link Bars} are made of, besides the props of every mark. */
export interface BarsProps extends StemsProps {
  /** Width of a bar, in units of the x axis. */
  thickness?: SignalValue<number>;
}

/** Bars from 0 to each value. */
@nodeName('Bars')
export class Bars extends Stems {
  /** Width of a bar, in units of the x axis. */
  @initial(0.7)
  @signal()
  declare public readonly thickness: SimpleSignal<number, this>;

  public constructor(props: BarsProps) {
    super({name: 'bars', ...props});
  }

  /** @throws RangeError on a log axis: a bar's length from an arbitrary bottom says nothing. */
  public override outline(): readonly Vector2[] {
    if (this.plot().scales().y.kind === 'log') {
      throw new RangeError('Bars cannot stand on a log axis, which has no 0: draw Stems, Dots or a DataLine.');
    }
    return super.outline();
  }

  protected override drawShape(context: CanvasRenderingContext2D): void {
    this.outline();
    context.save();
    const width = this.thickness() * Math.abs(this.plot().unitAt([1, 1]).x);
    for (const {foot, tip, color} of this.stems()) {
      context.fillStyle = color;
      context.fillRect(foot.x - width / 2, Math.min(foot.y, tip.y), width, Math.abs(foot.y - tip.y));
    }
    context.restore();
  }
}
