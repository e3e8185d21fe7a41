import {Latex, Line} from '@motion-canvas/2d';
import {all, easeInOutCubic, easeOutCubic, type Vector2, type ThreadGenerator} from '@motion-canvas/core';
import {Label, type WeightPlane} from 'activation-lecture/components';
import {leave, reveal} from 'activation-lecture/stage';
import {addWalk, vectorOf, type ValleyParts} from '../../src/valleyPlane';
import type {script} from './script';

type Parts = ValleyParts<typeof script>;

/** Steps that are taken apart. */
const slowSteps = 4;

/** Each of the first steps in its two parts: what is kept of the last one, and what the slope adds. */
export function* roll(parts: Parts): ThreadGenerator {
  const {stage, lesson, plane, passing} = parts;
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  const {column} = regions;
  const {path, momentum} = lesson.momentum;
  // The rule stays, the values of its letters go.
  yield* leave(...passing.children().filter(node => !(node instanceof Latex)));
  const legend = [
    {text: words.kept, hue: color.muted},
    {text: words.slope, hue: color.gradient},
  ].flatMap(({text, hue}, row) => {
    const y = column.top + size.title * (6 + 1.6 * row);
    const end = column.left + 2 * size.title;
    return [
      new Line({
        points: [
          [column.left, y],
          [end, y],
        ],
        ...arrow(hue, parts),
        opacity: 0,
      }),
      new Label({kind: 'body', text, fill: hue, anchor: 'left', position: [end + size.gap, y], opacity: 0}),
    ];
  });
  passing.add(legend);
  yield* reveal(...legend);
  const way = addWalk(parts, 'momentum', lesson.momentum, color.tanh);
  for (let step = 1; step <= slowSteps; step++) {
    const [before, now] = [path[step - 1], path[step]];
    if (!before || !now) return;
    const from = vectorOf(before.weights);
    const middle = from.add(vectorOf(before.velocity).scale(momentum));
    const sides = [
      side(plane, [from, middle], arrow(color.muted, parts)),
      side(plane, [middle, vectorOf(now.weights)], arrow(color.gradient, parts)),
    ];
    plane.passing.add(sides);
    // Nothing is kept of a step that was not taken.
    const grown = step === 1 ? sides.slice(1) : sides;
    for (const line of grown) yield* line.end(1, pace.move, easeOutCubic);
    yield* way.steps(step, pace.move, easeInOutCubic);
    if (step < slowSteps) yield* all(...sides.map(line => leave(line)));
  }
}

function arrow(stroke: string, {stage: {theme}}: Parts) {
  return {stroke, lineWidth: theme.size.line, endArrow: true, arrowSize: 1.5 * theme.size.dot};
}

function side(plane: WeightPlane, points: readonly Vector2[], style: object): Line {
  return new Line({...style, points: points.map(point => plane.at(point)), end: 0});
}
