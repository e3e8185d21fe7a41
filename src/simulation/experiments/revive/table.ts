import type {Cell, ResultTables, Table} from '../../table';
import {censusCells, censusColumns} from '../dying-relu/table';
import {reviveArms, type Revive} from './run';

export function reviveTables(revive: Revive): ResultTables {
  const table = (rows: readonly (readonly Cell[])[]): Table => ({
    title: 'Units that are inactive on every sample',
    columns: ['activation', ...censusColumns],
    rows,
  });
  const rows = reviveArms.map(arm => revive[arm].census.map(count => [arm, ...censusCells(count)]));
  return {
    tables: [
      ...rows.map(some => ({...table(some), excerpt: 5})),
      {title: 'Diverged', columns: reviveArms, rows: [reviveArms.map(arm => revive[arm].diverged)]},
    ],
    trajectory: table(rows.flat()),
  };
}
