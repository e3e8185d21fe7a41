import {defineTruth, type TrueSeries} from 'activation-lecture/script';
import {growth, type DescentStep} from '../../src/descent';
import {lowestDecade, runLesson} from '../../src/walks';
import {script} from './script';

/** What must be on screen at the end of each beat. */
export const truth = defineTruth(script, runLesson, {
  rule: ({rules}) => ({numbers: [rules.momentum.momentum, rules.momentum.learningRate]}),
  roll: ({momentum}) => ({data: [walk('momentum', momentum.path.slice(0, 5))]}),
  race: ({plain, momentum}) => ({
    data: [walk('plain', plain.path), walk('momentum', momentum.path)],
    numbers: [plain.path.length - 1, momentum.path.length - 1],
    passing: [[0, plain.path.length - 1]],
  }),
  loss: lesson => ({
    data: [
      walk('plain', lesson.plain.path),
      walk('momentum', lesson.momentum.path),
      losses('plain', lesson.plain.path),
      losses('momentum', lesson.momentum.path),
    ],
    // 1, and the powers of ten below it; then the steps.
    numbers: [1, ...Array.from({length: -lowestDecade(lesson)}, (_, index) => [10, -1 - index]).flat(), 0, 10, 20, 30],
  }),
  root: ({plain, momentum, valley: {conditionNumber}}) => ({
    data: [
      walk('plain', plain.path),
      walk('momentum', momentum.path),
      {component: 'FunctionPlot', series: 'curve', points: growth.plain},
      {component: 'FunctionPlot', series: 'curve', points: growth.momentum},
    ],
    numbers: [25, 50, 75, 100, 40, 80, 120, growth.plain(conditionNumber), growth.momentum(conditionNumber)],
  }),
});

function walk(series: string, path: readonly DescentStep[]): TrueSeries {
  return {component: 'WeightPlane', series, points: path.map(({weights: {w1, w2}}) => [w1, w2] as const)};
}

function losses(series: string, path: readonly DescentStep[]): TrueSeries {
  return {component: 'LayerChart', series, points: path.map(({step, loss}) => [step, loss] as const)};
}
