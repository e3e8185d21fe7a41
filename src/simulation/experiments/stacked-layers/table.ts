import type {ResultTables} from '../../table';
import type {StackedLayers} from './run';

export function stackedLayersTables({inputs, linear, sigmoid}: StackedLayers): ResultTables {
  return {
    tables: [
      {
        title: 'How far the outputs lie off a straight line, as a share of their range',
        columns: ['activation', 'bend'],
        rows: [
          ['none', linear.bend],
          ['sigmoid', sigmoid.bend],
        ],
      },
    ],
    trajectory: {
      title: 'Outputs',
      columns: ['input', 'without activation', 'sigmoid'],
      rows: inputs.map((input, point) => [input, linear.outputs[point], sigmoid.outputs[point]]),
    },
  };
}
