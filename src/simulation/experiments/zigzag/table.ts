import type {ResultTables} from '../../table';
import {zigzagSides, type Zigzag} from './run';

export function zigzagTables(zigzag: Zigzag): ResultTables {
  return {
    tables: [
      {
        title: 'Each side at its learning rate',
        columns: ['side', 'rate', 'steps', 'turns', 'path', 'straight', 'detour', 'one sign', 'condition', 'diverged'],
        rows: zigzagSides.map(side => {
          const {learningRate, summary, diverged} = zigzag[side];
          const {arrivalStep, turns, pathLength, straightLength, detour, sameSignShare, conditionNumber} = summary;
          const way = [pathLength, straightLength, detour];
          return [side, learningRate, arrivalStep, turns, ...way, sameSignShare, conditionNumber, diverged];
        }),
      },
    ],
    trajectory: {
      title: 'Every update',
      columns: [
        'side',
        'step',
        'turns',
        'sample',
        'x1',
        'x2',
        'target',
        'sum',
        'error',
        'dw1',
        'dw2',
        'w1',
        'w2',
        'loss',
        'distance',
      ],
      rows: zigzagSides.flatMap(side =>
        zigzag[side].trajectory.map(
          ({step, turns, sample, inputs, target, sum, error, changes, weights, loss, distance}) => [
            side,
            step,
            turns,
            sample,
            ...inputs,
            target,
            sum,
            error,
            ...changes,
            weights.w1,
            weights.w2,
            loss,
            distance,
          ],
        ),
      ),
    },
  };
}
