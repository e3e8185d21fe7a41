import type {ResultTables, Table} from '../../table';
import type {Saturation} from './run';

export function saturationTables({parameters, sigmoid, tanh}: Saturation): ResultTables {
  const ends = [sigmoid, tanh];
  const pairs: Table = {
    title: 'What is left of a difference',
    columns: ['activation', 'from', 'to', 'output from', 'output to', 'difference'],
    rows: ends.flatMap(({activation, pairs}) =>
      pairs.map(({inputs, outputs, difference}) => [activation, ...inputs, ...outputs, difference]),
    ),
  };
  const flat: Table = {
    title: `Where the slope is below ${parameters.below}`,
    columns: ['activation', 'further out than'],
    rows: ends.map(({activation, flatBeyond}) => [activation, flatBeyond]),
  };
  return {tables: [flat, pairs], trajectory: pairs};
}
