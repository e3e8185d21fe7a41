import {asPrinted} from '../../src/components/printMagnitude';
import {prelu, relu} from '../../src/simulation/activations';
import {runBentLines, type BentFit, type BentLine} from '../../src/simulation/experiments/bent-lines/run';
import {filmDepthTraining, runDepthTraining} from '../../src/simulation/experiments/depth-training/run';
import {filmDyingRelu, runDyingRelu} from '../../src/simulation/experiments/dying-relu/run';
import {reached, runVanishing} from '../../src/simulation/experiments/vanishing/run';
import {runZigzag} from '../../src/simulation/experiments/zigzag/run';
import {defineTruth, type TruePoint, type TrueSeries} from '../../src/script/truth';
import {mapOf, ringsOf} from '../components/boundary';
import {unitLine} from '../../src/simulation/unitLine';
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
    depthFilm: filmDepthTraining(depthTraining),
    dyingFilm: filmDyingRelu(dyingRelu),
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
    'deep-learning': ({depthTraining: {sigmoid, tanh, relu: bent}, depthFilm}) => ({
      data: [
        ...[sigmoid, bent, tanh].map(({activation, losses}) => ({
          component: 'Plot',
          series: activation,
          points: losses.map(({step, loss}): TruePoint => [step, loss]),
        })),
        ...(['sigmoid', 'relu', 'tanh'] as const).flatMap(arm => mapOf(depthFilm.dataset, depthFilm[arm].at(-1))),
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
    dying: ({dying: {deadUnit, parameters}, dyingFilm: {dataset, tooLarge}}) => {
      const network = tooLarge[deadUnit?.diedAt ?? 0];
      const {preActivations} = network ? unitLine(network, deadUnit?.unit ?? 0, dataset.inputs) : {preActivations: []};
      return {
        data: [
          ...ringsOf(dataset, 'Plot'),
          {component: 'Plot', series: 'curve', points: relu.value},
          {component: 'Plot', series: 'samples', points: preActivations.map(sum => [sum, relu.value(sum)] as const)},
        ],
        numbers: [0, parameters.points, 0, 0],
        passing: [[0, parameters.points]],
      };
    },
    census: ({dying: {tooLarge, fitting, parameters}, dyingFilm}) => ({
      data: [
        ...[tooLarge, fitting].flatMap(({census}) =>
          censusCells(
            census.filter(({step}) => step % (parameters.steps / 50) === 0),
            parameters.width,
          ),
        ),
        ...[dyingFilm.tooLarge, dyingFilm.fitting].flatMap(film => mapOf(dyingFilm.dataset, film.at(-1))),
      ],
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
