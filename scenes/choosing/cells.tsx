import {Circle, Layout, type Node} from '@motion-canvas/2d';
import type {Vector2} from '@motion-canvas/core';
import {FlatEnds} from '../../src/components/FlatEnds';
import {Formula} from '../../src/components/Formula';
import {formatNumber} from '../../src/components/formatNumber';
import {IntervalMark} from '../../src/components/IntervalMark';
import {Label} from '../../src/components/Label';
import {Numeral} from '../../src/components/Numeral';
import {OperationCount} from '../../src/components/OperationCount';
import {activations} from '../../src/simulation/activations';
import {activationColor} from '../activationColor';
import type {Theme} from '../../src/theme/theme';
import type {MemberRow} from './parts';
import type {ColumnName} from './column';

/** Outputs seen in the range column, in maths units; arrows point on. */
const outputs = [-1.5, 2] as const;

/** An input so far out that the slope there is that of the end. */
const farOut = 50;

const smoothness = {C0: 'C^0', C1: 'C^1', 'C∞': 'C^\\infty'} as const;

/** A number that is only approached (softplus' slope has no largest value) is printed as a bound. */
function printBound(value: number): string {
  const gap = Number(value.toFixed(2)) - value;
  return `${gap > 1e-12 && gap < 1e-6 ? '<' : ''}${formatNumber(value, 2)}`;
}

/** One measured property of one function: a sign where that says more than a word. */
export function drawCell(name: ColumnName, row: MemberRow, color: () => string, size: Vector2, theme: Theme) {
  const cells: Readonly<Record<ColumnName, () => Node>> = {
    range: () =>
      new IntervalMark({
        size: [size.x, size.y * 0.6],
        xRange: outputs,
        interval: row.range,
        value: row.meanOutput,
        color,
        valueColor: activationColor(theme, row.activation),
        drawn: 0,
      }),
    mean: () => new Numeral({text: formatNumber(row.meanOutput, 2), fill: color}),
    saturates: () => drawEnds(row.saturates, color, size.y, row),
    dies: () => (row.canDie ? new Circle({size: theme.size.dot * 2, fill: color}) : new Layout({})),
    largestSlope: () => new Numeral({text: printBound(row.largestSlope), fill: color}),
    smoothness: () =>
      row.smoothness === 'C-1' ? (
        new Label({text: '–', fill: color})
      ) : (
        <Formula tex={smoothness[row.smoothness]} fill={color} />
      ),
    cost: () => {
      const {exponentials, comparisons, additions, multiplications, divisions} = row.operations;
      return new OperationCount({
        exponentials,
        simple: comparisons + additions + multiplications + divisions,
        color,
      });
    },
  };
  return cells[name]();
}

function drawEnds({left, right}: MemberRow['saturates'], color: () => string, height: number, {activation}: MemberRow) {
  const {slope} = activations[activation];
  return new FlatEnds({
    flatLeft: left,
    flatRight: right,
    slopeLeft: slope(-farOut),
    slopeRight: slope(farOut),
    color,
    size: [height * 1.5, height * 0.5],
  });
}
