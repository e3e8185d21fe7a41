import {Layout} from '@motion-canvas/2d';
import {
  all,
  BBox,
  createSignal,
  easeInOutCubic,
  linear as steadily,
  type SimpleSignal,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {Numeral} from '../../src/components/Numeral';
import {Axis, Curve, Dot, Place, Plot, row, Segment, stack, Tangent, Text, type Interval} from '../../src/plot';
import {sigmoid, step} from '../../src/simulation/activations';
import {
  runStepBlindness,
  type StepBlindness,
  type StepBlindnessParameters,
} from '../../src/simulation/experiments/step-blindness/run';
import type {Stage} from '../../src/stage/stage';
import {inputs, outputs} from './ranges';
import type {script} from './script';

/** What the beats of this chapter move. */
export interface StepParts {
  readonly stage: Stage<typeof script>;
  readonly seen: StepBlindness;
  readonly threshold: SimpleSignal<number>;
  /** The steepness of the sigmoid, as a power of ten; infinite for the step. */
  readonly power: SimpleSignal<number>;
  readonly plot: Plot;
  readonly across: Axis;
  readonly up: Axis;
  readonly curve: Curve;
  /** The plot of the curve's slope, below the other one. */
  readonly below: Plot;
  readonly belowAxes: readonly Axis[];
  readonly slopeCurve: Curve;
  /** How far the slope has been drawn: the tangent may turn back, what is drawn stays. */
  readonly reached: SimpleSignal<number>;
  readonly tangent: Tangent;
  /** Where the tangent touches. */
  readonly touch: Dot;
  /** The threshold's tick, number and name. */
  readonly thresholdMark: readonly [Segment, Place];
  /** The plot's place, and the place of words and numbers at its right. */
  readonly boxes: {readonly plot: BBox; readonly column: BBox};
}

/** Builds the plot of the step and below it, not yet to be seen, the plot of its slope. */
export function setStep(stage: Stage<typeof script>, experiment?: Partial<StepBlindnessParameters>): StepParts {
  const {view, theme, regions} = stage;
  const {color, size} = theme;
  const seen = runStepBlindness(experiment);
  const threshold = createSignal(seen.parameters.threshold);
  const power = createSignal(Infinity);
  const now = () => (Number.isFinite(power()) ? sigmoid(10 ** power()) : undefined);
  const value = (x: number) => now()?.value(x - threshold()) ?? step(threshold()).value(x);
  const slope = (x: number) => now()?.slope(x - threshold()) ?? step(threshold()).slope(x);

  const [left = regions.main, column = regions.main] = row(regions.main, [16, 9], size.margin);
  // Numbers stand at the left of the axis of slopes.
  const room = 2.9 * size.label;
  const box = new BBox(left.left + room, left.top, left.width - room, left.height);
  const across = new Axis({axis: 'x', ticks: [-2, 2], drawn: 0});
  const up = new Axis({axis: 'y', ticks: [1], drawn: 0});
  const curve = new Curve({of: value, drawn: 0});
  const tangent = new Tangent({curve, slope, at: inputs.narrow[0], length: 0.18 * box.width, drawn: 0});
  const touch = new Dot({at: () => tangent.touch(), radius: 1.2 * size.dot, drawn: 0});
  const thresholdMark = markOf(threshold, stage);
  const plot = new Plot({
    size: box.size,
    position: box.center,
    xScale: inputs.narrow,
    yScale: outputs,
    children: [across, up, curve, ...thresholdMark, tangent, touch],
  });

  const reached = createSignal<number>(inputs.narrow[0]);
  const slopeCurve = new Curve({
    of: slope,
    name: 'slope',
    color: color.gradient,
    within: () => [plot.xScale().domain[0], reached()],
  });
  const belowAxes = [
    new Axis({axis: 'x', ticks: [-2, 2], numbers: false, drawn: 0}),
    new Axis({axis: 'y', crosses: 'low', ticks: [0.25], digits: 2, drawn: 0}),
  ];
  const below = new Plot({
    xScale: () => plot.xScale(),
    yScale: [-0.04, 0.3],
    children: [...belowAxes, slopeCurve],
  });
  view.add([below, plot]);
  return {
    stage,
    seen,
    threshold,
    power,
    plot,
    across,
    up,
    curve,
    below,
    belowAxes,
    slopeCurve,
    reached,
    tangent,
    touch,
    thresholdMark,
    boxes: {plot: box, column},
  };
}

/** Follows the threshold wherever it slides. */
function markOf(threshold: SimpleSignal<number>, {theme: {color, size}, words}: StepParts['stage']): [Segment, Place] {
  const tick = 0.03;
  return [
    new Segment({from: () => [threshold(), -tick], to: () => [threshold(), tick], color: color.ink, drawn: 0}),
    new Place({
      at: () => [threshold(), 0],
      drawn: 0,
      children: new Layout({
        children: [
          new Numeral({text: () => formatNumber(threshold(), 1), y: 0.85 * size.label}),
          // From the number's left end on: centred, a long word would lie across the y axis.
          new Label({text: words.threshold, anchor: 'left', position: [-0.75 * size.label, 2 * size.label]}),
        ],
      }),
    }),
  ];
}

/** The plot and the one of its slope, each in its part of the plot's place, with equal units in the upper one. */
export function* openSlope(parts: StepParts, xInterval: Interval, shares: readonly [number, number]): ThreadGenerator {
  const {stage, plot, below, belowAxes, boxes, reached, tangent} = parts;
  const {pace} = stage.theme;
  const [upper = boxes.plot, lower = boxes.plot] = stack(boxes.plot, shares, 1.5 * stage.theme.size.gap);
  below.size(lower.size).position(lower.center);
  const half = ((upper.height / upper.width) * (xInterval[1] - xInterval[0])) / 2;
  tangent.at(xInterval[0]);
  reached(xInterval[0]);
  yield* all(
    plot.size(upper.size, pace.move, easeInOutCubic),
    plot.position(upper.center, pace.move, easeInOutCubic),
    plot.xScale(xInterval, pace.move, easeInOutCubic),
    plot.yScale([0.5 - half, 0.5 + half], pace.move, easeInOutCubic),
    ...belowAxes.map(axis => axis.drawn(1, pace.move, easeInOutCubic)),
  );
}

/** The slope goes, and the plot takes its whole place again. */
export function* closeSlope({stage, plot, belowAxes, boxes, reached, tangent, touch}: StepParts): ThreadGenerator {
  const {pace} = stage.theme;
  yield* all(
    tangent.drawn(0, pace.beat),
    touch.drawn(0, pace.beat),
    reached(plot.xScale().domain[0], pace.move, easeInOutCubic),
    ...belowAxes.map(axis => axis.drawn(0, pace.move, easeInOutCubic)),
  );
  yield* all(
    plot.size(boxes.plot.size, pace.move, easeInOutCubic),
    plot.position(boxes.plot.center, pace.move, easeInOutCubic),
    plot.yScale(outputs, pace.move, easeInOutCubic),
  );
}

/** The name of the slope, beside the end of its axis, for as long as the beat lasts. */
export function slopeName({stage, below}: StepParts): Text {
  const name = new Text({
    at: () => [below.xScale().domain[1], 0],
    text: stage.words.slope,
    color: stage.theme.color.gradient,
    drawn: 0,
  });
  below.add(stage.passing(name));
  return name;
}

/** The tangent slides along the curve, and the slope is drawn as far as it gets. */
export function* slide({tangent, reached}: StepParts, to: number, seconds: number): ThreadGenerator {
  yield* all(tangent.at(to, seconds, steadily), reached(to, seconds, steadily));
}

/** The steepness that is drawn; infinite for the step. */
export function steepnessOf({power}: StepParts): number {
  return 10 ** power();
}
