import {Line} from '@motion-canvas/2d';
import {all, easeInOutCubic, Vector2, waitFor, type ThreadGenerator} from '@motion-canvas/core';
import {Label} from '../../src/components/Label';
import {leave, reveal} from '../../src/stage/motion';
import {placed, tileOf, type ChoosingParts, type Member} from './parts';
import {appear} from './today';

/** ReLU large at the left; from it a way for each reason to take another, ending at the functions to take. */
export function* ruleOfThumb({stage, passing}: ChoosingParts): ThreadGenerator {
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  const {body} = regions;
  yield* leave(...passing.children());

  const first = new Vector2(body.width * 0.26, body.height * 0.46);
  const home = new Vector2(body.left + first.x / 2, body.center.y);
  const relu = placed(tileOf('relu', stage, 1, 1), first, home);
  relu.opacity(0);
  const hidden = new Label({
    strong: true,
    text: words.hidden,
    fill: color.ink,
    anchor: 'left',
    position: home.sub(first.scale(0.5)).addY(-size.label * 0.9),
    opacity: 0,
  });
  passing.add([relu, hidden]);
  yield* all(reveal(hidden), appear(relu));

  const ways: readonly {readonly reason: string; readonly members: readonly Member[]}[] = [
    {reason: words.unitsDie, members: ['leakyRelu', 'elu']},
    {reason: words.transformer, members: ['gelu', 'silu']},
    {reason: words.probability, members: ['sigmoid']},
  ];
  const pitch = body.height / ways.length;
  const tile = new Vector2(pitch * 1.2, pitch - size.gap);
  const tilesLeft = body.right - 2 * tile.x - size.gap;
  const from = home.addX(first.x / 2 + size.dot);
  const bend = from.x + size.margin * 0.75;
  for (const [index, {reason, members}] of ways.entries()) {
    const y = body.top + (index + 0.5) * pitch;
    const level = Math.abs(y - from.y) < size.corner;
    const way = new Line({
      points: [
        from,
        ...(level ? [] : [new Vector2(bend, from.y), new Vector2(bend, y)]),
        [tilesLeft - size.gap / 2, y],
      ],
      radius: size.corner,
      stroke: color.faint,
      lineWidth: size.line,
      endArrow: true,
      arrowSize: 1.6 * size.dot,
      end: 0,
    });
    const name = new Label({
      text: reason,
      fill: color.ink,
      anchor: 'left',
      position: [bend + size.gap, y - size.label * 0.9],
      opacity: 0,
    });
    const choices = members.map((member, across) => {
      const choice = placed(tileOf(member, stage, 1, 1), tile, [
        tilesLeft + tile.x / 2 + across * (tile.x + size.gap),
        y,
      ]);
      choice.opacity(0);
      return choice;
    });
    passing.add([way, name, ...choices]);
    way.moveToBottom();
    // While it is being named, not before.
    yield* waitFor(pace.draw);
    yield* all(way.end(1, pace.move, easeInOutCubic), reveal(name));
    yield* all(...choices.map(appear));
  }
}
