import {Circle, Layout, Line} from '@motion-canvas/2d';
import {
  all,
  easeInCubic,
  easeInOutCubic,
  easeOutCubic,
  linear,
  Vector2,
  type PossibleVector2,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {Label} from '../../src/components/Label';
import {Numeral} from '../../src/components/Numeral';
import {Trajectory} from '../../src/components/Trajectory';
import {WeightPlane} from '../../src/components/WeightPlane';
import type {ZigzagRun} from '../../src/simulation/experiments/zigzag/run';
import {grow, reveal} from '../../src/stage/motion';
import type {Theme} from '../../src/theme/theme';
import {valleyOf, vectorOf, waypoints} from '../zigzag/parts';

export interface RacePlaneProps {
  readonly run: ZigzagRun;
  readonly name: string;
  readonly unit: string;
  readonly color: string;
  /** Width and height of the plane, in pixels, while it is one of a pair and while it is one of three. */
  readonly sides: {readonly pair: number; readonly three: number};
  /** 1 while it is one of a pair: then its words stand beside the plane, else below it. */
  readonly paired: () => number;
  /** On which side of a paired plane its words stand. */
  readonly hand: -1 | 1;
  /** Room for the words beside the plane, in pixels. */
  readonly room: number;
  /** Half the width of the plane, in maths units. */
  readonly extent: number;
  readonly theme: Theme;
}

/** One unit's plane in a race: its own contours, its path, and its steps counted beside or below it. */
export class RacePlane extends Layout {
  public readonly plane: WeightPlane;
  public readonly path: Trajectory;

  private readonly marks: readonly Circle[];
  private readonly straight: Line;
  private readonly words: readonly Layout[];

  public constructor(props: RacePlaneProps) {
    super({});
    const {run, name, unit, color: hue, sides, paired, hand, room, extent, theme} = props;
    const {color, size} = theme;
    const between = (three: number, pair: number) => three + (pair - three) * paired();
    const side = () => between(sides.three, sides.pair);
    this.plane = new WeightPlane({
      y: () => between(-size.figure / 2, 0),
      size: side,
      xRange: [-extent, extent],
      yRange: [-extent, extent],
      valley: valleyOf(run),
      axes: 0,
    });
    const start = () => this.plane.at(vectorOf(run.start));
    const optimum = () => this.plane.at(vectorOf(run.optimum));
    this.path = new Trajectory({points: () => waypoints(run).map(point => this.plane.at(point)), stroke: hue});
    this.marks = [
      new Circle({position: start, size: 2 * size.dot, fill: color.ink, scale: 0}),
      new Circle({
        position: optimum,
        size: 2 * size.dot,
        stroke: color.ink,
        lineWidth: size.line,
        scale: 0,
      }),
    ];
    this.straight = new Line({
      points: [start, optimum],
      stroke: color.muted,
      lineWidth: size.hairline,
      lineDash: [size.dot, size.dot],
      end: 0,
    });
    this.plane.marks.add([this.straight, this.path, ...this.marks]);
    const below = sides.three / 2 + 0.22 * size.figure;
    const beside = hand < 0 ? -sides.pair / 2 - size.gap - room : sides.pair / 2 + size.gap;
    const place = (three: PossibleVector2, y: number) => () =>
      Vector2.lerp(new Vector2(three), new Vector2(beside, y), paired());
    const right = -sides.three / 2 + 1.45 * size.figure;
    const word = {anchor: 'left' as const, opacity: 0};
    this.words = [
      new Numeral({
        ...word,
        text: () => `${Math.ceil(this.path.steps() - 1e-9)}`,
        fontSize: size.figure,
        fill: hue,
        position: place([-sides.three / 2, below], -0.5 * size.figure),
      }),
      new Label({
        ...word,
        text: name,
        strong: true,
        fill: hue,
        position: place([right, below - 0.65 * size.label], 0.35 * size.figure),
      }),
      new Label({
        ...word,
        text: unit,
        position: place([right, below + 0.65 * size.label], 0.35 * size.figure + 1.3 * size.label),
      }),
    ];
    this.add([this.plane, ...this.words]);
  }

  /** Axes, contours, start, optimum and the straight way. */
  public *open({pace}: Theme): ThreadGenerator {
    yield* all(this.plane.axes(1, pace.move, easeOutCubic), reveal(...this.words));
    yield* all(this.plane.contours(1, pace.draw, linear), grow(...this.marks));
    yield* this.straight.end(1, pace.move, easeInOutCubic);
  }

  /** Its words are gone while it gets another place: on their own way there they would cross the plane. */
  public *rearrange(movement: ThreadGenerator, {pace}: Theme): ThreadGenerator {
    yield* all(...this.words.map(word => word.opacity(0, pace.beat, easeInCubic)));
    yield* movement;
    yield* reveal(...this.words);
  }

  /** Every step takes as long as those of the other racers. */
  public *walk({pace}: Theme): ThreadGenerator {
    const steps = this.path.points().length - 1;
    yield* this.path.steps(steps, 0.5 * steps * pace.beat, linear);
  }
}
