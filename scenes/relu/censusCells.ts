import type {Census} from '../../src/simulation/experiments/dying-relu/run';
import type {TruePoint, TrueSeries} from '../../src/script/truth';

/** The cells of a census over time: layers stand 1.5 units apart; a row is a unit, the longest active at the bottom. */
export function censusCells(census: readonly Census[], width: number): readonly TrueSeries[] {
  const dark = (layer: number, unit: number) =>
    census.map(({inactiveUnits}) => inactiveUnits[layer]?.includes(unit) === true);
  const rows = (census[0]?.inactiveUnits ?? []).flatMap((_, layer) =>
    Array.from({length: width}, (_unit, unit) => dark(layer, unit))
      .toSorted((left, right) => left.filter(Boolean).length - right.filter(Boolean).length)
      .map((columns, row) => ({columns, y: layer * (width + 1.5) + row + 0.5})),
  );
  const cells = (isDark: boolean) =>
    census.flatMap(({step}, column) =>
      rows.filter(({columns}) => columns[column] === isDark).map(({y}): TruePoint => [step, y]),
    );
  return [
    {component: 'CensusGrid', series: 'active', points: cells(false)},
    {component: 'CensusGrid', series: 'inactive', points: cells(true)},
  ];
}
