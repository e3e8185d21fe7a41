import {initial, nodeName, Shape, signal, type ShapeProps} from '@motion-canvas/2d';
import {BBox, Vector2, type SignalValue, type SimpleSignal} from '@motion-canvas/core';

/** An ellipse in pixels of the parent. */
export interface Ellipse {
  readonly centre: Vector2;
  /** Half its two axes. */
  readonly radii: Vector2;
  /** Of its first axis, clockwise from the right, in radians. */
  readonly tilt: number;
}

export interface ContourLineProps extends ShapeProps {
  ellipse: SignalValue<Ellipse>;
  /** How far round it is drawn, 0 to 1. */
  drawn?: SignalValue<number>;
}

const none: Ellipse = {centre: Vector2.zero, radii: Vector2.zero, tilt: 0};
/** Corners of the outline that stands for it. */
const corners = 96;

/**
 * A contour of a quadratic loss. Not a `Circle`, whose size goes through the browser's layout: contours move in every
 * frame in which the plane is zoomed.
 */
@nodeName('ContourLine')
export class ContourLine extends Shape {
  @initial(none)
  @signal()
  declare public readonly ellipse: SimpleSignal<Ellipse, this>;

  @initial(1)
  @signal()
  declare public readonly drawn: SimpleSignal<number, this>;

  public constructor(props: ContourLineProps) {
    super(props);
  }

  /** Where it runs, for `lecture check`. */
  public outline(): readonly Vector2[] {
    const {centre, radii, tilt} = this.ellipse();
    const count = Math.ceil(corners * this.drawn());
    return Array.from({length: count + 1}, (_, corner) => {
      const angle = (2 * Math.PI * this.drawn() * corner) / Math.max(1, count);
      return radii
        .mul([Math.cos(angle), Math.sin(angle)])
        .rotate((tilt * 180) / Math.PI)
        .add(centre);
    });
  }

  protected override getCacheBBox(): BBox {
    return BBox.fromPoints(...this.outline()).expand(this.lineWidth());
  }

  protected override drawShape(context: CanvasRenderingContext2D): void {
    const {centre, radii, tilt} = this.ellipse();
    const drawn = this.drawn();
    if (drawn === 0) return;
    context.save();
    this.applyStyle(context);
    context.beginPath();
    context.ellipse(centre.x, centre.y, radii.x, radii.y, tilt, 0, 2 * Math.PI * drawn);
    context.stroke();
    context.restore();
  }
}
