/** Numbers, words, yes or no; undefined where there is nothing to say. */
export type Cell = number | string | boolean | undefined;

/** A table for reading, or for a spreadsheet. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  /** As many cells each as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
  /** About how many of the rows are enough to read, evenly spaced; all where it is left out. */
  readonly excerpt?: number;
}

/** An experiment's result as tables. */
export interface ResultTables {
  /** For reading. */
  readonly tables: readonly Table[];
  /** All that happened, step by step or point by point: one table, for a spreadsheet. */
  readonly trajectory: Table;
}
