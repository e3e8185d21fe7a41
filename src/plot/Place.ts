import {initial, Layout, nodeName, signal} from '@motion-canvas/2d';
import {Vector2, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import {Label, type LabelProps} from '../components/Label';
import {useTheme} from '../theme/context';
import {clamp01, Mark, type MarkProps} from './Mark';
import type {Point} from './scale';

/** On which side of its point a thing stands. */
export type Side = 'left' | 'right' | 'above' | 'below' | 'centre';

/** Pixels between a point and what stands beside it; `[x, y]` moves it further, y pointing down. */
export interface Beside {
  side?: Side;
  away?: number;
  shift?: readonly [x: number, y: number];
}

/** What a {@link Place} is made of, besides the props of every mark. */
export interface PlaceProps extends MarkProps {
  at: SignalValue<Point>;
}

/** Puts any node at a point: `<Place at={[1, 0.5]}><Formula tex="x" /></Place>`. `drawn` is its opacity. */
@nodeName('Place')
export class Place extends Mark {
  @initial([0, 0])
  @signal()
  declare public readonly at: SimpleSignal<Point, this>;

  public constructor({children, ...props}: PlaceProps) {
    super({stroke: null, ...props});
    this.add(
      new Layout({
        position: () => this.pixels(),
        opacity: () => (this.plot().contains(this.at()) ? clamp01(this.drawn()) : 0),
        children: children,
      }),
    );
  }

  /** What it places says for itself where it is. */
  public outline(): readonly Vector2[] {
    return [];
  }

  protected override drawShape(): void {
    // Its child draws itself.
  }

  private pixels(): Vector2 {
    const place = this.plot().toPixels(this.at());
    return Number.isFinite(place.x) && Number.isFinite(place.y) ? place : Vector2.zero;
  }
}

/** What a {@link Text} is made of, besides the props of every mark. */
export interface TextProps extends MarkProps, Beside {
  at: SignalValue<Point>;
  text: SignalValue<string>;
  strong?: boolean;
  kind?: NonNullable<LabelProps['kind']>;
  /** Keeps lines behind the words off their letters. */
  halo?: boolean;
}

/** Words at a point. Beside the end of a series: `<Text at={() => curve.tip()} text="ReLU" color={hue} />`. */
@nodeName('Text')
export class Text extends Place {
  public constructor({
    text,
    strong = false,
    kind = 'label',
    halo = true,
    side = 'right',
    away = useTheme().size.gap / 2,
    shift = [0, 0],
    ...props
  }: TextProps) {
    const {size} = useTheme();
    const offset = new Vector2(directions[side])
      .scale(away + (side === 'above' || side === 'below' ? size[kind] / 2 : 0))
      .add([...shift]);
    super({
      ...props,
      children: new Label({
        text,
        strong,
        kind,
        halo,
        anchor: side === 'left' ? 'right' : side === 'right' ? 'left' : 'center',
        position: offset,
        ...(props.color === undefined ? {} : {fill: () => this.color()}),
      }),
    });
  }
}

const directions: Readonly<Record<Side, [x: number, y: number]>> = {
  left: [-1, 0],
  right: [1, 0],
  above: [0, -1],
  below: [0, 1],
  centre: [0, 0],
};
