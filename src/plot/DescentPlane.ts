import {initial, nodeName, signal} from '@motion-canvas/2d';
import {
  all,
  easeInOutCubic,
  easeOutCubic,
  type SignalValue,
  type SimpleSignal,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {useTheme} from '../theme/context';
import {Quadrants} from './Area';
import {Axes, type AxisLook} from './Axis';
import {Contours} from './Contours';
import {Dot} from './Dot';
import {Path} from './Path';
import {Plot, type PlotProps} from './Plot';
import {Segment} from './Segment';
import type {Point} from './scale';

/** A descent of two weights: where it starts, where it should arrive, and every point that it reached. */
export interface Descent {
  readonly start: Point;
  readonly optimum: Point;
  /** The start and every point reached. */
  readonly path: readonly Point[];
  /** The loss at two weights, and the losses whose contours are drawn; may read signals. */
  readonly loss?: (w1: number, w2: number) => number;
  readonly levels?: readonly number[];
}

/** What a {@link DescentPlane} is made of, besides the props of a `Plot`. */
export interface DescentPlaneProps extends Omit<PlotProps, 'panel'> {
  descent: Descent;
  /** The path's colour. */
  color: string;
  /** What the path is called in the report. */
  name?: string;
  axes?: AxisLook;
  /** How far it has come: 0 shows nothing, and `open` brings it. */
  opened?: SignalValue<number>;
}

/**
 * The plane of two weights: start, optimum, contours of the loss, the straight way and the path. Units are equal on both
 * axes. Everything but the plane itself is still to be drawn.
 *
 * @example
 * ```tsx
 * const plane = new DescentPlane({descent, color: hue, size: 800, xScale: [-2, 2], yScale: [-2, 2], opened: 0});
 * yield* plane.open();
 * yield* plane.path.drawn(1, 8, linear);
 * ```
 */
@nodeName('DescentPlane')
export class DescentPlane extends Plot {
  /** How far ground, axes and names have come, 0 to 1. */
  @initial(1)
  @signal()
  declare public readonly opened: SimpleSignal<number, this>;

  public readonly contours: Contours;
  /** The quadrants that one sample's update may point into. */
  public readonly quadrants: Quadrants;
  public readonly straight: Segment;
  public readonly path: Path;
  public readonly start: Dot;
  public readonly optimum: Dot;

  public constructor({descent, color: hue, name, axes = {}, opened = 1, children, ...props}: DescentPlaneProps) {
    super({equalUnits: true, panel: () => this.opened(), ...props, opened} as PlotProps);
    const {color, size} = useTheme();
    const {start, optimum, path, loss = () => Number.NaN, levels = []} = descent;
    const mark = {radius: 1.2 * size.dot, drawn: 0};
    this.quadrants = new Quadrants({origin: start, color: hue, drawn: 0});
    this.contours = new Contours({of: loss, levels, drawn: 0});
    this.straight = new Segment({
      from: start,
      to: optimum,
      color: color.muted,
      lineDash: [size.dot, size.dot],
      lineCap: 'butt',
      drawn: 0,
    });
    this.path = new Path({points: path, color: hue, drawn: 0, ...(name === undefined ? {} : {name})});
    this.start = new Dot({...mark, at: start});
    this.optimum = new Dot({...mark, at: optimum, hollow: true, lineWidth: size.curve});
    const look = (tex: string) => ({...axes, tex, nameInside: true});
    this.add([
      this.quadrants,
      this.contours,
      new Axes({drawn: () => this.opened(), across: look('w_1'), up: look('w_2')}),
      this.straight,
      this.path,
      this.optimum,
      this.start,
    ]);
    this.add(children);
  }

  /** Ground and axes come, then start and optimum. */
  public *open(): ThreadGenerator {
    const {pace} = useTheme();
    yield* this.opened(1, pace.move, easeOutCubic);
    yield* all(this.start.drawn(1, pace.beat, easeOutCubic), this.optimum.drawn(1, pace.beat, easeOutCubic));
  }

  /** The dashed straight way to the optimum. */
  public *aim(): ThreadGenerator {
    yield* this.straight.drawn(1, useTheme().pace.draw, easeInOutCubic);
  }
}
