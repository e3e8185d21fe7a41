import {activations, step} from '../../src/simulation/activations';
import {runStepBlindness, type StepBlindness} from '../../src/simulation/experiments/step-blindness/run';
import {defineTruth} from '../../src/script/truth';
import {reach, sweep} from './ranges';
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
    data: [stepOf(seen)],
    numbers: [0, 1, ...axes, seen.parameters.threshold, ...table(seen, 'step')],
    passing: [reach],
  }),
  'no-slope': seen => ({
    data: [stepOf(seen), {component: 'DerivativePlot', series: 'curve', points: step(seen.parameters.threshold).slope}],
    numbers: [...axes, seen.parameters.threshold, 0, 0],
  }),
  soften: seen => ({
    data: [sigmoid],
    numbers: [...axes, 10 ** sweep.to, 0],
    passing: [
      [10 ** sweep.from, 10 ** sweep.to],
      [seen.parameters.threshold, 0],
    ],
  }),
  graded: seen => ({data: [sigmoid], numbers: [0, 1, ...axes, ...table(seen, 'sigmoid')]}),
  slope: () => ({
    data: [sigmoid, {component: 'DerivativePlot', series: 'curve', points: activations.sigmoid.slope}],
    numbers: [largest, ...axes, largest],
    passing: [[0, largest]],
  }),
});

const largest = activations.sigmoid.slope(0);

/** The numbers beside the axes. */
const axes = [-2, 2, 1] as const;

const sigmoid = {component: 'FunctionPlot', series: 'curve', points: activations.sigmoid.value};

function stepOf({parameters}: StepBlindness) {
  return {component: 'FunctionPlot', series: 'curve', points: step(parameters.threshold).value};
}

/** Every input with its output and, between two of them, how far apart both are. */
function table({inputs, differences}: StepBlindness, eye: 'step' | 'sigmoid'): readonly number[] {
  return inputs.flatMap((one, index) => {
    const before = differences[index - 1];
    return [...(before ? [before.to - before.from, before[eye]] : []), one.input, one[eye]];
  });
}
