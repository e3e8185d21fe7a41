import {activations} from '../../src/simulation/activations';
import {runDeltaRule, type DeltaRule} from '../../src/simulation/experiments/delta-rule/run';
import {runStackedLayers, type StackedLayers} from '../../src/simulation/experiments/stacked-layers/run';
import {defineTruth} from '../../src/script/truth';
import {family} from './family';
import type {OpeningExperiments} from './parts';
import {script} from './script';

/** What must be on screen at the end of each beat, from experiments run apart from the scene. */
export const truth = defineTruth(
  script,
  ({neuron, stackedLayers}: OpeningExperiments = {}) => ({
    neuron: runDeltaRule(neuron),
    stacked: runStackedLayers(stackedLayers),
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
    // The path is a plain trajectory, which reports nothing by itself; chapter 4 has it in its plane.
    question: () => ({
      data: [graph(activations.sigmoid.value), graph(activations.relu.value)],
    }),
  },
);

function graph(points: (x: number) => number) {
  return {component: 'FunctionPlot', series: 'curve', points};
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
