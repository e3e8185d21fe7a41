/** A matrix of numbers. Where its rows are samples it is a batch, where they are units it holds a layer's weights. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** rows x columns numbers, row by row. */
  readonly values: Readonly<Float64Array>;
}

/**
 * Memory for the matrices of a pass through a network, handed out one after the other as parts of one buffer:
 * allocating many small arrays costs more than the arithmetic of the lecture's networks.
 */
export class Workspace {
  #numbers: Float64Array;
  #used = 0;

  /** @param capacity the numbers that fit in at first; the workspace grows when more are needed. */
  public constructor(capacity = 0) {
    this.#numbers = new Float64Array(capacity);
  }

  /** An array of this length, full of zeros. */
  public take(length: number): Float64Array {
    if (this.#used + length > this.#numbers.length) {
      this.#numbers = new Float64Array(2 * (this.#used + length));
      this.#used = 0;
    }
    const start = this.#used;
    this.#used += length;
    return this.#numbers.subarray(start, this.#used);
  }

  /** Takes back all arrays: whatever is taken next overwrites them. */
  public reuse(): void {
    this.#numbers.fill(0, 0, this.#used);
    this.#used = 0;
  }
}

/**
 * A matrix from its rows.
 *
 * @throws RangeError when there is no row, or the rows differ in length.
 */
export function matrix(rows: readonly (readonly number[])[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const odd = rows.findIndex(row => row.length !== columns);
  if (columns === 0 || odd >= 0) {
    const found = columns === 0 ? 'there is none' : `row ${odd} has another length than the first, ${columns}`;
    throw new RangeError(`A matrix needs rows of one length, at least 1: ${found}.`);
  }
  return {rows: rows.length, columns, values: Float64Array.from(rows.flat())};
}

/** The rows with these indices, in this order. */
export function pickRows({columns, values}: Matrix, indices: readonly number[], workspace = new Workspace()): Matrix {
  const picked = workspace.take(indices.length * columns);
  indices.forEach((from, row) => {
    for (let column = 0; column < columns; column += 1) {
      picked[row * columns + column] = values[from * columns + column] ?? 0;
    }
  });
  return {rows: indices.length, columns, values: picked};
}

/** f of every number. */
export function mapped({rows, columns, values}: Matrix, f: (value: number) => number, workspace: Workspace): Matrix {
  const to = workspace.take(values.length);
  for (let at = 0; at < to.length; at += 1) to[at] = f(values[at] ?? 0);
  return {rows, columns, values: to};
}

/** left + scale x right, number by number, of two matrices of one shape. */
export function sumOf(left: Matrix, right: Matrix, scale: number, workspace: Workspace): Matrix {
  const to = workspace.take(left.values.length);
  for (let at = 0; at < to.length; at += 1) to[at] = (left.values[at] ?? 0) + scale * (right.values[at] ?? 0);
  return {...left, values: to};
}

/** Number times number, of two matrices of one shape. */
export function elementwiseProduct(left: Matrix, right: Matrix, workspace: Workspace): Matrix {
  const to = workspace.take(left.values.length);
  for (let at = 0; at < to.length; at += 1) to[at] = (left.values[at] ?? 0) * (right.values[at] ?? 0);
  return {...left, values: to};
}

/** The sum of all rows: one row. */
export function sumOfRows({rows, columns, values}: Matrix, workspace: Workspace): Matrix {
  const to = workspace.take(columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      to[column] = (to[column] ?? 0) + (values[row * columns + column] ?? 0);
    }
  }
  return {rows: 1, columns, values: to};
}

/** left x right. */
export function product(left: Matrix, right: Matrix, workspace: Workspace): Matrix {
  const {rows, columns: inner} = left;
  const to = workspace.take(rows * right.columns);
  addProduct(to, {values: left.values, rows, inner, rowStride: inner, innerStride: 1}, right);
  return {rows, columns: right.columns, values: to};
}

/** left^T x right. */
export function productOfTransposed(left: Matrix, right: Matrix, workspace: Workspace): Matrix {
  const {rows: inner, columns: rows} = left;
  const to = workspace.take(rows * right.columns);
  addProduct(to, {values: left.values, rows, inner, rowStride: 1, innerStride: rows}, right);
  return {rows, columns: right.columns, values: to};
}

/** left x right^T, with one row of numbers added to each of its rows. */
export function affine(left: Matrix, right: Matrix, added: Matrix, workspace: Workspace): Matrix {
  const {rows, columns: inner} = left;
  const to = workspace.take(rows * right.rows);
  for (let row = 0; row < rows; row += 1) to.set(added.values, row * right.rows);
  addProduct(to, {values: left.values, rows, inner, rowStride: inner, innerStride: 1}, transposed(right, workspace));
  return {rows, columns: right.rows, values: to};
}

function transposed({rows, columns, values}: Matrix, workspace: Workspace): Matrix {
  const turned = workspace.take(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      turned[column * rows + row] = values[row * columns + column] ?? 0;
    }
  }
  return {rows: columns, columns: rows, values: turned};
}

/** A factor of rows x inner numbers, stored by rows (inner stride 1) or by columns (row stride 1). */
interface Factor {
  readonly values: Readonly<Float64Array>;
  readonly rows: number;
  readonly inner: number;
  readonly rowStride: number;
  readonly innerStride: number;
}

/** Adds left x right to the numbers of a matrix. */
function addProduct(
  to: Float64Array,
  {values, rows, inner, rowStride, innerStride}: Factor,
  {columns, values: right}: Matrix,
): void {
  for (let row = 0; row < rows; row += 1) {
    let column = 0;
    // Four sums side by side: a processor would have to wait for one before it can add to it.
    for (; column + 3 < columns; column += 4) {
      const at = row * columns + column;
      let sum0 = to[at] ?? 0;
      let sum1 = to[at + 1] ?? 0;
      let sum2 = to[at + 2] ?? 0;
      let sum3 = to[at + 3] ?? 0;
      for (let k = 0; k < inner; k += 1) {
        const scale = values[row * rowStride + k * innerStride] ?? 0;
        const from = k * columns + column;
        sum0 += scale * (right[from] ?? 0);
        sum1 += scale * (right[from + 1] ?? 0);
        sum2 += scale * (right[from + 2] ?? 0);
        sum3 += scale * (right[from + 3] ?? 0);
      }
      to[at] = sum0;
      to[at + 1] = sum1;
      to[at + 2] = sum2;
      to[at + 3] = sum3;
    }
    for (; column < columns; column += 1) {
      const at = row * columns + column;
      let sum = to[at] ?? 0;
      for (let k = 0; k < inner; k += 1) {
        sum += (values[row * rowStride + k * innerStride] ?? 0) * (right[k * columns + column] ?? 0);
      }
      to[at] = sum;
    }
  }
}
