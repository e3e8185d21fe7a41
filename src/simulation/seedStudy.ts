import {quartiles, type Quartiles} from './statistics';
import type {ResultTables} from './table';

/** One seed and the figures an experiment gave with it. */
export interface SeedCase<Figure extends string> {
  readonly seed: number;
  readonly figures: Readonly<Record<Figure, number>>;
}

/** An experiment over the seeds 0 to `seeds` - 1. */
export interface SeedStudy<Figure extends string = string> {
  readonly seeds: number;
  /** Figures by which the shown seed is chosen. */
  readonly decisive: readonly Figure[];
  readonly cases: readonly SeedCase<Figure>[];
  readonly quartiles: Readonly<Record<Figure, Quartiles>>;
  /** The case that is shown. */
  readonly median: SeedCase<Figure>;
}

/**
 * Measures an experiment over many seeds and finds the median case.
 *
 * The median case has the smallest sum, over the decisive figures, of the distance from the figure's median in
 * interquartile ranges; of several, the one with the smallest such sum over all figures, then the smallest seed. The
 * best case is never chosen because it is the best.
 *
 * @throws RangeError when there is no seed.
 */
export function studySeeds<Figure extends string>(
  seeds: number,
  decisive: readonly NoInfer<Figure>[],
  measure: (seed: number) => Readonly<Record<Figure, number>>,
): SeedStudy<Figure> {
  const cases = Array.from({length: seeds}, (_, seed) => ({seed, figures: measure(seed)}));
  const [first] = cases;
  if (!first) throw new RangeError(`A study needs at least one seed, not ${seeds}.`);
  const all = quartilesOf(first.figures, figure => quartiles(cases.map(({figures}) => figures[figure])));
  const distance = (names: readonly Figure[], {figures}: SeedCase<Figure>) =>
    names.reduce((sum, name) => sum + apart(figures[name], all[name]), 0);
  const names = Object.keys(first.figures).filter((name): name is Figure => name in first.figures);
  const ranked = cases.map(one => ({one, near: distance(decisive, one), typical: distance(names, one)}));
  const [nearest] = ranked.toSorted(
    (left, right) => left.near - right.near || left.typical - right.typical || left.one.seed - right.one.seed,
  );
  return {seeds, decisive, cases, quartiles: all, median: nearest?.one ?? first};
}

/** The quartiles of each figure, and the figures of each seed. */
export function studyTables<Figure extends string>(study: SeedStudy<Figure>): ResultTables {
  const {seeds, decisive, cases, median} = study;
  const figures = Object.keys(median.figures).filter((name): name is Figure => name in median.figures);
  const mark = (figure: Figure) => (decisive.includes(figure) ? `${figure} *` : figure);
  return {
    tables: [
      {
        title: `${seeds} seeds; seed ${median.seed} is nearest the medians of the figures marked *`,
        columns: ['figure', 'lower quartile', 'median', 'upper quartile', `seed ${median.seed}`],
        rows: figures.map(figure => {
          const {lower, median: middle, upper} = study.quartiles[figure];
          return [mark(figure), lower, middle, upper, median.figures[figure]];
        }),
      },
    ],
    trajectory: {
      title: 'Every seed',
      columns: ['seed', ...figures],
      rows: cases.map(({seed, figures: measured}) => [seed, ...figures.map(figure => measured[figure])]),
    },
  };
}

function quartilesOf<Figure extends string>(
  figures: Readonly<Record<Figure, number>>,
  of: (figure: Figure) => Quartiles,
): Readonly<Record<Figure, Quartiles>> {
  const entries = Object.keys(figures).map(figure => [figure, of(figure as Figure)]);
  return Object.fromEntries(entries) as Readonly<Record<Figure, Quartiles>>;
}

/** In interquartile ranges; a figure that never varies is its own median. */
function apart(value: number, {lower, median, upper}: Quartiles): number {
  if (value === median) return 0;
  const distance = Math.abs(value - median) / (upper - lower);
  return Number.isNaN(distance) ? Number.MAX_VALUE : Math.min(distance, Number.MAX_VALUE);
}
