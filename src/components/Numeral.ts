import {initial, nodeName, Shape, signal, type ShapeProps} from '@motion-canvas/2d';
import {BBox, type SignalValue, type SimpleSignal} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import type {Anchor} from './anchor';

/** What a {@link Numeral} is made of, besides the props of a `Shape`. */
export interface NumeralProps extends ShapeProps {
  text?: SignalValue<string>;
  /** Which side stays where it is when the text changes its width. */
  anchor?: Anchor;
  /** Keeps lines behind the number off its digits. */
  halo?: boolean;
}

const digit = /[0-9]/u;

/**
 * A printed number whose digits all have the same width, so that a counting number does not tremble. The canvas cannot
 * ask a font for its tabular figures; each digit is set in a cell of its own instead.
 */
@nodeName('Numeral')
export class Numeral extends Shape {
  @initial('')
  @signal()
  declare public readonly text: SimpleSignal<string, this>;

  private readonly anchor: Anchor;
  private readonly halo: boolean;

  public constructor({anchor = 'center', halo = false, ...props}: NumeralProps) {
    const {color, size, type, weight} = useTheme();
    super({
      fontFamily: type.family,
      fontSize: size.label,
      fontWeight: weight.strong,
      fill: color.ink,
      ...(halo ? {stroke: color.background, lineWidth: size.dot, lineJoin: 'round'} : {}),
      ...props,
    });
    this.anchor = anchor;
    this.halo = halo;
  }

  /** The drawn box in local coordinates. */
  public override getCacheBBox(): BBox {
    const height = this.fontSize() * 1.3;
    const context = measuring();
    context.font = this.font();
    const {width} = layOut(this.text(), context);
    return new BBox(this.startOf(width), -height / 2, width, height);
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    context.save();
    this.applyStyle(context);
    context.font = this.font();
    context.textBaseline = 'alphabetic';
    const {cells, width} = layOut(this.text(), context);
    const start = this.startOf(width);
    const baseline = (this.fontSize() * 0.71) / 2;
    if (this.halo) for (const {character, x} of cells) context.strokeText(character, start + x, baseline);
    for (const {character, x} of cells) context.fillText(character, start + x, baseline);
    context.restore();
    this.drawChildren(context);
  }

  /** Where the text's left edge lies. */
  private startOf(width: number): number {
    if (this.anchor === 'left') return 0;
    return this.anchor === 'right' ? -width : -width / 2;
  }

  private font(): string {
    return `${this.fontWeight()} ${this.fontSize()}px ${this.fontFamily()}`;
  }
}

let measuringContext: CanvasRenderingContext2D | undefined;

function measuring(): CanvasRenderingContext2D {
  const context = measuringContext ?? document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('The browser has no 2D canvas to measure text with.');
  return (measuringContext = context);
}

interface Cell {
  readonly character: string;
  readonly x: number;
}

function layOut(text: string, context: CanvasRenderingContext2D): {cells: readonly Cell[]; width: number} {
  const widest = Math.max(...Array.from('0123456789', character => context.measureText(character).width));
  const cells: Cell[] = [];
  let width = 0;
  for (const character of text) {
    const own = context.measureText(character).width;
    const cell = digit.test(character) ? widest : own;
    cells.push({character, x: width + (cell - own) / 2});
    width += cell;
  }
  return {cells, width};
}
