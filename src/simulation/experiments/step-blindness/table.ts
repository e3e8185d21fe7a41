import type {ResultTables, Table} from '../../table';
import type {StepBlindness} from './run';

export function stepBlindnessTables({inputs, differences}: StepBlindness): ResultTables {
  const outputs: Table = {
    title: 'Outputs',
    columns: ['input', 'step', "step'", 'sigmoid', "sigmoid'"],
    rows: inputs.map(({input, step, stepSlope, sigmoid, sigmoidSlope}) => [
      input,
      step,
      stepSlope,
      sigmoid,
      sigmoidSlope,
    ]),
  };
  const lost: Table = {
    title: 'Differences',
    columns: ['from', 'to', 'step', 'sigmoid'],
    rows: differences.map(({from, to, step, sigmoid}) => [from, to, step, sigmoid]),
  };
  return {tables: [outputs, lost], trajectory: outputs};
}
