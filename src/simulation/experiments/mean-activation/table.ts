import type {ResultTables, Table} from '../../table';
import type {MeanActivation} from './run';

export function meanActivationTables({relu, elu}: MeanActivation): ResultTables {
  const table: Table = {
    title: 'Mean activation of each layer',
    columns: ['activation', 'layer', 'mean before', 'shift before', 'mean after', 'shift after'],
    rows: [relu, elu].flatMap(({activation, before, after}) =>
      before.map(({layer, mean, shift}, index) => [
        activation,
        layer,
        mean,
        shift,
        after[index]?.mean,
        after[index]?.shift,
      ]),
    ),
  };
  return {tables: [table], trajectory: table};
}
