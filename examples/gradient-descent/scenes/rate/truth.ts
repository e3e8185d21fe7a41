import {defineTruth, type TrueSeries} from 'activation-lecture/script';
import {leftOver} from '../../src/descent';
import {runLesson, type Lesson, type Walk} from '../../src/walks';
import {script} from './script';

/** What must be on screen at the end of each beat. */
export const truth = defineTruth(script, runLesson, {
  mean: ({valley}) => ({data: [{component: 'ScatterPlot', series: 'points', points: valley.inputs}]}),
  timid: ({timid}) => walked('timid', timid),
  bold: ({bold}) => walked('bold', bold),
  factors: lesson => ({
    data: curvesOf(lesson),
    numbers: [1, 2, 3, 4, 0.5, 1],
  }),
  best: ({plain}) => walked('plain', plain),
});

/** The whole walk, its rate, its steps, and what is left of the distance; the last two count while it is walked. */
function walked(series: string, {path, learningRate}: Walk) {
  const left = path.map(({distance}) => (100 * distance) / (path[0]?.distance ?? 1));
  return {
    data: [
      {
        component: 'WeightPlane',
        series,
        points: path.map(({weights: {w1, w2}}) => [w1, w2] as const),
      } satisfies TrueSeries,
    ],
    numbers: [learningRate, path.length - 1, left.at(-1) ?? Number.NaN],
    passing: [[0, path.length - 1] as const, ...left],
  };
}

function curvesOf({valley: {eigenvalues}}: Lesson): readonly TrueSeries[] {
  return eigenvalues.map(eigenvalue => ({
    component: 'FunctionPlot',
    series: 'curve',
    points: rate => leftOver(rate, eigenvalue),
  }));
}
