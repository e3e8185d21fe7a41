import {asPrinted} from '../../src/components/printMagnitude';
import {activations, prelu, relu} from '../../src/simulation/activations';
import {runBentLines, type BentFit, type BentLine} from '../../src/simulation/experiments/bent-lines/run';
import {runDepthTraining} from '../../src/simulation/experiments/depth-training/run';
import {runDyingRelu} from '../../src/simulation/experiments/dying-relu/run';
import {reached, runVanishing} from '../../src/simulation/experiments/vanishing/run';
import {runZigzag} from '../../src/simulation/experiments/zigzag/run';
import {defineTruth, type TruePoint, type TrueSeries} from '../../src/script/truth';
import {censusCells} from './censusCells';
import type {ReluExperiments} from './parts';
import {script} from './script';

/** What must be on screen at the end of each beat, from experiments run apart from the scene. */
export const truth = defineTruth(
  script,
  ({vanishing, bentLines, depthTraining, zigzag, dyingRelu}: ReluExperiments = {}) => ({
    vanishing: runVanishing(vanishing),
    bentLines: runBentLines(bentLines),
    depthTraining: runDepthTraining(depthTraining),
    zigzag: runZigzag(zigzag),
    dying: runDyingRelu(dyingRelu),
  }),
  {
    rectify: () => ({data: [graph(relu.value), {...graph(relu.slope), component: 'DerivativePlot'}], numbers: [0, 1]}),
    'no-shrink': ({vanishing: {arms}}) => ({
      data: Object.entries(arms).map(([series, {layers}]) => ({
        component: 'LayerChart',
        series,
        points: layers.map(({layer, errorSize}): TruePoint => [layer, errorSize]),
      })),
      numbers: [
        ...[1, 10, -2, 10, -4, 10, -6],
        ...arms.relu.layers.map(({layer}) => layer),
        ...[arms.relu, arms.tanh].map(arm => reached(arm).errors),
        ...asPrinted(reached(arms.sigmoid).errors),
        reached(arms.reluGlorot).errors,
      ],
    }),
    'bent-enough': ({bentLines: {fits, inputs, targets}}) => ({
      data: [
        graph(x => through(inputs, targets, x)),
        ...fits.slice(-1).flatMap(fit => [graph(x => sumOf(fit, x)), ...fit.lines.map(line => graph(partOf(line)))]),
      ],
      numbers: [fits.length - 1, fits.at(-1)?.error ?? NaN],
      passing: [...fits.keys(), ...fits.map(({error}) => error)],
    }),
    'deep-learning': ({depthTraining: {parameters, sigmoid, tanh, relu: bent}}) => ({
      data: [sigmoid, tanh, bent].map(({activation, losses}) => ({
        component: 'LayerChart',
        series: activation,
        points: losses.map(({step, loss}): TruePoint => [step, loss]),
      })),
      numbers: [
        ...[0, 0.5, 0, parameters.steps / 2, parameters.steps],
        activations.relu.operations.comparisons,
        100 * bent.zeroShare,
      ],
    }),
    'not-centred': ({zigzag: {relu: bent, sigmoid, tanh}}) => {
      const steps = bent.trajectory.slice(0, bent.summary.arrivalStep);
      return {
        data: [
          graph(relu.value),
          {
            component: 'WeightPlane',
            series: 'path',
            points: [bent.start, ...steps.map(({weights}) => weights)].map(({w1, w2}): TruePoint => [w1, w2]),
          },
        ],
        numbers: [sigmoid, tanh, bent].map(({summary}) => summary.arrivalStep ?? NaN),
        passing: [0, ...steps.map(({step}) => step)],
      };
    },
    dying: ({dying: {deadUnit, parameters}}) => ({
      data: [
        graph(relu.value),
        {component: 'ActivationStrip', series: 'inactive', points: inactiveCells(deadUnit?.strip ?? [])},
      ],
      numbers: [0, deadUnit?.diedAt ?? NaN, (deadUnit?.strip.length ?? NaN) - 1, 0, parameters.points, 0, 0],
      passing: (deadUnit?.strip ?? []).map(row => row.filter(activation => activation > 0).length),
    }),
    census: ({dying: {tooLarge, fitting, parameters}}) => ({
      data: [tooLarge, fitting].flatMap(({census}) =>
        censusCells(
          census.filter(({step}) => step % (parameters.steps / 50) === 0),
          parameters.width,
        ),
      ),
      numbers: [tooLarge, fitting].flatMap(({census, learningRate}) => [
        ...[0, parameters.steps / 2, parameters.steps],
        sum(census.at(-1)?.inactive ?? []),
        2 * parameters.width,
        ...[learningRate, 1, 2],
      ]),
      passing: [tooLarge, fitting].flatMap(({census}) => census.map(({inactive}) => sum(inactive))),
    }),
    'left-half': () => ({data: [graph(relu.value), graph(prelu().value)], numbers: [0]}),
  },
);

function graph(points: (x: number) => number): TrueSeries {
  return {component: 'FunctionPlot', series: 'curve', points};
}

function through(inputs: readonly number[], values: readonly number[], x: number): number {
  const after = Math.max(
    1,
    inputs.findIndex(input => input >= x - 1e-9),
  );
  const [left = 0, right = 1] = inputs.slice(after - 1, after + 1);
  const [low = 0, high = 0] = values.slice(after - 1, after + 1);
  return low + ((x - left) / (right - left)) * (high - low);
}

function partOf({kink, direction, weight}: BentLine): (x: number) => number {
  return x => weight * relu.value(direction * (x - kink));
}

function sumOf({offset, lines}: BentFit, x: number): number {
  return offset + sum(lines.map(line => partOf(line)(x)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** By step: the samples on which a unit is inactive, stacked by their activation at the first step, the strongest lowest. */
function inactiveCells(strip: readonly (readonly number[])[]): readonly TruePoint[] {
  const [first = []] = strip;
  const stacked = first.map((activation, sample) => ({activation, sample})).sort((a, b) => b.activation - a.activation);
  return strip.flatMap((column, step) =>
    stacked.flatMap(({sample}, row): TruePoint[] => ((column[sample] ?? 0) > 0 ? [] : [[step, row + 0.5]])),
  );
}
