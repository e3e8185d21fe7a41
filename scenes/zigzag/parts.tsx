import {Circle, Layout, Line} from '@motion-canvas/2d';
import {createSignal, Vector2, type SimpleSignal} from '@motion-canvas/core';
import {Trajectory} from '../../src/components/Trajectory';
import {WeightPlane, type Valley} from '../../src/components/WeightPlane';
import {runDeltaRule, type DeltaRule, type DeltaRuleParameters} from '../../src/simulation/experiments/delta-rule/run';
import {runZigzag, zigzagBatchPath, zigzagLoss} from '../../src/simulation/experiments/zigzag/run';
import type {
  Weights,
  Zigzag,
  ZigzagParameters,
  ZigzagRun,
  ZigzagStep,
} from '../../src/simulation/experiments/zigzag/run';
import type {Stage} from '../../src/stage/stage';
import type {script} from './script';

/** What the beats of this chapter move. Points of the plane are in maths coordinates until `plane.at` draws them. */
export interface ZigzagParts {
  readonly stage: Stage<typeof script>;
  readonly zigzag: Zigzag;
  readonly rule: DeltaRule;
  /** The first real step of the sigmoid's run with an error of each sign. */
  readonly steps: {readonly negative: ZigzagStep; readonly positive: ZigzagStep};
  /** What is here for this beat, or the next ones, only. */
  readonly passing: Layout;
  readonly plane: WeightPlane;
  /** Where the weights stand. */
  readonly startMark: Circle;
  readonly optimumMark: Circle;
  /** The straight way from the start to the optimum. */
  readonly straight: Line;
  /** The sigmoid's way. */
  readonly path: Trajectory;
  /** How many of its errors have been met: one more than the steps taken while the next one is considered. */
  readonly met: SimpleSignal<number>;
  /** The way of the mean of all samples. */
  readonly batch: readonly Weights[];
}

export const vectorOf = ({w1, w2}: Weights): Vector2 => new Vector2(w1, w2);

/** Contours of a run's loss: one through its start, the others a factor of four apart. */
export function valleyOf(run: ZigzagRun): Valley {
  const {eigenvalues, eigenvectors} = run.summary;
  const startLoss = zigzagLoss(run, run.start);
  const levels = [1, 0, -1, -2, -3].map(power => startLoss * 4 ** power);
  return {optimum: [run.optimum.w1, run.optimum.w2], eigenvalues, eigenvectors, levels};
}

/** The start and every point reached by a run, up to its arrival. */
export function waypoints(run: ZigzagRun): readonly Vector2[] {
  const arrived = run.trajectory.slice(0, run.summary.arrivalStep);
  return [vectorOf(run.start), ...arrived.map(step => vectorOf(step.weights))];
}

/** Half the width of a square around the origin that holds all the given points, with room to spare. */
export function extentOf(points: readonly Vector2[]): number {
  return Math.ceil(Math.max(...points.flatMap(({x, y}) => [Math.abs(x), Math.abs(y)])) * 4 + 1) / 4;
}

/** Half the width of a square around the origin in which a run's whole way, and where it leads, have room. */
export function extentOfRun(run: ZigzagRun): number {
  return extentOf([...waypoints(run), vectorOf(run.optimum)]);
}

function firstStepWith(sign: 1 | -1, run: ZigzagRun): ZigzagStep {
  const step = run.trajectory.find(({error}) => Math.sign(error) === sign);
  if (!step) throw new Error(`No step of this run has an error of sign ${sign}: give it another seed or optimum.`);
  return step;
}

/** Builds, not yet to be seen, the weight plane with what belongs to it. */
export function setZigzag(
  stage: Stage<typeof script>,
  experiment?: Partial<ZigzagParameters>,
  rule?: Partial<DeltaRuleParameters>,
): ZigzagParts {
  const {view, theme, regions} = stage;
  const {color, size} = theme;
  const zigzag = runZigzag(experiment);
  const run = zigzag.sigmoid;
  const extent = extentOfRun(run);
  const plane = new WeightPlane({
    position: regions.square.center,
    size: [regions.square.width, regions.square.height],
    xRange: [-extent, extent],
    yRange: [-extent, extent],
    axes: 0,
    valley: valleyOf(run),
    pivot: vectorOf(run.start),
    handles: ['zigzag.start', 'zigzag.optimum', 'zigzag.allowedOptimum'],
  });
  // Up and to the right, or down and to the left: the two colours of the signs.
  const path = new Trajectory({
    points: () => waypoints(run).map(point => plane.at(point)),
    stroke: color.sigmoid,
    stepColors: run.trajectory.map(({error}) => (error < 0 ? color.negative : color.positive)),
  });
  const at = (weights: Weights) => () => plane.at(vectorOf(weights));
  const mark = {size: 2.4 * size.dot, scale: 0};
  const startMark = new Circle({...mark, position: at(run.start), fill: color.ink});
  const optimumMark = new Circle({...mark, position: at(run.optimum), stroke: color.ink, lineWidth: size.curve});
  const straight = new Line({
    points: [at(run.start), at(run.optimum)],
    stroke: color.muted,
    lineWidth: size.line,
    lineDash: [size.dot, size.dot],
    end: 0,
  });
  plane.marks.add([straight, path, optimumMark, startMark]);
  const passing = new Layout({});
  view.add([plane, passing]);
  const steps = {negative: firstStepWith(-1, run), positive: firstStepWith(1, run)};
  return {
    stage,
    zigzag,
    rule: runDeltaRule(rule),
    steps,
    passing,
    plane,
    startMark,
    optimumMark,
    straight,
    path,
    met: createSignal(0),
    batch: zigzagBatchPath(run, zigzag.parameters.arrival),
  };
}
