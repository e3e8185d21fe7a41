import type {ResultTables} from '../../table';
import type {BentLines} from './run';

export function bentLinesTables({inputs, targets, fits}: BentLines): ResultTables {
  return {
    tables: [
      {
        title: 'The unit added, and the error that is left',
        columns: ['units', 'kink', 'direction', 'error'],
        rows: fits.map(({lines, error}, units) => [units, lines.at(-1)?.kink, lines.at(-1)?.direction, error]),
      },
    ],
    trajectory: {
      title: 'Sums',
      columns: ['x', 'target', ...fits.map((_, units) => `${units} units`)],
      rows: inputs.map((x, point) => [x, targets[point], ...fits.map(({outputs}) => outputs[point])]),
    },
  };
}
