/** Numbers, words, yes or no; undefined where there is nothing to say. */
export type Cell = number | string | boolean | undefined;

/** A table for reading, or for a spreadsheet. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  /** As many cells each as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
}

/** What an experiment's result is printed as. */
export interface Printed {
  /** For reading. */
  readonly tables: readonly Table[];
  /** All that happened, step by step or point by point: one table, for a spreadsheet. */
  readonly trajectory: Table;
}

/** Shows only every so many-th row, and the last. */
export function thinned(table: Table, rows: number): Table {
  const every = Math.ceil(table.rows.length / rows);
  const kept = table.rows.filter((_, index) => index % every === 0 || index === table.rows.length - 1);
  return {...table, rows: kept};
}
