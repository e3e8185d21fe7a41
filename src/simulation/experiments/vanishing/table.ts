import type {ResultTables, Table} from '../../table';
import {flowTable} from '../layer-growth/table';
import type {Vanishing} from './run';

export function vanishingTables({arms, sweep}: Vanishing): ResultTables {
  const flows = flowTable(arms);
  const swept: Table = {
    title: 'What of the last hidden layer reaches the first',
    columns: ['arm', 'depth', 'errors', 'gradients'],
    rows: Object.entries(sweep).flatMap(([arm, depths]) =>
      depths.map(({depth, errors, gradients}) => [arm, depth, errors, gradients]),
    ),
  };
  return {tables: [flows, swept], trajectory: flows};
}
