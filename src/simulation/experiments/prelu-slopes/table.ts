import type {ResultTables, Table} from '../../table';
import type {PreluSlopes} from './run';

export function preluSlopesTables({readings, firstNegative}: PreluSlopes): ResultTables {
  const layers = firstNegative.map((_, layer) => `a of layer ${layer + 1}`);
  const trajectory: Table = {
    title: 'Slopes',
    columns: ['step', 'loss', ...layers],
    rows: readings.map(({step, loss, slopes}) => [step, loss, ...slopes]),
  };
  return {
    tables: [
      {...trajectory, excerpt: 12},
      {title: 'First step with a negative slope', columns: layers, rows: [firstNegative]},
    ],
    trajectory,
  };
}
