import type {SeedStudy} from '../studies/seedStudy';
import type {Printed} from './table';

export function printStudy<Figure extends string>(study: SeedStudy<Figure>): Printed {
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
