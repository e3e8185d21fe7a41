import {activations} from '../../src/simulation/activations';
import {runDeltaRule, type DeltaRule} from '../../src/simulation/experiments/delta-rule/run';
import {
  runZigzag,
  zigzagBatchPath,
  type Zigzag,
  type ZigzagRun,
  type ZigzagStep,
} from '../../src/simulation/experiments/zigzag/run';
import {defineTruth, type Counter, type TruePoint, type TrueSeries} from '../../src/script/truth';
import {script} from './script';
import type {ZigzagExperiments} from './zigzag';

interface Results {
  readonly zigzag: Zigzag;
  readonly rule: DeltaRule;
}

/** What must be on screen at the end of each beat, from experiments run apart from the scene. */
export const truth = defineTruth(
  script,
  (given: ZigzagExperiments = {}): Results => ({
    zigzag: runZigzag(given.zigzag),
    rule: runDeltaRule(given.rule),
  }),
  {
    'second-fault': ({zigzag}) => {
      const outputs = zigzag.sigmoid.inputs.flat();
      return {
        data: [{component: 'FunctionPlot', series: 'curve', points: activations.sigmoid.value}],
        numbers: [-1, 0, 1, outputs.filter(output => output > 0).length, outputs.filter(output => output < 0).length],
      };
    },
    'learning-rule': ({rule}) => ({numbers: [...tableOf(rule), ...workedThrough(rule)]}),
    'same-rule-deeper': () => ({}),
    'error-negative': ({zigzag}) => ({
      numbers: numbersOf(
        firstStep(zigzag, error => error < 0),
        zigzag,
      ),
    }),
    'error-positive': ({zigzag}) => ({
      numbers: numbersOf(
        firstStep(zigzag, error => error > 0),
        zigzag,
      ),
    }),
    plane: ({zigzag}) => ({
      numbers: numbersOf(
        firstStep(zigzag, error => error > 0),
        zigzag,
      ),
    }),
    allowed: ({zigzag}) => {
      const step = firstStep(zigzag, error => error > 0);
      const longest = Math.hypot(...step.inputs);
      const change = zigzag.sigmoid.learningRate * step.error * longest;
      return {
        numbers: numbersOf(step, zigzag),
        passing: [
          [0, longest],
          [-step.error, step.error],
          [-change, change],
        ],
      };
    },
    target: ({zigzag: {sigmoid}}) => ({
      numbers: [sigmoid.optimum.w1 - sigmoid.start.w1, sigmoid.optimum.w2 - sigmoid.start.w2],
    }),
    'first-steps': ({zigzag}) => walked(zigzag, 5),
    path: ({zigzag}) => walked(zigzag, arrivalOf(zigzag.sigmoid)),
    cost: ({zigzag: {sigmoid}}) => ({
      data: [pathOf(sigmoid, arrivalOf(sigmoid))],
      numbers: [arrivalOf(sigmoid), sigmoid.summary.detour],
    }),
    why: ({zigzag: {sigmoid}}) => ({data: [cloudOf(sigmoid)], numbers: [sigmoid.summary.conditionNumber]}),
    control: ({zigzag: {sigmoid, allowed}}) => ({
      data: [{...pathOf(allowed, arrivalOf(allowed)), series: 'allowed path'}],
      numbers: [arrivalOf(sigmoid), counted('allowed path', points => points.length - 1)],
      passing: [[0, arrivalOf(allowed)]],
    }),
    batch: ({zigzag: {parameters, sigmoid}}) => {
      const path = zigzagBatchPath(sigmoid, parameters.arrival);
      return {
        data: [{component: 'WeightPlane', series: 'batch path', points: path.map(({w1, w2}): TruePoint => [w1, w2])}],
        numbers: [arrivalOf(sigmoid), counted('batch path', points => points.length - 1)],
        passing: [[0, path.length - 1]],
      };
    },
    bridge: ({zigzag: {sigmoid, centredSigmoid}}) => ({
      data: [cloudOf(centredSigmoid)],
      numbers: [centredSigmoid.summary.conditionNumber],
      passing: [[sigmoid.summary.conditionNumber, centredSigmoid.summary.conditionNumber]],
    }),
  },
);

function tableOf({samples}: DeltaRule): readonly number[] {
  return samples.flatMap(({inputs, target}) => [...inputs, target]);
}

/** The sum, the error and the two new weights, each with what it is computed from; signs stand apart from numbers. */
function workedThrough({start, learningRate, update}: DeltaRule): readonly number[] {
  const {target, sum, error, weights} = update;
  const [x1, x2] = update.inputs;
  return [
    ...[start.w1, x1, Math.abs(start.w2), x2, sum],
    ...[target, sum, error],
    ...[start.w1, x1, Math.abs(error), learningRate, weights.w1],
    ...[start.w2, x2, Math.abs(error), learningRate, weights.w2],
  ];
}

function firstStep({sigmoid}: Zigzag, isMeant: (error: number) => boolean): ZigzagStep {
  const found = sigmoid.trajectory.find(({error}) => isMeant(error));
  if (!found) throw new Error('The run has no step with such an error.');
  return found;
}

function numbersOf({inputs, changes, error}: ZigzagStep, {sigmoid}: Zigzag): readonly number[] {
  return [...inputs, ...changes, error, sigmoid.learningRate];
}

function arrivalOf({summary, trajectory}: ZigzagRun): number {
  return summary.arrivalStep ?? trajectory.length;
}

function pathOf({start, trajectory}: ZigzagRun, steps: number): TrueSeries {
  const reached = trajectory.slice(0, steps).map(({weights}) => weights);
  return {
    component: 'WeightPlane',
    series: 'path',
    points: [start, ...reached].map(({w1, w2}): TruePoint => [w1, w2]),
  };
}

function cloudOf({inputs}: ZigzagRun): TrueSeries {
  return {component: 'ScatterPlot', series: 'points', points: inputs};
}

/** The path after some steps, a stem for the error of each, the steps counted and the last error printed. */
function walked({sigmoid}: Zigzag, steps: number) {
  const errors = sigmoid.trajectory.slice(0, steps).map(({error}) => error);
  const stems = errors.map((error, index): TruePoint => [index + 0.5, error]);
  return {
    data: [
      pathOf(sigmoid, steps),
      {component: 'Stems', series: 'positive', points: stems.filter(([, error]) => error >= 0)},
      {component: 'Stems', series: 'negative', points: stems.filter(([, error]) => error < 0)},
    ],
    numbers: [
      counted('path', points => points.length - 1),
      counted('path', points => sigmoid.trajectory[points.length - 2]?.turns ?? 0),
      errors.at(-1) ?? Number.NaN,
    ],
    passing: [[0, steps] as const, ...errors],
  };
}

/** A number that counts what a path of the plane has drawn. */
function counted(series: string, count: Counter['count']): Counter {
  return {component: 'WeightPlane', series, count};
}
