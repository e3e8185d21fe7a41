import {Circle, Layout, Line} from '@motion-canvas/2d';
import {all, easeInOutCubic, easeOutCubic, linear, type ThreadGenerator} from '@motion-canvas/core';
import {Label} from '../../src/components/Label';
import {Numeral} from '../../src/components/Numeral';
import {Trajectory} from '../../src/components/Trajectory';
import {WeightPlane} from '../../src/components/WeightPlane';
import type {ZigzagRun} from '../../src/simulation/zigzag';
import {grow, reveal} from '../../src/stage/motion';
import type {Theme} from '../../src/theme/theme';
import {valleyOf, vectorOf, waypoints} from '../zigzag/parts';

export interface RacePlaneProps {
  readonly run: ZigzagRun;
  readonly name: string;
  readonly unit: string;
  readonly color: string;
  /** Width and height of the plane, in pixels. */
  readonly side: number;
  /** Half the width of the plane, in maths units. */
  readonly extent: number;
  readonly theme: Theme;
}

/** One unit's plane in a race: its own contours, its path, and its steps counted below. */
export class RacePlane extends Layout {
  public readonly plane: WeightPlane;
  public readonly path: Trajectory;

  private readonly marks: readonly Circle[];
  private readonly straight: Line;
  private readonly words: readonly Layout[];

  public constructor({run, name, unit, color: hue, side, extent, theme}: RacePlaneProps) {
    super({});
    const {color, size} = theme;
    this.plane = new WeightPlane({
      y: -size.figure / 2,
      size: side,
      xRange: [-extent, extent],
      yRange: [-extent, extent],
      valley: valleyOf(run),
      axes: 0,
    });
    const points = waypoints(run).map(point => this.plane.at(point));
    const [start, optimum] = [vectorOf(run.start), vectorOf(run.optimum)].map(point => this.plane.at(point));
    this.path = new Trajectory({points, stroke: hue});
    this.marks = [
      new Circle({...(start ? {position: start} : {}), size: 2 * size.dot, fill: color.ink, scale: 0}),
      new Circle({
        ...(optimum ? {position: optimum} : {}),
        size: 2 * size.dot,
        stroke: color.ink,
        lineWidth: size.line,
        scale: 0,
      }),
    ];
    this.straight = new Line({
      points: [start ?? 0, optimum ?? 0],
      stroke: color.muted,
      lineWidth: size.hairline,
      lineDash: [size.dot, size.dot],
      end: 0,
    });
    this.plane.marks.add([this.straight, this.path, ...this.marks]);
    const below = this.plane.y() + side / 2 + 0.72 * size.figure;
    const beside = -side / 2 + 1.45 * size.figure;
    this.words = [
      new Numeral({
        text: () => `${Math.ceil(this.path.steps() - 1e-9)}`,
        anchor: 'left',
        fontSize: size.figure,
        fill: hue,
        position: [-side / 2, below],
        opacity: 0,
      }),
      new Label({
        text: name,
        strong: true,
        fill: hue,
        anchor: 'left',
        position: [beside, below - 0.65 * size.label],
        opacity: 0,
      }),
      new Label({text: unit, anchor: 'left', position: [beside, below + 0.65 * size.label], opacity: 0}),
    ];
    this.add([this.plane, ...this.words]);
  }

  /** Axes, contours, start, optimum and the straight way. */
  public *open({pace}: Theme): ThreadGenerator {
    yield* all(this.plane.axes(1, pace.move, easeOutCubic), reveal(...this.words));
    yield* all(this.plane.contours(1, pace.draw, linear), grow(...this.marks));
    yield* this.straight.end(1, pace.move, easeInOutCubic);
  }

  /** Every step takes as long as those of the other racers. */
  public *walk({pace}: Theme): ThreadGenerator {
    const steps = this.path.points().length - 1;
    yield* this.path.steps(steps, steps * pace.beat, linear);
  }
}
