import type {Point} from './scale';

/** Values of a function over a grid: `values[row][column]` stands at `xs[column]`, `ys[row]`. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly values: readonly (readonly number[])[];
}

/** An edge of the grid that a contour crosses: its key is the same for both cells beside it. */
interface Crossing {
  readonly key: string;
  readonly point: Point;
}

/**
 * Lines along which a function has one value: marching squares, with straight interpolation between grid points.
 *
 * @returns the lines, each a run of points; a closed one ends where it begins.
 */
export function contourLines({xs, ys, values}: Grid, level: number): readonly (readonly Point[])[] {
  const next = new Map<string, Crossing[]>();
  const points = new Map<string, Point>();
  const join = (a: Crossing, b: Crossing) => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      points.set(from.key, from.point);
      next.set(from.key, [...(next.get(from.key) ?? []), to]);
    }
  };
  const valueOf = (row: number, column: number) => (values[row]?.[column] ?? Number.NaN) - level;
  const between = (row: number, column: number, down: 0 | 1, right: 0 | 1): Crossing | undefined => {
    const [a, b] = [valueOf(row, column), valueOf(row + down, column + right)];
    if (!Number.isFinite(a) || !Number.isFinite(b) || a >= 0 === b >= 0) return undefined;
    const share = a / (a - b);
    const mix = (line: readonly number[], at: number, step: number) =>
      (line[at] ?? 0) + ((line[at + step] ?? 0) - (line[at] ?? 0)) * share;
    return {key: `${row},${column},${down}`, point: [mix(xs, column, right), mix(ys, row, down)]};
  };
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < xs.length - 1; column += 1) {
      const crossings = [
        between(row, column, 0, 1),
        between(row, column + 1, 1, 0),
        between(row + 1, column, 0, 1),
        between(row, column, 1, 0),
      ].filter(crossing => crossing !== undefined);
      const [first, second, third, fourth] = crossings;
      if (first && second) join(first, second);
      if (third && fourth) join(third, fourth);
    }
  }
  return linesOf(next, points);
}

/** Follows the crossings from one to the next: open lines from their ends, then what is left, which is closed. */
function linesOf(next: Map<string, Crossing[]>, points: Map<string, Point>): readonly (readonly Point[])[] {
  const seen = new Set<string>();
  const follow = (start: string): readonly Point[] => {
    const line: Point[] = [];
    let key: string | undefined = start;
    while (key !== undefined && !seen.has(key)) {
      seen.add(key);
      const point = points.get(key);
      if (point) line.push(point);
      key = next.get(key)?.find(other => !seen.has(other.key))?.key;
    }
    const [first] = line;
    const isClosed = next.get(start)?.length === 2 && line.length > 2;
    return isClosed && first ? [...line, first] : line;
  };
  const keys = [...next.keys()];
  const ends = keys.filter(key => next.get(key)?.length === 1);
  return [...ends, ...keys]
    .filter(key => !seen.has(key))
    .map(follow)
    .filter(line => line.length > 1);
}
