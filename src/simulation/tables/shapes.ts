import type {BentLines} from '../experiments/bent-lines/run';
import type {Comparison} from '../experiments/comparison/run';
import type {Saturation} from '../experiments/saturation/run';
import type {StepBlindness} from '../experiments/step-blindness/run';
import type {StackedLayers} from '../experiments/stacked-layers/run';
import type {Printed, Table} from './table';

export function printStepBlindness({inputs, differences}: StepBlindness): Printed {
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

export function printStackedLayers({inputs, linear, sigmoid}: StackedLayers): Printed {
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

export function printSaturation({parameters, sigmoid, tanh}: Saturation): Printed {
  const ends = [sigmoid, tanh];
  const pairs: Table = {
    title: 'What is left of a difference',
    columns: ['activation', 'from', 'to', 'output from', 'output to', 'difference'],
    rows: ends.flatMap(({activation, pairs}) =>
      pairs.map(({inputs, outputs, difference}) => [activation, ...inputs, ...outputs, difference]),
    ),
  };
  const flat: Table = {
    title: `Where the slope is below ${parameters.below}`,
    columns: ['activation', 'further out than'],
    rows: ends.map(({activation, flatBeyond}) => [activation, flatBeyond]),
  };
  return {tables: [flat, pairs], trajectory: pairs};
}

export function printBentLines({inputs, targets, fits}: BentLines): Printed {
  return {
    tables: [
      {
        title: 'The unit added, and the error that is left',
        columns: ['units', 'kink', 'direction', 'error'],
        rows: fits.map(({lines, error}, units) => [units, lines.at(-1)?.kink, lines.at(-1)?.direction, error]),
      },
    ],
    trajectory: {
      title: 'Sums',
      columns: ['x', 'target', ...fits.map((_, units) => `${units} units`)],
      rows: inputs.map((x, point) => [x, targets[point], ...fits.map(({outputs}) => outputs[point])]),
    },
  };
}

export function printComparison({rows, winners, perfect}: Comparison): Printed {
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
  return {tables: [table, best], trajectory: table};
}

function short(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(4))) : value > 0 ? '∞' : '-∞';
}
