import type {ResultTables} from '../../table';
import type {DeltaRule} from './run';

export function deltaRuleTables({samples, learningRate, start, update}: DeltaRule): ResultTables {
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
