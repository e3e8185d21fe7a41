import {Layout} from '@motion-canvas/2d';
import {all, linear, sequence, Vector2, type ThreadGenerator} from '@motion-canvas/core';
import {Label} from '../../src/components/Label';
import {Numeral} from '../../src/components/Numeral';
import {comparedActivations} from '../../src/simulation/experiments/comparison/run';
import {leave, reveal} from '../../src/stage/motion';
import {placed, tileOf, type ChoosingParts} from './parts';
import {sources} from './sources';

const sourceColumns = 2;

/** The papers by year, the whole family in one row, and the licence. */
export function* showCredits({stage, passing}: ChoosingParts): ThreadGenerator {
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  const {body} = regions;
  yield* leave(...passing.children());

  const licence = new Label({
    text: words.licence,
    position: [body.center.x, body.bottom - size.label * 0.65],
    opacity: 0,
  });
  const count = comparedActivations.length;
  const width = (body.width - (count - 1) * (size.gap / 2)) / count;
  const frieze = new Vector2(width, width * 0.62);
  const friezeY = licence.position().y - size.label * 0.65 - size.gap - frieze.y / 2;
  const tiles = comparedActivations.map((member, index) => {
    const tile = placed(tileOf(member, stage), frieze, [
      body.left + width / 2 + index * (width + size.gap / 2),
      friezeY,
    ]);
    tile.beside(1);
    return tile;
  });

  const perColumn = Math.ceil(sources.length / sourceColumns);
  const pitch = (friezeY - frieze.y / 2 - size.gap - body.top) / perColumn;
  const half = (body.width + size.margin) / sourceColumns;
  const lines = sources.map(({year, authors, subject}, index) => {
    const left = body.left + Math.floor(index / perColumn) * half;
    const y = body.top + ((index % perColumn) + 0.5) * pitch;
    return new Layout({
      opacity: 0,
      children: [
        new Numeral({text: `${year}`, anchor: 'left', fill: color.muted, position: [left, y]}),
        new Label({text: authors, anchor: 'left', fill: color.ink, position: [left + 3.2 * size.label, y]}),
        new Label({text: words[subject], anchor: 'right', position: [left + half - size.margin, y]}),
      ],
    });
  });
  passing.add([...lines, ...tiles, licence]);
  yield* all(
    sequence(pace.beat / 3, ...lines.map(line => reveal(line))),
    sequence(pace.beat * 0.6, ...tiles.map(tile => all(tile.opacity(1, pace.beat), tile.drawn(1, pace.move, linear)))),
  );
  yield* reveal(licence);
}
