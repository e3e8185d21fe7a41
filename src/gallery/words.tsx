import {createSignal, linear, Vector2} from '@motion-canvas/core';
import {Equation} from '../components/Equation';
import {formatNumber} from '../components/formatNumber';
import {Formula} from '../components/Formula';
import {Label} from '../components/Label';
import {Magnitude} from '../components/Magnitude';
import {NumberTable} from '../components/NumberTable';
import {Numeral} from '../components/Numeral';
import {Readout} from '../components/Readout';
import {SignBadge} from '../components/SignBadge';
import {dark} from '../theme/theme';
import {makeExhibition, type Exhibit} from './exhibit';

const {color, size, pace} = dark;
const kinds = ['label', 'body', 'title'] as const;

function counting(): Exhibit {
  const value = createSignal(-1);
  return {
    name: 'Numeral, counting',
    build: () => new Numeral({text: () => formatNumber(value(), 4, true), fontSize: size.title}),
    play: () => value(1, pace.draw, linear),
  };
}

/** Words, numbers, signs and formulas. */
export default makeExhibition(3, () => [
  {
    name: 'Label, plain and strong',
    build: room =>
      kinds.flatMap((kind, row) =>
        [false, true].map(
          (strong, column) =>
            new Label({kind, strong, text: '곡선 Aa', x: (column - 0.5) * room.x * 0.5, y: (row - 1) * room.y * 0.4}),
        ),
      ),
  },
  counting(),
  {name: 'Readout', build: room => new Readout({text: '0.25', name: '기울기 slope', x: -room.x / 4, y: -size.gap})},
  {
    name: 'Magnitude',
    build: room =>
      [3e-5, 0.042, 8.1].map((value, row) => new Magnitude({value, digits: 2, y: (row - 1) * room.y * 0.4})),
  },
  {
    name: 'Formula',
    build: () => Formula({tex: 's(x) = \\frac{1}{1 + e^{-x}}', fontSize: size.title}),
  },
  {
    name: 'Equation',
    build: () =>
      new Equation({
        tokens: [
          {text: '0.5'},
          {text: '×', color: color.muted},
          {text: '0.9', color: color.sigmoid},
          {text: '='},
          {text: '0.45'},
        ],
      }),
  },
  {
    name: 'NumberTable, highlighted',
    build: room => {
      const table = new NumberTable({
        size: room,
        heads: [new Label({text: 'x'}), new Label({text: 's(x)'})],
        rows: [
          ['0', '0.50'],
          ['1', '0.73'],
        ],
        colors: [color.ink, color.sigmoid],
      });
      table.highlight.opacity(1);
      return table;
    },
  },
  {
    name: 'SignBadge',
    build: room =>
      [1, -1].map((value, index) => new SignBadge({value, position: new Vector2((index - 0.5) * room.x * 0.4, 0)})),
  },
]);
