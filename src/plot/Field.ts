import {computed, nodeName} from '@motion-canvas/2d';
import {Color, createSignal, Vector2, type SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import {clamp01, Mark, type MarkProps} from './Mark';
import {valueAt} from './scale';

/** What a {@link Field} is made of, besides the props of every mark. */
export interface FieldProps extends MarkProps {
  /**
   * A function of the plane, from -1 to 1. It may read signals, such as the step of a training: the map is computed
   * again when they change, and not in other frames.
   */
  of: (x: number, y: number) => number;
  /** The colours of -1, 0 and 1. */
  colors?: readonly [low: string, middle: string, high: string];
  /** Cells along each axis. */
  cells?: number;
}

/** A map of a function over the plane: what a network answers at each point. It comes up out of the ground. */
@nodeName('Field')
export class Field extends Mark {
  private readonly field: SimpleSignal<{readonly of: (x: number, y: number) => number}>;
  private readonly ramp: readonly (readonly [red: number, green: number, blue: number])[];
  private readonly cells: number;
  private canvas: HTMLCanvasElement | undefined;

  public constructor({of, colors, cells = 64, ...props}: FieldProps) {
    super({stroke: null, ...props});
    const {color} = useTheme();
    const [low, middle, high] = colors ?? [color.negative, color.panel, color.positive];
    this.field = createSignal({of});
    this.cells = cells;
    this.ramp = Array.from({length: levels}, (_, level) => {
      const value = (2 * level) / (levels - 1) - 1;
      const [red, green, blue] = Color.lerp(
        new Color(middle),
        new Color(value < 0 ? low : high),
        Math.abs(value),
        'lab',
      ).rgb();
      return [red, green, blue];
    });
  }

  /** Shows another function of the plane. */
  public become(of: (x: number, y: number) => number): void {
    this.field({of});
  }

  /** A ground: words may lie on it. */
  public outline(): readonly Vector2[] {
    return [];
  }

  protected override drawShape(context: CanvasRenderingContext2D): void {
    if (this.drawn() <= 0) return;
    const plot = this.plot();
    const {x, y, width, height} = plot.box();
    const picture = this.picture();
    context.save();
    context.beginPath();
    context.roundRect(x, y, width, height, plot.corner);
    context.clip();
    context.globalAlpha *= clamp01(this.drawn());
    context.imageSmoothingEnabled = true;
    context.drawImage(picture.canvas, x, y, width, height);
    context.restore();
  }

  /** The values of all cells, row by row from the top. */
  @computed()
  private values(): readonly number[] {
    const {x, y} = this.plot().scales();
    const {of} = this.field();
    const centres = Array.from({length: this.cells}, (_, index) => (index + 0.5) / this.cells);
    const [xs, ys] = [centres.map(share => valueAt(x, share)), centres.map(share => valueAt(y, 1 - share))];
    return ys.flatMap(each => xs.map(other => of(other, each)));
  }

  /** One pixel a cell, drawn again when a value has changed. */
  @computed()
  private picture(): {readonly canvas: HTMLCanvasElement} {
    const canvas = (this.canvas ??= document.createElement('canvas'));
    canvas.width = this.cells;
    canvas.height = this.cells;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('The browser has no 2D canvas to draw a field with.');
    const image = context.createImageData(this.cells, this.cells);
    for (const [index, value] of this.values().entries()) {
      const level = Math.round(((Math.min(1, Math.max(-1, value)) + 1) / 2) * (levels - 1));
      const [red, green, blue] = this.ramp[level] ?? [0, 0, 0];
      image.data.set([red, green, blue, Number.isNaN(value) ? 0 : 255], 4 * index);
    }
    context.putImageData(image, 0, 0);
    return {canvas};
  }
}

/** Shades of a field; an odd number, so that 0 has its own. */
const levels = 129;
