import {Circle, Layout, Line, Rect, type Node} from '@motion-canvas/2d';
import {all, sequence, type BBox, type ThreadGenerator} from '@motion-canvas/core';
import {FlatEnds} from '../../src/components/FlatEnds';
import {Formula} from '../../src/components/Formula';
import {Label} from '../../src/components/Label';
import {OperationCount} from '../../src/components/OperationCount';
import {reveal} from '../../src/stage/motion';
import type {Stage} from '../../src/stage/stage';
import type {script} from './script';

/** The signs that are explained, by the word that explains them. */
type Sign =
  | 'reached'
  | 'approached'
  | 'endless'
  | 'meanMark'
  | 'flatEnd'
  | 'slopedEnd'
  | 'canDie'
  | 'endlesslySmooth'
  | 'oneOperation'
  | 'oneExponential';

/** What a column's signs mean, one below the other at the right of the table, while they appear for the first time. */
export function legend(signs: readonly Sign[], box: BBox, {theme, words}: Stage<typeof script>): readonly Layout[] {
  const {size, color} = theme;
  const pitch = 1.9 * size.label;
  return signs.map((sign, index) => {
    const y = box.center.y + (index - (signs.length - 1) / 2) * pitch;
    return new Layout({
      position: [box.left, y],
      opacity: 0,
      children: [
        new Layout({x: size.label, children: [signOf(sign)]}),
        new Label({text: words[sign], fill: color.ink, anchor: 'left', x: 2.3 * size.label}),
      ],
    });
  });

  function signOf(sign: Sign): Node {
    const disc = {size: 1.6 * size.dot, stroke: color.ink, lineWidth: size.line};
    const stroke = {stroke: color.ink, lineWidth: size.line};
    const half = 0.8 * size.label;
    const level: [number, number][] = [
      [-half, 0],
      [half, 0],
    ];
    switch (sign) {
      case 'reached':
        return new Circle({...disc, fill: color.ink});
      case 'approached':
        return new Circle({...disc, fill: color.background});
      case 'endless':
        return new Line({...stroke, points: level, endArrow: true, arrowSize: 1.6 * size.dot});
      case 'meanMark':
        return new Rect({size: [0.75 * size.dot, size.label], fill: color.ink});
      case 'flatEnd':
        return new Line({...stroke, points: level, lineWidth: 1.5 * size.curve, lineCap: 'round'});
      case 'slopedEnd':
        return new FlatEnds({
          flatLeft: false,
          flatRight: false,
          slopeLeft: 0.25,
          color: color.ink,
          size: [2 * half, half],
        });
      case 'canDie':
        return new Circle({size: 2 * size.dot, fill: color.ink});
      case 'endlesslySmooth':
        return <Formula tex={'C^\\infty'} fill={color.ink} />;
      case 'oneOperation':
        return new OperationCount({exponentials: 0, simple: 1, color: color.ink, x: -0.75 * size.dot});
      case 'oneExponential':
        return new OperationCount({exponentials: 1, simple: 0, color: color.ink, x: -0.5 * size.label});
    }
  }
}

/** Its lines come up one after the other. */
export function* explain(lines: readonly Layout[], seconds: number): ThreadGenerator {
  yield* all(sequence(seconds, ...lines.map(line => reveal(line))));
}
