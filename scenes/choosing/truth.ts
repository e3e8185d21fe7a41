import {activations} from '../../src/simulation/activations';
import {weighed} from '../../src/simulation/experiments/comparison/choice';
import {comparedActivations, runComparison, type Comparison} from '../../src/simulation/experiments/comparison/run';
import {runZigzag} from '../../src/simulation/experiments/zigzag/run';
import {defineTruth, type TruePoint, type TrueSeries} from '../../src/script/truth';
import type {ChoosingExperiments} from './parts';
import {script} from './script';
import {dimmerOf, nearKink, resting} from './dimmer';
import {sources} from './sources';
import {turns} from './turns';

/** What must be on screen at the end of each beat, from experiments run apart from the scene. */
export const truth = defineTruth(
  script,
  ({comparison, zigzag}: ChoosingExperiments = {}) => ({
    comparison: runComparison(comparison),
    path: runZigzag(zigzag).sigmoid,
  }),
  {
    'two-families': () => ({data: tiles(...comparedActivations)}),
    outputs: ({comparison}) => ({data: tiles(...comparedActivations), numbers: meansOf(comparison)}),
    slopes: ({comparison}) => ({
      data: tiles(...comparedActivations),
      numbers: [...meansOf(comparison), ...slopesOf(comparison)],
    }),
    table: ({comparison}) => ({
      data: tiles(...comparedActivations),
      numbers: [...meansOf(comparison), ...slopesOf(comparison)],
    }),
    'no-perfect': ({comparison}) => {
      const choices = weighed(comparison.scores, turns.cost);
      return {
        // The others are dark.
        data: tiles(...choices.filter(({wins}) => wins).map(({activation}) => activation)),
        numbers: choices.map(({total}) => total),
        passing: [[0, 1]],
      };
    },
    cousins: () => ({
      data: (['gelu', 'silu'] as const).flatMap(member => [
        inPlot('input', x => x),
        inPlot('dimmer', dimmerOf[member]),
        inPlot('product', activations[member].value),
      ]),
      numbers: (['gelu', 'silu'] as const).flatMap(member => [
        resting,
        dimmerOf[member](resting),
        activations[member].value(resting),
      ]),
      passing: [[nearKink.x[0], nearKink.x[1]]],
    }),
    today: () => ({data: tiles('silu')}),
    'rule-of-thumb': () => ({data: tiles('relu', 'leakyRelu', 'elu', 'gelu', 'silu', 'sigmoid')}),
    next: ({path: {start, trajectory, summary}}) => {
      const steps = summary.arrivalStep ?? trajectory.length;
      const reached = trajectory.slice(0, steps).map(({weights}) => weights);
      return {
        data: [
          {
            component: 'WeightPlane',
            series: 'path',
            points: [start, ...reached].map(({w1, w2}): TruePoint => [w1, w2]),
          },
        ],
        numbers: [steps],
        passing: [[0, steps]],
      };
    },
    credits: () => ({
      data: tiles(...comparedActivations),
      numbers: sources.map(({year}) => year),
      texts: sources.map(({authors}) => authors),
    }),
  },
);

function inPlot(series: string, points: (x: number) => number): TrueSeries {
  return {component: 'Plot', series, points};
}

/** The graphs of functions, each in a plot of its own. */
function tiles(...names: readonly (keyof typeof activations)[]): readonly TrueSeries[] {
  return names.map(name => ({component: 'FunctionPlot', series: 'curve', points: activations[name].value}));
}

function meansOf({rows}: Comparison): readonly number[] {
  return rows.map(({meanOutput}) => meanOutput);
}

function slopesOf({rows}: Comparison): readonly number[] {
  return rows.map(({largestSlope}) => largestSlope);
}
