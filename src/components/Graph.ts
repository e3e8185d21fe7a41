import {initial, nodeName, Shape, signal, type ShapeProps} from '@motion-canvas/2d';
import {BBox, type SignalValue, type SimpleSignal, type Vector2} from '@motion-canvas/core';
import {useTheme} from '../theme/context';

/** What a {@link Graph} is made of, besides the props of a `Shape`. */
export interface GraphProps extends ShapeProps {
  /** In pixels of the parent; two pieces meet at a jump. */
  pieces: SignalValue<readonly (readonly Vector2[])[]>;
  riser?: SignalValue<number>;
}

/** A curve in one stroke for each of its pieces, and a thin riser where it jumps: a jump is no part of a graph. */
@nodeName('Graph')
export class Graph extends Shape {
  @initial([])
  @signal()
  declare public readonly pieces: SimpleSignal<readonly (readonly Vector2[])[], this>;

  /** Width of the risers, as a share of the curve's own. */
  @initial(0.25)
  @signal()
  declare public readonly riser: SimpleSignal<number, this>;

  public constructor(props: GraphProps) {
    super({lineWidth: useTheme().size.curve, lineJoin: 'round', lineCap: 'round', ...props});
  }

  /** Where it runs, for `lecture check`. */
  public outline(): readonly Vector2[] {
    return this.pieces().flat();
  }

  protected override getCacheBBox(): BBox {
    return BBox.fromPoints(...this.pieces().flat()).expand(this.lineWidth());
  }

  protected override drawShape(context: CanvasRenderingContext2D): void {
    const pieces = this.pieces();
    context.save();
    this.applyStyle(context);
    for (const piece of pieces) {
      context.beginPath();
      for (const {x, y} of piece) context.lineTo(x, y);
      context.stroke();
    }
    context.lineWidth = this.lineWidth() * this.riser();
    for (const [index, piece] of context.lineWidth > 0 ? pieces.slice(1).entries() : []) {
      const before = pieces[index]?.at(-1);
      const after = piece[0];
      if (!before || !after) continue;
      context.beginPath();
      context.moveTo(before.x, before.y);
      context.lineTo(after.x, after.y);
      context.stroke();
    }
    context.restore();
  }
}
