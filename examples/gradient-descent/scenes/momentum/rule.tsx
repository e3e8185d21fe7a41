import {Formula, formatNumber, Readout} from 'activation-lecture/components';
import {reveal} from 'activation-lecture/stage';
import type {ThreadGenerator} from '@motion-canvas/core';
import {openValley, type ValleyParts} from '../../src/valleyPlane';
import type {script} from './script';

/** The two lines of the rule, and the values of its two letters. */
export function* showRule(parts: ValleyParts<typeof script>): ThreadGenerator {
  const {stage, lesson, passing} = parts;
  const {theme, regions, words} = stage;
  const {color, size} = theme;
  const {column} = regions;
  const {learningRate, momentum} = lesson.rules.momentum;
  yield* openValley(parts);
  const rows = ['v \\leftarrow \\beta\\, v - \\alpha\\, \\nabla C', 'w \\leftarrow w + v'].map((tex, row) => (
    <Formula
      tex={tex}
      anchor={'left'}
      fontSize={1.6 * size.title}
      position={[column.left, column.top + size.title * (1.2 + 2 * row)]}
      opacity={0}
    />
  ));
  const values = [
    {letter: '\\beta', text: formatNumber(momentum, 2), name: words.momentum},
    {letter: '\\alpha', text: formatNumber(learningRate, 2), name: words.learningRate},
  ].map(({letter, text, name}, index) => {
    const x = column.left + index * 0.5 * column.width;
    const y = column.bottom - 1.6 * size.figure;
    const value = new Readout({text, name, color: color.tanh, position: [x, y], opacity: 0});
    value.add(<Formula tex={letter} anchor={'left'} fontSize={size.title} y={-size.figure} />);
    return value;
  });
  passing.add([...rows, ...values]);
  for (const row of rows) yield* reveal(row);
  for (const value of values) yield* reveal(value);
}
