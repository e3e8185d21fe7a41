import {computed, Layout, nodeName, type Node} from '@motion-canvas/2d';
import {Vector2} from '@motion-canvas/core';
import {formatNumber} from '../components/formatNumber';
import {Formula} from '../components/Formula';
import {Label} from '../components/Label';
import {Magnitude} from '../components/Magnitude';
import {Numeral} from '../components/Numeral';
import {useTheme} from '../theme/context';
import {clamp01, Mark, strokeLines, type MarkProps} from './Mark';
import type {Room} from './Plot';
import {floorOf, shareOf, ticksOf, valueAt, type Point, type Scale} from './scale';

/** How an {@link Axis} looks: the part that both axes of {@link Axes} may share. */
export interface AxisLook {
  /** Where ticks and numbers stand, or about how many of them there are. None if left out. */
  ticks?: readonly number[] | number;
  /** Decimals of the numbers on a linear axis; as many as they need if left out. */
  digits?: number;
  /** Whether ticks have their numbers: of several plots side by side one is enough. */
  numbers?: boolean;
  /** A faint line across the plot at every tick. */
  grid?: boolean;
}

/** What an {@link Axis} is made of, besides the props of every mark. */
export interface AxisProps extends MarkProps, AxisLook {
  axis: 'x' | 'y';
  /** In words, or as `tex`. */
  label?: string;
  tex?: string;
  /** Where it crosses the other axis: at a value or an end of it; at 0, or the end nearest to 0, if left out. */
  crosses?: number | 'low' | 'high';
  /** Numbers stand above the x axis, or to the right of the y axis. */
  otherSide?: boolean;
  /** The name stands inside the plot, at the axis's end, instead of outside of it. */
  nameInside?: boolean;
}

/**
 * One axis: its line, ticks, numbers and name. A log axis has powers of ten for numbers. The name of the x axis stands
 * below its right end, that of the y axis above its upper one.
 */
@nodeName('Axis')
export class Axis extends Mark {
  private readonly axis: 'x' | 'y';
  private readonly look: AxisLook;
  private readonly crosses: number | 'low' | 'high' | undefined;
  private readonly side: 1 | -1;
  private readonly nameNode: Layout | undefined;
  private readonly numberNodes = new Map<number, Layout>();

  public constructor({
    axis,
    ticks,
    digits,
    numbers,
    grid,
    label,
    tex,
    crosses,
    otherSide = false,
    nameInside = false,
    ...props
  }: AxisProps) {
    const {color, size} = useTheme();
    super({color: color.faint, lineWidth: size.hairline, lineCap: 'butt', ...props});
    this.axis = axis;
    this.look = {
      ...(ticks === undefined ? {} : {ticks}),
      ...(digits === undefined ? {} : {digits}),
      numbers: numbers ?? true,
      grid: grid ?? false,
    };
    this.crosses = crosses;
    this.side = otherSide ? -1 : 1;
    this.nameNode = this.makeName(label, tex, nameInside);
    this.children(() => [...this.numberValues().map(value => this.numberAt(value)), ...this.nameNodes()]);
  }

  /** The values that have ticks. */
  @computed()
  public ticks(): readonly number[] {
    const {ticks = []} = this.look;
    const values = typeof ticks === 'number' ? ticksOf(this.scaleHere(), ticks) : ticks;
    return values.filter(value => {
      const share = shareOf(this.scaleHere(), value);
      return share >= -1e-9 && share <= 1 + 1e-9;
    });
  }

  /** How far numbers and name reach beyond the plot's box, in pixels. */
  public room(): Room {
    const {size} = useTheme();
    const box = this.plot().box();
    const boxes = [
      ...this.numberValues().map(value => {
        const node = this.numberAt(value);
        const {x, y} = node.position();
        const {left, right} = node.children()[0]?.cacheBBox() ?? node.cacheBBox();
        return {left: x + left, right: x + right, top: y - size.label / 2, bottom: y + size.label / 2};
      }),
      ...this.nameNodes().map(node => {
        const {x, y} = node.position();
        const {width, height} = node.size();
        return {left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2};
      }),
    ];
    return {
      left: Math.max(0, ...boxes.map(({left}) => box.left - left)),
      right: Math.max(0, ...boxes.map(({right}) => right - box.right)),
      top: Math.max(0, ...boxes.map(({top}) => box.top - top)),
      bottom: Math.max(0, ...boxes.map(({bottom}) => bottom - box.bottom)),
    };
  }

  /** Numbers and name say for themselves where they are. */
  public outline(): readonly Vector2[] {
    return this.drawn() > 0 ? this.ends(clamp01(this.drawn())) : [];
  }

  protected override drawShape(context: CanvasRenderingContext2D): void {
    const drawn = clamp01(this.drawn());
    if (drawn === 0) return;
    const {color, size} = useTheme();
    context.save();
    this.applyStyle(context);
    const across = this.axis === 'x' ? new Vector2(0, 1) : new Vector2(1, 0);
    if (this.look.grid === true) {
      const {left, right, top, bottom} = this.plot().box();
      context.strokeStyle = color.rule;
      for (const value of this.ticks()) {
        const at = this.pixelsAt(value);
        const [from, to] =
          this.axis === 'x'
            ? [new Vector2(at.x, bottom), new Vector2(at.x, top)]
            : [new Vector2(left, at.y), new Vector2(right, at.y)];
        strokeLines(context, [[from, Vector2.lerp(from, to, drawn)]]);
      }
    }
    context.strokeStyle = this.color().css();
    strokeLines(context, [this.ends(drawn)]);
    const tick = across.scale(0.75 * size.dot * drawn);
    for (const value of this.look.grid === true ? [] : this.ticks()) {
      const at = this.pixelsAt(value);
      strokeLines(context, [[at.sub(tick), at.add(tick)]]);
    }
    context.restore();
  }

