import {asPrinted} from '../../src/components/printMagnitude';
import {activations, prelu} from '../../src/simulation/activations';
import {runMeanActivation} from '../../src/simulation/experiments/mean-activation/run';
import {runPreluSlopes, type PreluSlopes} from '../../src/simulation/experiments/prelu-slopes/run';
import {
  filmRevive,
  runRevive,
  type Revive,
  type ReviveArm,
  type ReviveFilm,
} from '../../src/simulation/experiments/revive/run';
import {defineTruth, type BeatTruth, type TruePoint, type TrueSeries} from '../../src/script/truth';
import {dark} from '../../src/theme/theme';
import {mapOf} from '../components/boundary';
import {censusCells} from '../relu/censusCells';
import type {FamilyExperiments} from './parts';
import {script} from './script';

/** The run in which a slope turns negative: one of forty that were looked at. */
const seedOfValley = 27;

const members = ['sigmoid', 'tanh', 'relu', 'leakyRelu', 'prelu', 'elu', 'gelu', 'silu'] as const;

/** What must be on screen at the end of each beat, from experiments run apart from the scene. */
export const truth = defineTruth(
  script,
  ({revive, prelu, preluNegative, means}: FamilyExperiments = {}) => ({
    revive: runRevive(revive),
    film: filmRevive(revive),
    prelu: runPreluSlopes(prelu),
    negative: runPreluSlopes({seed: seedOfValley, ...preluNegative}),
    means: runMeanActivation(means),
  }),
  {
    leaky: () => ({
      // The plot, and the same curve under the magnifier.
      data: [graph(activations.leakyRelu.value), graph(activations.leakyRelu.value)],
      numbers: [enlargement(), activations.leakyRelu.slope(-1)],
      passing: [activations.relu.slope(-1)],
    }),
    continued: ({revive, film}) => trainedOn(revive, film, ['relu']),
    revive: ({revive, film}) => trainedOn(revive, film, ['relu', 'leakyRelu', 'elu']),
    prelu: ({prelu: run}) => slopesLearned(run),
    'prelu-negative': ({negative}) => slopesLearned(negative),
    elu: () => ({
      data: [graph(activations.elu.value)],
      numbers: [activations.elu.limits.left, 1],
      passing: [[0.5, 2]],
    }),
    'elu-mean': ({means: {relu, elu}}) => ({
      data: [relu, elu].map(({activation, after}, index) => ({
        component: 'LayerChart',
        series: activation,
        points: after.map(({layer, mean}): TruePoint => [layer + (index - 0.5) * 0.36, mean]),
      })),
      numbers: [
        0,
        ...relu.after.map(({layer}) => layer),
        ...[relu, elu].flatMap(({after}) => after.map(({mean}) => mean)),
      ],
    }),
    family: () => ({data: portraits()}),
    which: () => ({data: portraits()}),
  },
);

function graph(points: (x: number) => number): TrueSeries {
  return {component: 'FunctionPlot', series: 'curve', points};
}

/** Of every function its graph and that of its slope. */
function portraits(): readonly TrueSeries[] {
  return members.flatMap(member => [graph(activations[member].value), graph(activations[member].slope)]);
}

/** By how much the magnifier heightens more than it widens. */
function enlargement(): number {
  const {margin, body, title, gap} = dark.size;
  // A unit is as long up as across, and 5.4 of them are as high as the frame without margins, captions and title.
  const unit = (1080 - 2 * margin - 1.36 * (2 * body + title) - 2 * gap) / 5.4;
  const [wide, high] = [(4 * unit - gap) / (3.52 * unit), 2 / (2 * 4 * 1.4 * 0.01)];
  return high / wide;
}

/** Of each arm its units and its loss over the steps, the last counts, and all others as they come by. */
function trainedOn(revive: Revive, film: ReviveFilm, arms: readonly ReviveArm[]): BeatTruth {
  const {width, moreSteps} = revive.parameters;
  const runs = arms.map(arm => revive[arm].census);
  const counted = ({inactive}: (typeof runs)[number][number]) => inactive.reduce((sum, count) => sum + count, 0);
  return {
    data: runs.flatMap((census, index): TrueSeries[] => [
      ...mapOf(film.dataset, film[arms[index] ?? 'relu'].at(-1)),
      ...censusCells(census, width),
      {component: 'LayerChart', series: 'loss', points: census.map(({step, loss}): TruePoint => [step, loss])},
    ]),
    numbers: runs.flatMap((census, index) => {
      const last = census.at(-1);
      if (!last) throw new Error('The run has no census.');
      return [...(index === 0 ? lossAxis : []), 0, moreSteps, counted(last), 2 * width, ...asPrinted(last.loss)];
    }),
    passing: runs.flat().flatMap(each => [counted(each), ...asPrinted(each.loss)]),
  };
}

const lossAxis = [10, 2, 10, -2, 10, -6];

/** The function of each layer with its slope at the end, and every slope over the training. */
function slopesLearned({readings, parameters}: PreluSlopes): BeatTruth {
  const layers = Array.from({length: parameters.depth}, (_, layer) => layer);
  const slopeOf = (layer: number) => readings.map(({step, slopes}): TruePoint => [step, slopes[layer] ?? Number.NaN]);
  return {
    data: [
      ...layers.map(layer => graph(prelu(slopeOf(layer).at(-1)?.[1]).value)),
      ...layers.map(layer => ({component: 'LayerChart', series: `a of layer ${layer + 1}`, points: slopeOf(layer)})),
    ],
    numbers: [
      ...layers.flatMap(layer => [layer + 1, layer + 1]),
      ...[0, 0.5, 1],
      ...[0, parameters.steps / 2, parameters.steps],
    ],
  };
}
