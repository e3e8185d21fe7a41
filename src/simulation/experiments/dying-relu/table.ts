import type {Cell, ResultTables, Table} from '../../table';
import type {Census, DyingRelu} from './run';

export function dyingReluTables({tooLarge, fitting, deadUnit}: DyingRelu): ResultTables {
  const rows = [tooLarge, fitting].map(({learningRate, census}) =>
    census.map(count => [learningRate, ...censusCells(count)]),
  );
  const table = (some: readonly (readonly Cell[])[]): Table => ({
    title: 'Units that are inactive on every sample',
    columns: ['rate', ...censusColumns],
    rows: some,
  });
  return {
    tables: [
      ...rows.map(some => ({...table(some), excerpt: 10})),
      {
        title: 'A unit of the first layer',
        columns: ['unit', 'died at step'],
        rows: [[deadUnit?.unit, deadUnit?.diedAt]],
      },
    ],
    trajectory: table(rows.flat()),
  };
}

/** The columns of {@link censusCells}. */
export const censusColumns = ['step', 'inactive', 'share', 'loss'];

/** A count as a row of a table. */
export function censusCells({step, inactive, inactiveShare, loss}: Census): readonly Cell[] {
  return [step, inactive.join('+'), inactiveShare, loss];
}
