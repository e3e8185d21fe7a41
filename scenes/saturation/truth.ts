import {asPrinted} from '../../src/components/printMagnitude';
import {activations, step} from '../../src/simulation/activations';
import {runLayerGrowth, type LayerGrowth} from '../../src/simulation/experiments/layer-growth/run';
import {runSaturation} from '../../src/simulation/experiments/saturation/run';
import {runVanishing} from '../../src/simulation/experiments/vanishing/run';
import {defineTruth, type TruePoint, type TrueSeries} from '../../src/script/truth';
import {atBest, errorsOf, followedIn, meanOf} from './followed';
import type {SaturationExperiments} from './parts';
import {asTens, errorPowers, sweepPowers} from './powers';
import {enlargementOf, restOf} from './ranges';
import {script} from './script';

const {value, slope} = activations.sigmoid;

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
      const {below} = saturation.parameters;
      const rest = restOf(saturation);
      return {
        data: [curve(), curve(slope, 'slope')],
        numbers: [slope(0), slope(rest), slope(rest), below, below],
        passing: [[0, slope(0)]],
      };
    },
    'same-again': ({saturation}) => {
      const {inputs, outputs, difference} = saturation.sigmoid.pairs[0] ?? {inputs: [], outputs: [], difference: NaN};
      const [near = NaN, far = NaN] = inputs;
      return {
        data: [curve(), curve(value, 'magnified'), curve(step(0).value, 'step')],
        numbers: [...outputs, far - near, difference, enlargementOf(saturation)],
      };
    },
    'deep-net': () => ({}),
    'always-positive': ({growth}) => {
      const {layers, layer, unit, sample} = followedIn(growth);
      const below = layer === 1 ? sample.inputs : (layers[layer - 2]?.outputs ?? []);
      const weights = sample.weights[layer - 1]?.map(row => row[unit] ?? NaN) ?? [];
      return {
        numbers: [
          below.reduce((sum, output, index) => sum + output * (weights[index] ?? NaN), 0),
          ...below.flatMap((output, index) => {
            const weight = weights[index] ?? NaN;
            return [output, weight, output * weight];
          }),
        ],
      };
    },
    growing: ({growth}) => {
      const {layers} = followedIn(growth);
      const {width} = growth.parameters;
      return {
        data: [curve(), ...layers.map(({sums}, index) => onCurve(`layer ${index + 1}`, sums))],
        numbers: [width, width / 2, 1, 2, layers.length, meanOf(layers.at(-1)?.sums ?? [])],
        passing: layers.map(({sums}) => meanOf(sums)),
      };
    },
    'slopes-die': ({growth}) => {
      const {layers, unit} = followedIn(growth);
      const slopes = layers.map(({sums}) => slope(sums[unit] ?? NaN));
      return {
        data: [curve()],
        numbers: [...slopes.slice(-1), 0, slope(0), ...slopes],
        passing: [[0, slope(0)]],
      };
    },
    backprop: ({growth}) => {
      const {layers, output, unit, sample} = followedIn(growth);
      const [above, below] = [layers.at(-1), layers.at(-2)];
      const error = Math.abs(output.errors[0] ?? NaN);
      const weight = sample.weights[layers.length]?.[unit]?.[0] ?? NaN;
      return {
        data: [errorSeries(growth)],
        numbers: [...errorAxis(growth), ...layersOf(growth)],
        passing: [
          error,
          weight,
          ...[above, below].flatMap(layer => [
            slope(layer?.sums[unit] ?? NaN),
            ...asPrinted(Math.abs(layer?.errors[unit] ?? NaN)),
          ]),
          ...asPrinted(Math.abs(below?.arriving[unit] ?? NaN)),
        ],
      };
    },
    vanishing: ({growth}) => {
      const followed = followedIn(growth);
      const [error = NaN] = errorsOf(followed);
      const input = followed.sample.inputs[followed.input] ?? NaN;
      return {
        data: [errorSeries(growth)],
        numbers: [...errorAxis(growth), ...layersOf(growth), ...asPrinted(error), input, ...asPrinted(error * input)],
      };
    },
    deeper: ({vanishing}) => {
      const sweep = vanishing.sweep.sigmoid;
      return {
        data: [
          overDepth(
            'error signal reaching the first layer, over depth',
            sweep.map(({depth, errors}) => [depth, errors]),
          ),
          overDepth(
            'a quarter for each layer',
            sweep.map(({depth}) => [depth, atBest(depth)]),
          ),
        ],
        numbers: [
          ...sweepPowers(sweep).printed.flatMap(asTens),
          ...sweep.map(({depth}) => depth).filter(depth => depth > 2),
          ...sweep.filter(({depth}) => depth === 20 || depth === 40).flatMap(({errors}) => asPrinted(errors)),
          vanishing.parameters.sweepWidth,
        ],
      };
    },
    bridge: ({growth}) => ({
      data: followedIn(growth).layers.map(({outputs}, index) => ({
        component: 'Plot',
        series: `outputs of layer ${index + 1}`,
        points: outputs.map((output): TruePoint => [output, 0]),
      })),
      numbers: [-1, 0, 1],
    }),
  },
);

/** The numbers of the axis of error signals: 1 and powers of a thousand. */
const errorAxis = (growth: LayerGrowth) => errorPowers(errorsOf(followedIn(growth))).printed.flatMap(asTens);

function curve(points: (x: number) => number = value, series = 'curve'): TrueSeries {
  return {component: 'Plot', series, points};
}

function onCurve(series: string, sums: readonly number[]): TrueSeries {
  return {component: 'Plot', series, points: sums.map((sum): TruePoint => [sum, value(sum)])};
}

function overDepth(series: string, points: readonly TruePoint[]): TrueSeries {
  return {component: 'LayerChart', series, points};
}

/** Of every layer and, after the last, of the output. */
function errorSeries(growth: LayerGrowth): TrueSeries {
  return overDepth(
    'error signal',
    errorsOf(followedIn(growth)).map((error, index): TruePoint => [index + 1, error]),
  );
}

function layersOf({parameters}: LayerGrowth): readonly number[] {
  return Array.from({length: parameters.depth}, (_, index) => index + 1);
}
