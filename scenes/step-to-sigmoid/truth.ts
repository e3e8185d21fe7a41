import {activations, step} from '../../src/simulation/activations';
import {runStepBlindness, type StepBlindness} from '../../src/simulation/experiments/step-blindness/run';
import {defineTruth} from '../../src/script/truth';
import {inputs, reach, sweep} from './ranges';
import {script} from './script';
import type {StepToSigmoidExperiments} from './step-to-sigmoid';

/** What must be on screen at the end of each beat, from the experiment run apart from the scene. */
export const truth = defineTruth(script, ({blindness}: StepToSigmoidExperiments = {}) => runStepBlindness(blindness), {
  step: seen => ({
    data: [stepOf(seen)],
    numbers: [...axes, seen.parameters.threshold, reach, 1],
    passing: [[-reach, reach], 0],
  }),
  blind: seen => ({
    data: [stepOf(seen), {...stepOf(seen), series: 'magnified'}],
    numbers: [...axes, 0, 1, ...seen.inputs.slice(1).map(({input}) => input), ...table(seen, 'step')],
    passing: [reach, seen.parameters.threshold],
  }),
  'no-slope': seen => ({
    data: [stepOf(seen), slopeOf(step(seen.parameters.threshold).slope)],
    numbers: [quarter, ...axes, seen.parameters.threshold, 0, 0],
  }),
  soften: seen => ({
    data: [sigmoid],
    numbers: [...axes, 10 ** sweep.to, 0],
    passing: [
      [10 ** sweep.from, 10 ** sweep.to],
      [seen.parameters.threshold, 0],
    ],
  }),
  graded: seen => ({
    data: [sigmoid],
    numbers: [...axes, 0, 1, ...table(seen, 'sigmoid'), ...ratioOf(seen)],
  }),
  slope: () => ({
    data: [sigmoid, slopeOf(activations.sigmoid.slope)],
    numbers: [quarter, quarter, ...axes, activations.sigmoid.slope(inputs.wide[1])],
    passing: [[0, quarter]],
  }),
});

/** The largest slope of the sigmoid, and the tick beside the axis of slopes. */
const quarter = activations.sigmoid.slope(0);

/** The numbers beside the axes. */
const axes = [-2, 2, 1] as const;

const sigmoid = {component: 'Plot', series: 'curve', points: activations.sigmoid.value};

function slopeOf(points: (x: number) => number) {
  return {component: 'Plot', series: 'slope', points};
}

function stepOf({parameters}: StepBlindness) {
  return {component: 'Plot', series: 'curve', points: step(parameters.threshold).value};
}

/** The first difference of outputs, that of its inputs, and what one is of the other. */
function ratioOf({differences}: StepBlindness): readonly number[] {
  return differences.slice(0, 1).flatMap(({from, to, sigmoid: apart}) => [apart, to - from, apart / (to - from)]);
}

/** Every input with its output and, between two of them, how far apart both are. */
function table({inputs, differences}: StepBlindness, eye: 'step' | 'sigmoid'): readonly number[] {
  return inputs.flatMap((one, index) => {
    const before = differences[index - 1];
    return [...(before ? [before.to - before.from, before[eye]] : []), one.input, one[eye]];
  });
}