  private scaleHere(): Scale {
    return this.plot().scales()[this.axis];
  }

  private scaleThere(): Scale {
    return this.plot().scales()[this.axis === 'x' ? 'y' : 'x'];
  }

  /** Where it crosses the other axis, as a value of that. */
  private crossing(): number {
    if (this.crosses === 'low' || this.crosses === 'high') {
      return valueAt(this.scaleThere(), this.crosses === 'low' ? 0 : 1);
    }
    return this.crosses ?? floorOf(this.scaleThere());
  }

  private pixelsAt(value: number): Vector2 {
    const crosses = this.crossing();
    const point: Point = this.axis === 'x' ? [value, crosses] : [crosses, value];
    return this.plot().toPixels(point);
  }

  private ends(drawn: number): readonly Vector2[] {
    return [0, drawn].map(share => this.pixelsAt(valueAt(this.scaleHere(), share)));
  }

  @computed()
  private numberValues(): readonly number[] {
    // Where the axes cross, a number would lie on one of them.
    const isCrossed = (value: number) => {
      const share = shareOf(this.scaleThere(), this.crossing());
      return value === 0 && share > 0.01 && share < 0.99;
    };
    return this.look.numbers === true ? this.ticks().filter(value => !isCrossed(value)) : [];
  }

  private numberAt(value: number): Layout {
    const found = this.numberNodes.get(value);
    if (found) return found;
    const {color, size} = useTheme();
    const isLevel = this.axis === 'x';
    const away = isLevel ? new Vector2(0, this.side * 0.85 * size.label) : new Vector2(-this.side * 1.6 * size.dot, 0);
    const common = {
      anchor: isLevel ? ('center' as const) : this.side > 0 ? ('right' as const) : ('left' as const),
      position: () => this.pixelsAt(value).add(away),
      opacity: () => clamp01(this.drawn()),
    };
    const {kind, names} = this.scaleHere();
    const made = names
      ? new Label({...common, text: names[value] ?? '', fill: color.muted})
      : kind === 'log'
        ? new Magnitude({...common, value, color: color.muted})
        : new Numeral({...common, text: formatNumber(value, this.look.digits ?? decimalsOf(value)), fill: color.muted});
    this.numberNodes.set(value, made);
    return made;
  }

  private nameNodes(): readonly Layout[] {
    return this.nameNode ? [this.nameNode] : [];
  }

  private makeName(label: string | undefined, tex: string | undefined, isInside: boolean): Layout | undefined {
    if (label === undefined && tex === undefined) return undefined;
    const {color, size} = useTheme();
    const name: Node = tex === undefined ? new Label({text: label ?? ''}) : Formula({tex, fill: color.muted});
    const holder: Layout = new Layout({
      layout: true,
      children: name,
      opacity: () => clamp01(this.drawn()),
      position: () => {
        const end = this.pixelsAt(valueAt(this.scaleHere(), 1));
        const {width, height} = holder.size();
        if (this.axis === 'y') {
          if (isInside) return end.add([width / 2 + size.gap / 2, height / 2 + size.gap / 4]);
          // From the numbers' left on, so that the name of an axis at the plot's edge stands above the plot.
          return end.add([this.side > 0 ? Math.max(0, width / 2 - 2 * size.label) : 0, -height / 2 - size.gap / 2]);
        }
        if (isInside) return end.add([-width / 2 - size.gap / 4, -height / 2 - size.gap / 4]);
        const below = this.look.ticks === undefined || this.look.numbers === false ? 0 : 1.15 * size.label;
        return end.add([-width / 2, this.side * (height / 2 + size.gap / 4 + below)]);
      },
    });
    return holder;
  }
}

/** As many decimals as a tick needs. */
function decimalsOf(value: number): number {
  return [0, 1, 2, 3].find(digits => Math.abs(value - Number(value.toFixed(digits))) < 1e-9) ?? 4;
}

/** What {@link Axes} are made of. */
export interface AxesProps {
  drawn?: MarkProps['drawn'];
  across?: Omit<AxisProps, 'axis'>;
  up?: Omit<AxisProps, 'axis'>;
}

/** Both axes of a plot: `<Axes across={{ticks: [-2, 2], tex: 'z'}} up={{ticks: 4}} />`. */
@nodeName('Axes')
export class Axes extends Mark {
  public readonly across: Axis;
  public readonly up: Axis;

  public constructor({across = {}, up = {}, drawn = 1}: AxesProps) {
    super({drawn, stroke: null});
    this.across = new Axis({drawn: () => this.drawn(), ...across, axis: 'x'});
    this.up = new Axis({drawn: () => this.drawn(), ...up, axis: 'y'});
    this.add([this.across, this.up]);
  }

  /** Its two axes say for themselves where they are. */
  public outline(): readonly Vector2[] {
    return [];
  }

  protected override drawShape(): void {
    // Its two axes draw themselves.
  }
}
