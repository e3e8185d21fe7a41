import {Layout, type Circle, type Node} from '@motion-canvas/2d';
import {all, easeInOutCubic, easeOutCubic, linear, sequence, Vector2, type ThreadGenerator} from '@motion-canvas/core';
import {Formula} from '../../src/components/Formula';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {SignBadge} from '../../src/components/SignBadge';
import {grow, leave, reveal} from '../../src/stage/motion';
import {dotsOnCurve, gatherDots} from './curve';
import {inPicture, type SaturationParts} from './parts';

/** The unit whose inputs are looked at. */
const picked = {layer: 4, unit: 4} as const;

/** Where on an edge its sign stands: nearer the sender, where the edges to one unit are still apart. */
const signAt = 0.36;

/** The dots leave the curve and become the first layer; layer by layer the network grows out of it. */
export function* deepNet(parts: SaturationParts): ThreadGenerator {
  const {stage, plot, network, passing} = parts;
  const {pace} = stage.theme;
  const dots = dotsOnCurve(parts);
  yield* gatherDots(dots, parts);
  for (const unit of network.units.flat()) unit.scale(0);
  for (const edge of network.edges.flat(2)) edge.end(0);
  stage.view.insert(network, stage.view.children().indexOf(passing));
  const first = network.units[1] ?? [];
  yield* all(
    plot.drawn(0, pace.move, linear),
    plot.axes(0, pace.move, easeOutCubic),
    ...dots.map((dot, index) => becomeUnit(dot, first[index], parts)),
  );
  for (const unit of first) unit.scale(1);
  for (const dot of dots) dot.remove();
  plot.remove();
  yield* growNetwork(parts);
  yield* pickUnit(parts);
}

function* becomeUnit(dot: Circle, unit: Circle | undefined, {stage, network}: SaturationParts): ThreadGenerator {
  if (!unit) return;
  const {pace} = stage.theme;
  dot.stroke(unit.stroke()).lineWidth(0);
  yield* all(
    dot.position(inPicture(network, unit.position()), pace.draw, easeInOutCubic),
    dot.size(unit.size(), pace.draw, easeInOutCubic),
    dot.fill(unit.fill(), pace.draw),
    dot.lineWidth(unit.lineWidth(), pace.draw),
  );
}

/** The inputs appear at the left, then every layer's edges reach the next one. */
export function* growNetwork({stage, network}: Pick<SaturationParts, 'stage' | 'network'>): ThreadGenerator {
  const {beat} = stage.theme.pace;
  const appear = (layer: number) => all(...(network.units[layer] ?? []).map(unit => unit.scale(1, beat, easeOutCubic)));
  const reach = (layer: number) =>
    all(...(network.edges[layer] ?? []).flat().map(edge => edge.end(1, beat, easeOutCubic)));
  yield* appear(0);
  for (const layer of network.edges.keys()) yield* all(reach(layer), appear(layer + 1));
}

/** One unit, what comes in, and the sum that these make. */
function* pickUnit({stage, network, passing}: SaturationParts): ThreadGenerator {
  const {theme, words} = stage;
  const {color, size, pace} = theme;
  const unit = network.unit(picked.layer, picked.unit);
  const senders = network.units[picked.layer - 1] ?? [];
  const row = bottomRow(stage, network, [
    new Label({kind: 'body', text: words.weightedSum}),
    <Formula tex={'z = \\textstyle\\sum_i w_i\\,a_i'} fontSize={size.body} />,
  ]);
  passing.add(row);
  yield* all(
    ...senders.map((sender, from) => {
      const edge = network.edge(picked.layer - 1, from, picked.unit);
      edge.moveBelow(network.unit(0, 0), true);
      return all(
        sender.stroke(color.ink, pace.beat),
        edge.stroke(color.ink, pace.beat),
        edge.lineWidth(1.5 * edge.lineWidth(), pace.beat),
      );
    }),
  );
  yield* all(unit.stroke(color.ink, pace.beat), unit.lineWidth(size.curve, pace.beat), reveal(row));
}

