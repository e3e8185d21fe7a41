import {Circle, Rect} from '@motion-canvas/2d';
import {all, easeInOutCubic, easeOutCubic, sequence, type ThreadGenerator, type Vector2} from '@motion-canvas/core';
import {DenseNetwork} from '../components/DenseNetwork';
import {Equation} from '../../src/components/Equation';
import {Label} from '../../src/components/Label';
import type {Cue} from '../../src/stage/beats';
import {leave, pulse, reveal} from '../../src/stage/motion';
import type {ZigzagParts} from './parts';

/** The unit that the next beats look at: its layer, and the two of its inputs that are picked out. */
export const picked = {layer: 2, unit: 1, inputs: [1, 2]} as const;

const layers = [3, 4, 3, 4, 2] as const;

/** The same rule in a deeper network: a weight's input, times the error that came back to its unit. */
export function* sameRuleDeeper(parts: ZigzagParts, cue: Cue<'input' | 'error' | 'slope'>): ThreadGenerator {
  const {stage, passing} = parts;
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  const {main} = regions;
  yield* leave(...passing.children());

  const network = new DenseNetwork({
    layers,
    size: [main.width * 0.78, main.height - 4.6 * size.body],
    position: [main.center.x, main.center.y - 1.2 * size.body],
  });
  passing.add(network);
  yield* drawForward(network, pace.beat);

  const above = (layer: number, unit: number) => network.unitAt(layer, unit).add([0, -1.1 * size.title]);
  const input = tag(words.input, color.sigmoid, above(picked.layer - 1, picked.inputs[0]), parts);
  const error = tag(words.error, color.gradient, above(picked.layer, picked.unit), parts);
  network.add([input, error]);
  const rule = ruleOf(parts);
  const state = (...tokens: readonly number[]) =>
    all(...tokens.map(at => rule.tokens[at]?.opacity(1, pace.beat, easeOutCubic) ?? reveal()));
  yield* cue('input');
  yield* all(
    reveal(input),
    state(0, 1, 2),
    ...picked.inputs.flatMap(from => {
      const edge = network.edge(picked.layer - 1, from, picked.unit);
      const sender = network.unit(picked.layer - 1, from);
      return [
        sender.stroke(color.sigmoid, pace.beat),
        edge.stroke(color.sigmoid, pace.beat),
        edge.lineWidth(size.curve, pace.beat),
      ];
    }),
  );
  yield* cue('error');
  yield* all(sendErrorBack(network, parts), reveal(error), state(3, 4));
  yield* network.unit(picked.layer, picked.unit).stroke(color.gradient, pace.beat);
  yield* cue('slope');
  yield* all(state(5, 6), pulse(network.unit(picked.layer, picked.unit)));
}

/** The edges grow out of the units of one layer after the other. */
function* drawForward(network: DenseNetwork, seconds: number): ThreadGenerator {
  for (const unit of network.units.flat()) unit.scale(0);
  for (const edge of network.edges.flat(2)) edge.end(0);
  for (const [layer, units] of network.units.entries()) {
    yield* sequence(seconds / 8, ...units.map(unit => unit.scale(1, seconds, easeOutCubic)));
    yield* all(...(network.edges[layer] ?? []).flat().map(edge => edge.end(1, seconds, easeOutCubic)));
  }
}

/** The error signal comes from the units of the layer above. */
function* sendErrorBack(network: DenseNetwork, {stage: {theme}}: ZigzagParts): ThreadGenerator {
  const {color, size, pace} = theme;
  const to = network.unitAt(picked.layer, picked.unit);
  const signals = network.units[picked.layer + 1]?.map(
    unit => new Circle({position: unit.position(), size: 1.6 * size.dot, fill: color.gradient}),
  );
  if (!signals) return;
  network.add(signals);
  yield* all(...signals.map(signal => signal.position(to, pace.draw, easeInOutCubic)));
  for (const signal of signals) signal.remove();
}

function tag(text: string, fill: string, position: Vector2, {stage: {theme}}: ZigzagParts): Rect {
  return new Rect({
    position,
    opacity: 0,
    layout: true,
    padding: [0, theme.size.dot],
    radius: theme.size.corner,
    fill: theme.color.background,
    children: <Label text={text} fill={fill} />,
  });
}

/** Change of weight in proportion to input x error x slope; its parts are still to be seen. */
function ruleOf({stage: {theme, regions, words}, passing}: ZigzagParts): Equation {
  const {color, size} = theme;
  const rule = new Equation({
    kind: 'body',
    position: [regions.main.center.x, regions.main.bottom - size.body],
    tokens: [
      {text: words.weightChange},
      {text: '\\propto', formula: true, color: color.muted},
      {text: words.input, color: color.sigmoid},
      {text: '×', color: color.muted},
      {text: words.error, color: color.gradient},
      {text: '×', color: color.muted},
      {text: words.slope},
    ],
  });
  rule.tokens.forEach(token => token.opacity(0));
  passing.add(rule);
  return rule;
}
