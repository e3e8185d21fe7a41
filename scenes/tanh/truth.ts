import {activations} from '../../src/simulation/activations';
import {runFading} from '../../src/simulation/experiments/fading/run';
import {runZigzag, type ZigzagRun} from '../../src/simulation/experiments/zigzag/run';
import {defineTruth, type Counter, type TruePoint, type TrueSeries} from '../../src/script/truth';
import {placesOf} from './places';
import {script} from './script';
import {narrowLayer, sharesOf} from './shares';
import type {TanhExperiments} from './tanh';

const both = ['sigmoid', 'tanh'] as const;

/** What must be on screen at the end of each beat, from experiments run apart from the scene. */
export const truth = defineTruth(
  script,
  ({zigzag, fading}: TanhExperiments = {}) => ({
    zigzag: runZigzag(zigzag),
    fading: runFading(fading),
  }),
  {
    stretch: () => ({data: curves}),
    centred: ({zigzag}) => ({
      data: [
        ...curves,
        ...both.map((name): TrueSeries => {
          const place = placesOf(zigzag)[name];
          const points = zigzag[name].inputs.flat().map((output): TruePoint => [place, output]);
          return {component: 'Plot', series: `outputs of ${name}`, points};
        }),
      ],
      numbers: both.flatMap(name =>
        [1, -1].map(sign => zigzag[name].inputs.flat().filter(output => Math.sign(output) === sign).length),
      ),
    }),
    free: ({zigzag: {sigmoid, tanh}}) => ({
      data: [pathOf('sigmoid path', sigmoid), pathOf('tanh path', tanh)],
      numbers: [
        ...[steps('sigmoid path'), turns('sigmoid path', sigmoid), sigmoid.learningRate],
        ...[steps('tanh path'), turns('tanh path', tanh), tanh.learningRate],
      ],
      passing: [sigmoid, tanh].flatMap(run => [[0, arrivalOf(run)] as const, [0, run.summary.turns] as const]),
    }),
    centring: ({zigzag: {sigmoid, tanh, centredSigmoid}}) => ({
      data: [pathOf('sigmoid path', sigmoid), pathOf('tanh path', tanh), pathOf('centred path', centredSigmoid)],
      numbers: ['sigmoid path', 'tanh path', 'centred path'].map(steps),
      passing: [[0, arrivalOf(centredSigmoid)]],
    }),
    'still-flat': ({zigzag}) => {
      const {sigmoid, tanh, centredSigmoid} = zigzag;
      const at = placesOf(zigzag).end;
      return {
        data: curves,
        numbers: both.map(name => activations[name].slope(at)),
        passing: [
          ...both.map(name => [0, activations[name].slope(0)] as const),
          // The planes on their way out.
          ...[sigmoid, tanh, centredSigmoid].map(arrivalOf),
        ],
      };
    },
    fading: ({fading}) => ({
      data: both.map(name => ({component: 'Plot', series: `error with ${name}`, points: sharesOf(fading[name])})),
      numbers: both.map(name => sharesOf(fading[name])[0]?.[1] ?? Number.NaN),
      passing: [narrowLayer, fading.parameters.width],
    }),
  },
);

const curves: readonly TrueSeries[] = both.map(name => ({
  component: 'Plot',
  series: name,
  points: activations[name].value,
}));

function arrivalOf({summary, trajectory}: ZigzagRun): number {
  return summary.arrivalStep ?? trajectory.length;
}

/** A unit's way to the optimum. */
function pathOf(series: string, run: ZigzagRun): TrueSeries {
  const reached = run.trajectory.slice(0, arrivalOf(run)).map(({weights}) => weights);
  return {component: 'DescentPlane', series, points: [run.start, ...reached].map(({w1, w2}): TruePoint => [w1, w2])};
}

/** The steps that are printed are those that are drawn. */
function steps(series: string): Counter {
  return {component: 'DescentPlane', series, count: points => points.length - 1};
}

/** Of the steps that are drawn, how many turn back on the one before. */
function turns(series: string, {trajectory}: ZigzagRun): Counter {
  return {component: 'DescentPlane', series, count: points => trajectory[points.length - 2]?.turns ?? 0};
}
