import {activations} from '../../src/simulation/activations';
import {runDeltaRule, type DeltaRule} from '../../src/simulation/experiments/delta-rule/run';
import {runStackedLayers, type StackedLayers} from '../../src/simulation/experiments/stacked-layers/run';
import {runZigzag, type ZigzagRun} from '../../src/simulation/experiments/zigzag/run';
import {defineTruth, type TruePoint} from '../../src/script/truth';
import {family} from './family';
import type {OpeningExperiments} from './parts';
import {script} from './script';

/** What must be on screen at the end of each beat, from experiments run apart from the scene. */
export const truth = defineTruth(
  script,
  ({neuron, stackedLayers, zigzag}: OpeningExperiments = {}) => ({
    neuron: runDeltaRule(neuron),
    stacked: runStackedLayers(stackedLayers),
    path: runZigzag(zigzag).sigmoid,
  }),
  {
    title: () => ({data: family.map(name => graph(activations[name].value))}),
    recap: ({neuron}) => ({
      data: [graph(activations.sigmoid.value)],
      numbers: printed(neuron),
      passing: [[0, neuron.update.sum]],
    }),
    bend: ({stacked}) => ({
      data: [graph(activations.sigmoid.value), graph(x => shapeAt(stacked, x))],
      numbers: [stacked.parameters.layers],
    }),
    question: ({path}) => ({
      data: [
        graph(activations.sigmoid.value),
        graph(activations.relu.value),
        {component: 'Plot', series: 'path', points: pointsOf(path)},
      ],
    }),
  },
);

function graph(points: (x: number) => number) {
  return {component: 'FunctionPlot', series: 'curve', points};
}

/** The start and every point reached, up to the arrival. */
function pointsOf({start, trajectory, summary}: ZigzagRun): readonly TruePoint[] {
  const reached = trajectory.slice(0, summary.arrivalStep).map(({weights}) => weights);
  return [start, ...reached].map(({w1, w2}) => [w1, w2]);
}

function shapeAt({inputs, sigmoid: {shape}}: StackedLayers, x: number): number {
  const at = ((x + 1) / 2) * (inputs.length - 1);
  const left = Math.min(Math.floor(at), inputs.length - 2);
  const [from = 0, to = 0] = shape.slice(left, left + 2);
  return from + (at - left) * (to - from);
}

/** The inputs, the weights, their sum, and what the sigmoid makes of it. */
function printed({start, update}: DeltaRule): readonly number[] {
  return [...update.inputs, start.w1, start.w2, update.sum, activations.sigmoid.value(update.sum)];
}
