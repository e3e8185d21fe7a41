import type {ResultTables} from '../../table';
import type {DepthTraining} from './run';

export function depthTrainingTables({sigmoid, tanh, relu}: DepthTraining): ResultTables {
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
