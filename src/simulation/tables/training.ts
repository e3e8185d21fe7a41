import type {DepthTraining} from '../experiments/depth-training/run';
import type {Census, DyingRelu} from '../experiments/dying-relu/run';
import type {PreluSlopes} from '../experiments/prelu-slopes/run';
import {reviveArms, type Revive} from '../experiments/revive/run';
import {thinned, type Cell, type Printed, type Table} from './table';

export function printDepthTraining({sigmoid, tanh, relu}: DepthTraining): Printed {
  const arms = [sigmoid, tanh, relu];
  return {
    tables: [
      {
        title: 'After training',
        columns: ['activation', 'weights', 'rate', 'loss', 'zeros', 'diverged'],
        rows: arms.map(({activation, initialisation, learningRate, finalLoss, zeroShare, diverged}) => {
          return [activation, initialisation, learningRate, finalLoss, zeroShare, diverged];
        }),
      },
    ],
    trajectory: {
      title: 'Loss',
      columns: ['activation', 'step', 'loss'],
      rows: arms.flatMap(({activation, losses}) => losses.map(({step, loss}) => [activation, step, loss])),
    },
  };
}

export function printDyingRelu({tooLarge, fitting, deadUnit}: DyingRelu): Printed {
  const rows = [tooLarge, fitting].map(({learningRate, census}) =>
    census.map(count => [learningRate, ...cellsOf(count)]),
  );
  const table = (some: readonly (readonly Cell[])[]): Table => ({
    title: 'Units that are inactive on every sample',
    columns: ['rate', ...censusColumns],
    rows: some,
  });
  return {
    tables: [
      ...rows.map(some => thinned(table(some), 10)),
      {
        title: 'A unit of the first layer',
        columns: ['unit', 'died at step'],
        rows: [[deadUnit?.unit, deadUnit?.diedAt]],
      },
    ],
    trajectory: table(rows.flat()),
  };
}

export function printRevive(revive: Revive): Printed {
  const table = (rows: readonly (readonly Cell[])[]): Table => ({
    title: 'Units that are inactive on every sample',
    columns: ['activation', ...censusColumns],
    rows,
  });
  const rows = reviveArms.map(arm => revive[arm].census.map(count => [arm, ...cellsOf(count)]));
  return {
    tables: [
      ...rows.map(some => thinned(table(some), 5)),
      {title: 'Diverged', columns: reviveArms, rows: [reviveArms.map(arm => revive[arm].diverged)]},
    ],
    trajectory: table(rows.flat()),
  };
}

export function printPreluSlopes({readings, firstNegative}: PreluSlopes): Printed {
  const layers = firstNegative.map((_, layer) => `a of layer ${layer + 1}`);
  const trajectory: Table = {
    title: 'Slopes',
    columns: ['step', 'loss', ...layers],
    rows: readings.map(({step, loss, slopes}) => [step, loss, ...slopes]),
  };
  return {
    tables: [
      thinned(trajectory, 12),
      {title: 'First step with a negative slope', columns: layers, rows: [firstNegative]},
    ],
    trajectory,
  };
}

const censusColumns = ['step', 'inactive', 'share', 'loss'];

function cellsOf({step, inactive, inactiveShare, loss}: Census): readonly Cell[] {
  return [step, inactive.join('+'), inactiveShare, loss];
}
