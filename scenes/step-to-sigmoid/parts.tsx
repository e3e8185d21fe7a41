import {Circle, Layout, Line} from '@motion-canvas/2d';
import {all, createSignal, linear, type SimpleSignal, type ThreadGenerator} from '@motion-canvas/core';
import {AxisNumbers} from '../../src/components/AxisNumbers';
import {DerivativePlot} from '../../src/components/DerivativePlot';
import {formatNumber} from '../../src/components/formatNumber';
import {FunctionPlot} from '../../src/components/FunctionPlot';
import {Label} from '../../src/components/Label';
import {Numeral} from '../../src/components/Numeral';
import {Tangent} from '../../src/components/Tangent';
import {step} from '../../src/simulation/activations';
import {
  runStepBlindness,
  type StepBlindness,
  type StepBlindnessParameters,
} from '../../src/simulation/experiments/step-blindness/run';
import {leave} from '../../src/stage/motion';
import type {Stage} from '../../src/stage/stage';
import {inputs} from './ranges';
import type {script} from './script';

/** Two pictures of one column: the plot alone, or the plot with its derivative below it. */
export interface Arrangement {
  readonly height: number;
  readonly y: number;
}

/** What the beats of this chapter move. */
export interface StepParts {
  readonly stage: Stage<typeof script>;
  readonly seen: StepBlindness;
  readonly threshold: SimpleSignal<number>;
  readonly plot: FunctionPlot;
  readonly alone: Arrangement;
  readonly above: Arrangement;
  /** The slope of the plot's curve. */
  readonly derivative: DerivativePlot;
  readonly derivativeName: Label;
  /** How far the slope has been drawn: the tangent may turn back, what is drawn stays. */
  readonly reached: SimpleSignal<number>;
  readonly tangent: Tangent;
  /** Where the tangent touches. */
  readonly touch: Circle;
  /** The threshold's tick, number and name. */
  readonly thresholdMark: Layout;
  /** Inputs beside the x axis. */
  readonly inputNumbers: AxisNumbers;
  /** Where the column of words and numbers at the right begins, and how wide it is. */
  readonly column: {readonly left: number; readonly width: number};
  /** What is here for this beat, or the next ones, only. */
  readonly passing: Layout;
  /** The same, in the plot's pixels. */
  readonly passingMarks: Layout;
}

/** Builds the plot of the step, and below it, not yet to be seen, its derivative. */
export function setStep(stage: Stage<typeof script>, experiment?: Partial<StepBlindnessParameters>): StepParts {
  const {view, theme, regions, words} = stage;
  const {color, size} = theme;
  const {main} = regions;
  const seen = runStepBlindness(experiment);
  const threshold = createSignal(seen.parameters.threshold);
  // Points on the curve's left end stay inside the margin.
  const inset = 1.5 * size.dot;
  const width = main.width * 0.6 - inset;
  const alone = {height: main.height, y: main.center.y};
  const above = {height: main.height * 0.56, y: main.top + main.height * 0.28};
  const below = {height: main.height * 0.34, y: main.bottom - main.height * 0.17};
  const plot = new FunctionPlot({
    x: main.left + inset + width / 2,
    y: alone.y,
    size: [width, alone.height],
    xRange: inputs.narrow,
    yRange: [-0.32, 1.16],
    curve: () => step(threshold()).value,
    slope: () => step(threshold()).slope,
    drawn: 0,
    axes: 0,
  });
  const inputNumbers = new AxisNumbers({plot, axis: 'x', values: [-2, 2], shown: 0});
  plot.add([inputNumbers, new AxisNumbers({plot, axis: 'y', values: [1], shown: () => plot.axes()})]);

  const thresholdMark = markOf(threshold, plot, stage);
  plot.add(thresholdMark);

  const tangent = new Tangent({plot, at: inputs.narrow[0], length: 0});
  const touch = new Circle({
    position: () => plot.pointAt(tangent.at()),
    size: 2.4 * size.dot,
    fill: color.ink,
    scale: 0,
  });
  const passingMarks = new Layout({});
  plot.marks.add([passingMarks, tangent, touch]);
  const reached = createSignal<number>(inputs.narrow[0]);
  const derivative = new DerivativePlot({
    of: plot,
    upTo: reached,
    y: below.y,
    height: below.height,
    yRange: [-0.06, 0.32],
    axes: 0,
  });
  const derivativeName = new Label({
    text: words.slope,
    fill: color.gradient,
    anchor: 'left',
    // Beside its axis: the line from the tangent down to the slope passes everywhere else.
    position: () => derivative.toLocal(derivative.xRange()[1], 0).addX(size.gap / 2),
    opacity: 0,
  });
  derivative.add(derivativeName);

  const passing = new Layout({});
  view.add([derivative, plot, passing]);
  const columnLeft = main.left + main.width * 0.67;
  const column = {left: columnLeft, width: main.right - columnLeft};
  return {
    stage,
    seen,
    threshold,
    plot,
    alone,
    above,
    derivative,
    derivativeName,
    reached,
    tangent,
    touch,
    thresholdMark,
    inputNumbers,
    column,
    passing,
    passingMarks,
  };
}

/** Follows the threshold wherever it slides. */
function markOf(
  threshold: SimpleSignal<number>,
  plot: FunctionPlot,
  {theme: {color, size}, words}: StepParts['stage'],
): Layout {
  const foot = () => plot.toLocal(threshold(), 0);
  return new Layout({
    opacity: 0,
    children: [
      new Line({
        points: () => [foot().sub([0, size.dot]), foot().add([0, size.dot])],
        stroke: color.ink,
        lineWidth: size.line,
      }),
      new Numeral({text: () => formatNumber(threshold(), 1), position: () => foot().add([0, 0.85 * size.label])}),
      // From the number's left end on: centred, a long word would lie across the y axis.
      new Label({
        text: words.threshold,
        anchor: 'left',
        position: () => foot().add([-0.75 * size.label, 2 * size.label]),
      }),
    ],
  });
}

/** What was here for the last beats goes. */
export function* clear({plot, passing, passingMarks}: StepParts): ThreadGenerator {
  yield* leave(...passing.children(), ...passingMarks.children(), ...plot.ground.children());
}

/** The tangent slides along the curve, and the slope is drawn as far as it gets. */
export function* slide({tangent, reached}: StepParts, to: number, seconds: number): ThreadGenerator {
  yield* all(tangent.at(to, seconds, linear), reached(to, seconds, linear));
}

/** How long the tangents of this chapter are, in pixels. */
export function fullTangent({plot}: StepParts): number {
  return plot.width() * 0.16;
}
