import {all, easeOutCubic, sequence, type ThreadGenerator} from '@motion-canvas/core';
import {Equation, type EquationToken} from '../../src/components/Equation';
import {formatNumber} from '../../src/components/formatNumber';
import {Formula} from '../../src/components/Formula';
import {Label} from '../../src/components/Label';
import {mayOverlap} from '../../src/components/mayOverlap';
import {Numeral} from '../../src/components/Numeral';
import {NumberTable} from '../../src/components/NumberTable';
import {leave, reveal, travel} from '../../src/stage/motion';
import type {ZigzagParts} from './parts';

/** One update of the delta rule, worked through on the first sample of a small table. */
export function* learningRule(parts: ZigzagParts): ThreadGenerator {
  const {stage, passing} = parts;
  const {theme, regions} = stage;
  const {main} = regions;
  yield* leave(...passing.children());

  const words = ruleInWords(stage);
  words.position([main.center.x, main.top + theme.size.body]);
  const table = sampleTable(parts);
  table.opacity(0);
  passing.add([words, table]);
  yield* sequence(theme.pace.beat / 2, ...words.tokens.map(token => token.opacity(1, theme.pace.beat)));
  yield* reveal(table);
  yield* table.highlight.opacity(1, theme.pace.beat);
  yield* workThrough(table, parts);
}

/** New weight = weight + input x error x learning rate, in the words of the locale. */
function ruleInWords({theme, words}: ZigzagParts['stage']): Equation {
  const {color} = theme;
  const equation = new Equation({
    kind: 'body',
    tokens: [
      {text: words.newWeight},
      {text: '=', color: color.muted},
      {text: words.weight},
      {text: '+', color: color.muted},
      {text: words.input, color: color.sigmoid},
      {text: '×', color: color.muted},
      {text: words.error, color: color.gradient},
      {text: '×', color: color.muted},
      {text: words.learningRate},
    ],
  });
  equation.tokens.forEach(token => token.opacity(0));
  return equation;
}

function sampleTable({stage: {theme, regions, words}, rule}: ZigzagParts): NumberTable {
  const {color, size} = theme;
  const {main} = regions;
  const height = main.height - 3.6 * size.body;
  return new NumberTable({
    size: [main.width * 0.34, height],
    position: [main.left + main.width * 0.17, main.bottom - size.gap - height / 2],
    heads: [
      <Formula tex={'x_1'} fill={color.sigmoid} />,
      <Formula tex={'x_2'} fill={color.sigmoid} />,
      <Label text={words.target} />,
    ],
    rows: rule.samples.map(({inputs, target}) => [
      ...inputs.map(input => formatNumber(input, 1)),
      formatNumber(target, 1),
    ]),
    colors: [color.sigmoid, color.sigmoid, color.ink],
  });
}

/** The sum, the error and both new weights of the first sample; its numbers fly in from the table. */
function* workThrough(
  table: NumberTable,
  {stage: {theme, regions, words}, rule, passing}: ZigzagParts,
): ThreadGenerator {
  const {main} = regions;
  const {inputs, target, sum, error, weights} = rule.update;
  const {color, pace} = theme;
  const x = (index: 0 | 1): EquationToken => ({text: formatNumber(inputs[index], 1), color: color.sigmoid});
  const number = (value: number, digits: number): EquationToken => ({text: formatNumber(value, digits)});
  const sign = (text: string): EquationToken => ({text, color: color.muted});
  const e = (value: number): EquationToken => ({text: formatNumber(value, 2), color: color.gradient});
  const {start, learningRate} = rule;
  const added = (value: number) => sign(value < 0 ? '−' : '+');
  const size = (value: number) => number(Math.abs(value), 1);
  const update = (from: number, index: 0 | 1, to: number) => [
    number(from, 1),
    added(error),
    x(index),
    sign('×'),
    e(Math.abs(error)),
    sign('×'),
    number(learningRate, 1),
    sign('='),
    number(to, 2),
  ];
  const lines = [
    {
      head: <Label text={words.weightedSum} />,
      tokens: [
        number(start.w1, 1),
        sign('×'),
        x(0),
        added(start.w2),
        size(start.w2),
        sign('×'),
        x(1),
        sign('='),
        number(sum, 2),
      ],
    },
    {head: <Label text={words.error} />, tokens: [number(target, 1), sign('−'), number(sum, 2), sign('='), e(error)]},
    {head: <Formula tex={'w_1'} />, tokens: update(start.w1, 0, weights.w1)},
    {head: <Formula tex={'w_2'} />, tokens: update(start.w2, 1, weights.w2)},
  ];
  const left = main.left + main.width * 0.43;
  for (const [index, {head, tokens}] of lines.entries()) {
    const y = table.position().y + table.cellAt(index, 0).y;
    head.position([left, y]).opacity(0);
    const equation = new Equation({tokens, anchor: 'left', position: [left + main.width * 0.06, y]});
    equation.tokens.forEach(token => token.opacity(0));
    passing.add([head, equation]);
    yield* reveal(head);
    if (index === 0) yield* flyIn(equation, table, passing);
    yield* sequence(pace.beat / 3, ...equation.tokens.map(token => token.opacity(1, pace.beat, easeOutCubic)));
  }
}

/** The first sample's two inputs leave their cells for their places in the sum. */
function* flyIn(equation: Equation, table: NumberTable, passing: ZigzagParts['passing']): ThreadGenerator {
  const places = [equation.tokens[2], equation.tokens[6]];
  yield* all(...places.map((place, column) => flyTo(table.cells[0]?.[column], place, passing)));
}

function* flyTo(
  from: Numeral | undefined,
  to: Equation['tokens'][number] | undefined,
  passing: ZigzagParts['passing'],
) {
  if (!from || !to) return;
  const numeral = new Numeral({text: from.text(), fill: from.fill()});
  const flying = mayOverlap(numeral, 'It leaves its cell and crosses the table.');
  passing.add(flying);
  flying.absolutePosition(from.absolutePosition());
  yield* travel(flying, to.absolutePosition());
  to.opacity(1);
  flying.remove();
}
