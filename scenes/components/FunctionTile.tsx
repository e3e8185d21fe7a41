import {initial, Layout, nodeName, Rect, signal, type LayoutProps} from '@motion-canvas/2d';
import {Vector2, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../../src/theme/context';
import {FunctionPlot} from '../../src/components/FunctionPlot';
import {Label} from '../../src/components/Label';
import type {Interval} from '../../src/components/PlotArea';

/** What a {@link FunctionTile} is made of, besides the props of a `Layout`. */
export interface FunctionTileProps extends LayoutProps {
  name: string;
  /** In maths units. */
  curve: (x: number) => number;
  color: string;
  xRange: Interval;
  yRange: Interval;
  beside?: SignalValue<number>;
  named?: SignalValue<number>;
  drawn?: SignalValue<number>;
}

/**
 * One function of many: its graph on a ground of its own, and its name. As a tile shrinks, its name can move out of
 * it, so that a picture among pictures becomes the head of a table's row.
 */
@nodeName('FunctionTile')
export class FunctionTile extends Layout {
  /** Where the name stands: 0 in the tile's top left corner, 1 at the right of the tile. */
  @initial(0)
  @signal()
  declare public readonly beside: SimpleSignal<number, this>;

  /** How much of the name is there, 0 to 1. */
  @initial(1)
  @signal()
  declare public readonly named: SimpleSignal<number, this>;

  /** How far the curve is drawn, 0 to 1. */
  @initial(1)
  @signal()
  declare public readonly drawn: SimpleSignal<number, this>;

  public readonly plot: FunctionPlot;
  public readonly label: Label;

  public constructor({name, curve, color: hue, xRange, yRange, ...props}: FunctionTileProps) {
    super(props);
    const {color, size} = useTheme();
    this.plot = new FunctionPlot({
      size: () => this.size().sub([0, this.nameStrip()]),
      y: () => this.nameStrip() / 2,
      xRange,
      yRange,
      curve: () => curve,
      color: hue,
      lineWidth: () => size.curve + (size.line - size.curve) * this.beside(),
      drawn: () => this.drawn(),
    });
    this.label = new Label({
      text: name,
      strong: true,
      fill: hue,
      anchor: 'left',
      position: () => this.namePlace(),
      // It crosses its own curve on the way out, and is not to be read there.
      opacity: () => this.named() * (1 - 2 * this.beside()) ** 2,
    });
    this.add([
      new Rect({
        size: () => this.size(),
        radius: size.corner / 2,
        fill: color.panel,
        clip: true,
        children: [this.plot],
      }),
      this.label,
    ]);
  }

  /** The height kept free for a name inside. */
  private nameStrip(): number {
    return useTheme().size.label * 1.6 * (1 - this.beside());
  }

  private namePlace(): Vector2 {
    const {size} = useTheme();
    const {width, height} = this.size();
    const inside = new Vector2(-width / 2 + size.gap / 2, -height / 2 + size.label * 0.9);
    const outside = new Vector2(width / 2 + size.gap * 0.75, 0);
    return Vector2.lerp(inside, outside, this.beside());
  }
}
