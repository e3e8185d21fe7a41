import {Layout, nodeName} from '@motion-canvas/2d';
import {
  all,
  easeInCubic,
  easeInOutCubic,
  linear,
  Vector2,
  type PossibleVector2,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {Numeral} from '../../src/components/Numeral';
import {useTheme} from '../../src/theme/context';
import {DescentPlane, Quadrants, type Point} from '../../src/plot';
import {zigzagLoss, type Weights, type ZigzagRun} from '../../src/simulation/experiments/zigzag/run';
import {reveal} from '../../src/stage/motion';
import type {Theme} from '../../src/theme/theme';

export interface RacerProps {
  readonly run: ZigzagRun;
  /** What its path is called in the report. */
  readonly path: string;
  readonly name: string;
  readonly words: {readonly steps: string; readonly turns: string; readonly rate: string};
  readonly color: string;
  /** Width and height of the plane, in pixels, while it is one of a pair and while it is one of three. */
  readonly sides: {readonly pair: number; readonly three: number};
  /** 1 while it is one of a pair: then its words stand beside the plane, else below it. */
  readonly paired: () => number;
  /** On which side of a paired plane its words stand. */
  readonly hand: -1 | 1;
  /** Room for the words beside the plane, in pixels. */
  readonly room: number;
  /** Half the width of the plane, in maths words. */
  readonly extent: number;
}

/** One unit's plane in a race: its own contours, its path, its steps and turns, counted beside or below it. */
@nodeName('Racer')
export class Racer extends Layout {
  public readonly plane: DescentPlane;
  /** The quadrants into which one sample can move the weights, from where they stand. */
  public readonly open: readonly Quadrants[];

  private readonly words: readonly Layout[];
  /** For which there is room only beside the plane: its turns and its learning rate. */
  private readonly besides: readonly Layout[];
  private readonly isPaired: () => boolean;

  public constructor(props: RacerProps) {
    super({});
    const {run, path, name, words, color: hue, sides, paired, hand, room, extent} = props;
    const theme = useTheme();
    const {size} = theme;
    const between = (three: number, pair: number) => three + (pair - three) * paired();
    this.isPaired = () => paired() > 0;
    const arrived = run.trajectory.slice(0, run.summary.arrivalStep);
    const startLoss = zigzagLoss(run, run.start);
    this.plane = new DescentPlane({
      descent: {
        start: pointOf(run.start),
        optimum: pointOf(run.optimum),
        path: [run.start, ...arrived.map(({weights}) => weights)].map(pointOf),
        loss: (w1, w2) => zigzagLoss(run, {w1, w2}),
        levels: [1, 0, -1, -2, -3].map(power => startLoss * 4 ** power),
      },
      name: path,
      color: hue,
      y: () => between(-size.figure / 2, 0),
      size: () => between(sides.three, sides.pair),
      xScale: [-extent, extent],
      yScale: [-extent, extent],
      opened: 0,
      handles: ['zigzag.start', 'zigzag.optimum'],
    });
    this.plane.path.stepColors(arrived.map(({changes}) => colorOf(changes, hue, theme)));
    const {quadrants} = this.plane;
    const origin = () => this.plane.path.tip();
    quadrants.origin(origin);
    const closed = new Quadrants({origin, of: [2, 4], color: hue, drawn: 0});
    this.plane.insert(closed, this.plane.children().indexOf(quadrants));
    this.open = run.inputs.flat().every(input => input > 0) ? [quadrants] : [quadrants, closed];
    const below = sides.three / 2 + 0.22 * size.figure;
    const beside = hand < 0 ? -sides.pair / 2 - size.gap - room : sides.pair / 2 + size.gap;
    const place = (three: PossibleVector2, y: number) => () =>
      Vector2.lerp(new Vector2(three), new Vector2(beside, y), paired());
    const taken = () => Math.ceil(this.plane.path.taken() - 1e-9);
    const word = {anchor: 'left' as const, opacity: 0};
    const right = -sides.three / 2 + 1.45 * size.figure;
    const figure = (text: () => string) => new Numeral({...word, text, fontSize: size.figure, fill: hue});
    const steps = figure(() => `${taken()}`);
    steps.position(place([-sides.three / 2, below], -1.6 * size.figure));
    this.words = [
      new Label({
        ...word,
        text: name,
        strong: true,
        fill: hue,
        position: place([right, below - 0.65 * size.label], -2.45 * size.figure),
      }),
      steps,
      new Label({
        ...word,
        text: words.steps,
        position: place([right, below + 0.65 * size.label], -0.78 * size.figure),
      }),
    ];
    const turned = figure(() => `${arrived[taken() - 1]?.turns ?? 0}`);
    turned.position([beside, 0.15 * size.figure]);
    this.besides = [
      turned,
      new Label({...word, text: words.turns, position: [beside, 0.97 * size.figure]}),
      new Numeral({
        ...word,
        text: formatNumber(run.learningRate, 2),
        fontSize: size.title,
        position: [beside, 1.85 * size.figure],
      }),
      new Label({...word, text: words.rate, position: [beside, 2.35 * size.figure]}),
    ];
    this.add([this.plane, ...this.words, ...this.besides]);
  }

  /** Ground, start and optimum. */
  public *enter(): ThreadGenerator {
    yield* all(this.plane.open(), reveal(...this.words, ...(this.isPaired() ? this.besides : [])));
  }

  /** The straight way and the contours. */
  public *aim(): ThreadGenerator {
    yield* all(this.plane.aim(), this.plane.contours.drawn(1, useTheme().pace.draw, linear));
  }

  /** Its words are gone while it gets another place: on their own way there they would cross the plane. */
  public *rearrange(movement: ThreadGenerator): ThreadGenerator {
    yield* all(...[...this.words, ...this.besides].map(word => word.opacity(0, useTheme().pace.beat, easeInCubic)));
    yield* movement;
    yield* reveal(...this.words);
  }

  /** Walks to the end of a step, or to the optimum. */
  public *walk(steps: number, seconds: number): ThreadGenerator {
    const {path} = this.plane;
    const to = Math.min(steps, path.length());
    if (to > path.taken()) yield* path.drawn(path.shareAt(to), seconds, steps > 12 ? linear : easeInOutCubic);
  }
}

function pointOf({w1, w2}: Weights): Point {
  return [w1, w2];
}

/** The last chapter's two colours where both weights change alike; the unit's own for a step that was closed there. */
function colorOf([first, second]: readonly [number, number], hue: string, {color}: Theme): string {
  if (Math.sign(first) !== Math.sign(second)) return hue;
  return first < 0 ? color.negative : color.positive;
}
