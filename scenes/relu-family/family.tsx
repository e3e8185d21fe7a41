import {
  all,
  delay,
  easeInOutCubic,
  easeOutCubic,
  linear,
  sequence,
  Vector2,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {FunctionCard, type CardFunction} from '../components/FunctionCard';
import {activations} from '../../src/simulation/activations';
import {leave} from '../../src/stage/motion';
import {activationColor} from '../activationColor';
import type {FamilyParts} from './parts';

/** In the order in which one turns into the next. */
const members = ['sigmoid', 'tanh', 'relu', 'leakyRelu', 'prelu', 'elu', 'gelu', 'silu'] as const;

const columns = 4;

/** What a card spans, in maths units: ReLU leaves it at the top, the others' left halves stay inside. */
const xRange = [-3.2, 3.2] as const;
const yRange = [-1.2, 2.1] as const;

/** All of them with their slopes. Each leaves its portrait behind and goes on to become its neighbour. */
export function* family({stage, passing}: FamilyParts): ThreadGenerator {
  const {theme, regions, words} = stage;
  const {size, pace} = theme;
  yield* leave(...passing.children(), stage.heading);
  const functions = members.map((member): CardFunction => {
    const {value, slope} = activations[member];
    return {name: words[member], value, slope, color: activationColor(theme, member)};
  });
  const {body} = regions;
  const rows = Math.ceil(members.length / columns);
  const room = new Vector2(body.width - (columns - 1) * size.gap, body.height - (rows - 1) * size.gap);
  const card = room.div([columns, rows]);
  const pitch = card.add(size.gap);
  const placeOf = (index: number) => {
    const row = Math.floor(index / columns);
    const column = row % 2 === 0 ? index % columns : columns - 1 - (index % columns);
    return new Vector2(body.left, body.top).add(card.scale(0.5)).add(pitch.mul([column, row]));
  };

  let last: FunctionCard | undefined;
  for (const [index, shows] of functions.entries()) {
    const before = functions[index - 1] ?? shows;
    const next = new FunctionCard({
      shows: before,
      size: card,
      position: placeOf(Math.max(0, index - 1)),
      xRange,
      yRange,
      namesSlope: true,
      named: 0,
      drawn: last ? 1 : 0,
    });
    passing.add(next);
    next.moveToBottom();
    const arrive = last
      ? all(next.position(placeOf(index), pace.move, easeInOutCubic), next.become(shows, pace.move))
      : next.drawn(1, pace.draw, linear);
    yield* all(arrive, delay((last ? pace.move : pace.draw) - pace.beat, next.named(1, pace.beat, easeOutCubic)));
    last = next;
  }
}

/** How much wider a curve gets when the eye is led to it. */
const swelling = 2;

/** The eye goes from one to the next, in the order in which they came, and back to all of them. */
export function* which({stage, passing}: FamilyParts): ThreadGenerator {
  const {pace} = stage.theme;
  const cards = passing.children().filter(node => node instanceof FunctionCard);
  // Each card was put below the one before.
  yield* sequence(
    pace.move,
    ...cards.toReversed().map(({plot: {graph}}) => {
      const width = graph.lineWidth();
      return graph.lineWidth(swelling * width, pace.beat, easeOutCubic).to(width, pace.move, easeInOutCubic);
    }),
  );
}
