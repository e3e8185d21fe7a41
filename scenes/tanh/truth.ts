import {activations} from '../../src/simulation/activations';
import {runLayerGrowth, type FlowArm} from '../../src/simulation/experiments/layer-growth/run';
import {runZigzag, type ZigzagRun} from '../../src/simulation/experiments/zigzag/run';
import {defineTruth, type TruePoint, type TrueSeries} from '../../src/script/truth';
import {asTens} from '../saturation/powers';
import {decadesOf} from './decades';
import {script} from './script';
import type {TanhExperiments} from './tanh';

/** What must be on screen at the end of each beat, from experiments run apart from the scene. */
export const truth = defineTruth(
  script,
  ({zigzag, growth}: TanhExperiments = {}) => ({
    zigzag: runZigzag(zigzag),
    growth: runLayerGrowth(growth),
  }),
  {
    stretch: () => ({data: [graph(activations.sigmoid.value), graph(activations.tanh.value)], numbers: outputAxis}),
    centred: ({zigzag: {tanh}}) => {
      const outputs = tanh.inputs.flat();
      return {
        data: [graph(activations.tanh.value)],
        numbers: [
          ...outputAxis,
          outputs.filter(output => output > 0).length,
          outputs.filter(output => output < 0).length,
        ],
      };
    },
    free: ({zigzag: {sigmoid, tanh}}) => raced([sigmoid, tanh]),
    centring: ({zigzag: {sigmoid, tanh, centredSigmoid}}) => raced([sigmoid, tanh, centredSigmoid]),
    'still-flat': ({zigzag}) => {
      const reach = Math.ceil(Math.max(...zigzag.preActivations.flat().map(Math.abs))) + 1;
      const both = [activations.sigmoid, activations.tanh];
      return {
        data: both.map(({slope}) => graph(slope)),
        numbers: [-reach, 0, reach, ...both.map(({slope}) => slope(0))],
      };
    },
    fading: ({growth}) => ({
      data: [
        errorsOf('sigmoid', growth.sigmoid),
        errorsOf('tanh', growth.tanh),
        errorsOf('tanh, Glorot', growth.tanhGlorot),
      ],
      numbers: [...decadesOf(growth).printed.flatMap(asTens), ...growth.sigmoid.layers.map(({layer}) => layer)],
    }),
  },
);

const outputAxis = [-1, 0, 1];

function graph(points: (x: number) => number): TrueSeries {
  return {component: 'FunctionPlot', series: 'curve', points};
}

/** Each unit's way to the optimum, and its steps, which are counted while it walks. */
function raced(runs: readonly ZigzagRun[]) {
  const steps = runs.map(({summary, trajectory}) => summary.arrivalStep ?? trajectory.length);
  return {
    data: runs.map(({start, trajectory}, index): TrueSeries => {
      const reached = trajectory.slice(0, steps[index]).map(({weights}) => weights);
      const points = [start, ...reached].map(({w1, w2}): TruePoint => [w1, w2]);
      return {component: 'WeightPlane', series: 'path', points};
    }),
    numbers: steps,
    passing: steps.map(last => [0, last] as const),
  };
}

function errorsOf(series: string, {layers}: FlowArm): TrueSeries {
  return {
    component: 'LayerChart',
    series,
    points: layers.map(({layer, errorSize}): TruePoint => [layer, errorSize]),
  };
}