/** A row of formulas and words below the network. */
export function bottomRow({theme, regions}: SaturationParts['stage'], network: Layout, children: Node[]): Layout {
  const {size} = theme;
  const bottom = network.position().y + network.height() / 2 + 2 * size.dot;
  return new Layout({
    layout: true,
    alignItems: 'center',
    gap: size.gap,
    position: [regions.main.center.x, (bottom + regions.main.bottom) / 2],
    opacity: 0,
    children,
  });
}

/** Signs: of the outputs that come in, of the weights, of their sum; then of every sum of the network. */
export function* alwaysPositive(parts: SaturationParts): ThreadGenerator {
  const {stage, network, deep, passing} = parts;
  const {theme, words} = stage;
  const {color, size} = theme;
  const below = picked.layer - 1;
  const senders = deep.activations[below] ?? [];
  const outputs = senders.map((value, unit) => unitBadge(parts, below, unit, value));
  const weights = senders.map((_, from) => {
    const to = network.unitAt(picked.layer, picked.unit);
    return new SignBadge({
      value: deep.weights[below]?.[from]?.[picked.unit] ?? 0,
      size: 2.5 * size.dot,
      ...ringed(stage),
      position: inPicture(network, Vector2.lerp(network.unitAt(below, from), to, signAt)),
      scale: 0,
    });
  });
  const sum = unitBadge(parts, picked.layer, picked.unit, deep.preActivations[below]?.[picked.unit] ?? 0);
  const row = bottomRow(stage, network, [
    <Formula tex={'0 < a_i < 1,\\quad 0 < w_i < 1'} fontSize={size.body} />,
    new Label({kind: 'body', text: `→  ${words.smallestSum}`}),
    new Label({kind: 'body', strong: true, text: formatNumber(deep.smallestSum, 2), fill: color.ink}),
  ]);
  const [before] = passing.children();
  passing.add([...outputs, ...weights, sum, row]);
  yield* growSlowly(outputs, parts);
  yield* growSlowly(weights, parts);
  yield* all(grow(sum), before ? leave(before) : reveal());
  const isSigned = (layer: number, unit: number) => layer === below || (layer === picked.layer && unit === picked.unit);
  yield* all(reveal(row), signAll(parts, isSigned));
}

/** One after the other, slowly enough to be counted. */
function* growSlowly(badges: readonly SignBadge[], {stage}: SaturationParts): ThreadGenerator {
  const {pace} = stage.theme;
  yield* sequence(0.6 * pace.beat, ...badges.map(badge => badge.scale(1, pace.beat, easeOutCubic)));
}

/** The sign of every input and every sum of the sample shown, layer by layer. */
export function* signAll(
  parts: SaturationParts,
  isSigned: (layer: number, unit: number) => boolean = () => false,
): ThreadGenerator {
  const {deep, passing, stage} = parts;
  const {pace} = stage.theme;
  const layers = [deep.activations[0] ?? [], ...deep.preActivations].map((values, layer) =>
    values.flatMap((value, unit) => (isSigned(layer, unit) ? [] : [unitBadge(parts, layer, unit, value)])),
  );
  passing.add(layers.flat());
  yield* sequence(
    0.7 * pace.beat,
    ...layers
      .filter(badges => badges.length > 0)
      .map(badges => all(...badges.map(badge => badge.scale(1, pace.beat, easeOutCubic)))),
  );
}

/** A dark ring, by which a sign stands out from the unit or edge that it lies on. */
function ringed({theme: {color, size}}: SaturationParts['stage']) {
  return {stroke: color.background, lineWidth: size.line};
}

function unitBadge({stage, network}: SaturationParts, layer: number, unit: number, value: number): SignBadge {
  return new SignBadge({
    value,
    size: 3 * stage.theme.size.dot,
    position: inPicture(network, network.unitAt(layer, unit)),
    scale: 0,
    ...ringed(stage),
  });
}
