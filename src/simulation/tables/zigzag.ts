import type {DeltaRule} from '../experiments/delta-rule/run';
import {zigzagSides, type Zigzag} from '../experiments/zigzag/run';
import type {Printed} from './table';

export function printZigzag(zigzag: Zigzag): Printed {
  return {
    tables: [
      {
        title: 'Each side at its learning rate',
        columns: ['side', 'rate', 'steps', 'path', 'straight', 'detour', 'one sign', 'condition', 'diverged'],
        rows: zigzagSides.map(side => {
          const {learningRate, summary, diverged} = zigzag[side];
          const {arrivalStep, pathLength, straightLength, detour, sameSignShare, conditionNumber} = summary;
          const way = [pathLength, straightLength, detour];
          return [side, learningRate, arrivalStep, ...way, sameSignShare, conditionNumber, diverged];
        }),
      },
    ],
    trajectory: {
      title: 'Every update',
      columns: [
        'side',
        'step',
        'sample',
        'x1',
        'x2',
        'target',
        'sum',
        'error',
        'dw1',
        'dw2',
        'w1',
        'w2',
        'loss',
        'distance',
      ],
      rows: zigzagSides.flatMap(side =>
        zigzag[side].trajectory.map(({step, sample, inputs, target, sum, error, changes, weights, loss, distance}) => [
          side,
          step,
          sample,
          ...inputs,
          target,
          sum,
          error,
          ...changes,
          weights.w1,
          weights.w2,
          loss,
          distance,
        ]),
      ),
    },
  };
}

export function printDeltaRule({samples, learningRate, start, update}: DeltaRule): Printed {
  const table = {
    title: 'Samples',
    columns: ['sample', 'x1', 'x2', 'target'],
    rows: samples.map(({inputs, target}, sample) => [sample, ...inputs, target]),
  };
  const worked = {
    title: `The update on sample ${update.sample}, learning rate ${learningRate}`,
    columns: ['w1', 'w2', 'sum', 'error', 'dw1', 'dw2', 'new w1', 'new w2'],
    rows: [[start.w1, start.w2, update.sum, update.error, ...update.changes, update.weights.w1, update.weights.w2]],
  };
  return {tables: [table, worked], trajectory: worked};
}
