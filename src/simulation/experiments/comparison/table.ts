import type {ResultTables, Table} from '../../table';
import type {Comparison} from './run';

export function comparisonTables({rows, winners, scores, perfect}: Comparison): ResultTables {
  const table: Table = {
    title: 'Activation functions (a mean for normal input; operations: compare, add, multiply, divide, exponential)',
    columns: [
      'function',
      'range',
      'mean',
      'flat left',
      'flat right',
      'can die',
      'largest slope',
      'smooth',
      'operations',
    ],
    rows: rows.map(({activation, range, meanOutput, saturates, canDie, largestSlope, smoothness, operations}) => {
      const {comparisons, additions, multiplications, divisions, exponentials} = operations;
      return [
        activation,
        `${range.includesFrom ? '[' : '('}${short(range.from)}, ${short(range.to)}${range.includesTo ? ']' : ')'}`,
        meanOutput,
        saturates.left,
        saturates.right,
        canDie,
        largestSlope,
        smoothness,
        [comparisons, additions, multiplications, divisions, exponentials].join(' '),
      ];
    }),
  };
  const best: Table = {
    title: 'Best at',
    columns: ['wish', 'functions'],
    rows: [
      ...Object.entries(winners).map(([wish, names]) => [wish, names.join(', ')]),
      ['all', perfect.join(', ') || 'none'],
    ],
  };
  const worth: Table = {
    title: 'Worth to a choice, each from 0 to 1',
    columns: ['function', 'depth', 'probability', 'cost'],
    rows: scores.map(({activation, depth, probability, cost}) => [activation, depth, probability, cost]),
  };
  return {tables: [table, best, worth], trajectory: table};
}

function short(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(4))) : value > 0 ? '∞' : '-∞';
}
