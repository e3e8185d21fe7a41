import {asPrinted} from '../../src/components/printMagnitude';
import {activations, sigmoid, step} from '../../src/simulation/activations';
import type {LayerFlow} from '../../src/simulation/gradientFlow';
import {runLayerGrowth, type LayerGrowth} from '../../src/simulation/experiments/layer-growth/run';
import {runSaturation} from '../../src/simulation/experiments/saturation/run';
import {runVanishing} from '../../src/simulation/experiments/vanishing/run';
import {defineTruth, type TruePoint, type TrueSeries} from '../../src/script/truth';
import {deepNetworkOf} from './deepNetwork';
import {restingPlace} from './flatEnd';
import type {SaturationExperiments} from './parts';
import {asTens, errorPowers, sweepPowers} from './powers';
import {script} from './script';

/** What must be on screen at the end of each beat, from experiments run apart from the scene. */
export const truth = defineTruth(
  script,
  ({saturation, growth, vanishing}: SaturationExperiments = {}) => ({
    saturation: runSaturation(saturation),
    growth: runLayerGrowth(growth),
    vanishing: runVanishing(vanishing),
  }),
  {
    'flat-ends': ({saturation}) => {
      const {flatBeyond} = saturation.sigmoid;
      const {below} = saturation.parameters;
      const {slope} = activations.sigmoid;
      const rest = restingPlace(saturation);
      return {
        data: [curve()],
        numbers: [slope(0), slope(-rest), below, -flatBeyond, slope(rest), below, flatBeyond],
        passing: [[0, slope(0)]],
      };
    },
    'same-again': ({saturation}) => {
      const {inputs, outputs, difference} = saturation.sigmoid.pairs[0] ?? {inputs: [], outputs: [], difference: NaN};
      const [near = NaN, far = NaN] = inputs;
      const rows = inputs.flatMap((input, index) => [input, outputs[index] ?? NaN]);
      return {data: [curve(), curve(step(0).value)], numbers: [...inputs, ...rows, far - near, difference]};
    },
    'deep-net': () => ({}),
    'always-positive': ({growth}) => ({numbers: [deepNetworkOf(growth).smallestSum]}),
    growing: ({growth}) => {
      const means = growth.sigmoid.layers.map(({meanPreActivation}) => meanPreActivation);
      const {width} = growth.parameters;
      return {
        data: [...means.map(() => curve()), byLayer('mean pre-activation', means)],
        numbers: [...layersOf(growth), 0, width / 4, width / 2, width, 2, ...means],
      };
    },
    'slopes-die': ({growth}) => {
      const {slope} = sigmoid();
      const slopes = growth.sigmoid.layers.map(({meanPreActivation}) => slope(meanPreActivation));
      return {
        data: [...slopes.map(() => curve()), byLayer('slope', slopes)],
        numbers: [...layersOf(growth), 0, slope(0), ...slopes],
      };
    },
    backprop: ({growth}) => {
      const {layers, output} = growth.sigmoid;
      const [first, second = output] = layers;
      return {
        data: [...layers.map(() => curve()), errorsOf(growth)],
        numbers: [...layersOf(growth), ...errorAxis(growth), ...(first ? productOf(first, second) : [])],
        passing: layers.flatMap((layer, index) => productOf(layer, layers[index + 1] ?? output)),
      };
    },
    vanishing: ({growth, vanishing}) => {
      const sweep = vanishing.sweep.sigmoid;
      return {
        data: [
          errorsOf(growth),
          {
            component: 'LayerChart',
            series: 'error signal reaching the first layer, over depth',
            points: sweep.map(({depth, errors}): TruePoint => [depth, errors]),
          },
        ],
        numbers: [
          ...layersOf(growth),
          ...errorAxis(growth),
          ...asPrinted(growth.sigmoid.layers[0]?.errorSize ?? NaN),
          ...sweepPowers(sweep).printed.flatMap(asTens),
          ...sweep.map(({depth}) => depth).filter(depth => depth > 2),
          ...sweep.filter(({depth}) => depth === 20 || depth === 40).flatMap(({errors}) => asPrinted(errors)),
          vanishing.parameters.sweepWidth,
        ],
      };
    },
    bridge: () => ({}),
  },
);

/** The numbers of the axis of error signals: 1 and powers of a thousand below it. */
const errorAxis = (growth: LayerGrowth) => errorPowers(growth).printed.flatMap(asTens);

function curve(points: (x: number) => number = activations.sigmoid.value): TrueSeries {
  return {component: 'FunctionPlot', series: 'curve', points};
}

function byLayer(series: string, values: readonly number[]): TrueSeries {
  return {component: 'LayerChart', series, points: values.map((value, index): TruePoint => [index + 1, value])};
}

function layersOf({sigmoid: {layers}}: LayerGrowth): readonly number[] {
  return layers.map(({layer}) => layer);
}

/** Of every layer and, after the last, of the output. */
function errorsOf({sigmoid: {layers, output}}: LayerGrowth): TrueSeries {
  return byLayer(
    'error signal',
    [...layers, output].map(({errorSize}) => errorSize),
  );
}

/** The numbers that are multiplied in one layer, and their product. */
function productOf({errorSize, weightFactor = NaN, slopeFactor}: LayerFlow, above: LayerFlow): readonly number[] {
  return [...asPrinted(above.errorSize), weightFactor, slopeFactor, ...asPrinted(errorSize)];
}
