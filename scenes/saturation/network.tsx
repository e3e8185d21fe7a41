import {Circle, Layout, type Node} from '@motion-canvas/2d';
import {
  all,
  createSignal,
  easeInOutCubic,
  easeOutCubic,
  linear as steadily,
  sequence,
  Vector2,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {Formula} from '../../src/components/Formula';
import {Label} from '../../src/components/Label';
import {mayOverlap} from '../../src/components/mayOverlap';
import {Dot, Guides} from '../../src/plot';
import type {Cue} from '../../src/stage/beats';
import {leave, reveal} from '../../src/stage/motion';
import {inPicture, type SaturationParts} from './parts';
import {wide} from './ranges';

/** One unit with its curve, its inputs and its sum; then the curve folds into it, and the network grows around it. */
export function* deepNet(parts: SaturationParts, cue: Cue<'sum' | 'curve' | 'stack'>): ThreadGenerator {
  const {stage, network, followed} = parts;
  const {theme, layer, words} = stage;
  const {color, size, pace} = theme;
  const unit = network.unit(followed.layer, followed.unit);
  const senders = network.units[followed.layer - 1] ?? [];
  const row = bottomRow(parts, [
    new Label({kind: 'body', text: words.weightedSum}),
    <Formula tex={'z = \\textstyle\\sum_i w_i\\,a_i'} fontSize={size.body} />,
  ]);
  const sign = (
    <Formula
      tex={'\\textstyle\\sum'}
      fontSize={size.label}
      position={inPicture(network, unit.position())}
      opacity={0}
    />
  );
  layer.add([row, mayOverlap(sign, 'it stands in the unit that adds up')]);
  for (const each of [unit, ...senders]) each.stroke(color.ink);
  yield* all(tileBeside(parts), unit.scale(1, pace.move, easeOutCubic), reveal(sign));
  yield* sequence(pace.beat / 4, ...senders.map(sender => sender.scale(1, pace.beat, easeOutCubic)));
  yield* cue('sum');
  yield* all(...incoming(parts).map(edge => edge.end(1, pace.move, easeInOutCubic)), reveal(row));
  yield* sendSums(parts);
  yield* cue('curve');
  yield* throughCurve(parts);
  yield* cue('stack');
  yield* all(foldCurve(parts), leave(sign));
  yield* growNetwork(parts);
  yield* network.lit(1, pace.dwell, steadily);
}

/** The edges that lead to the unit that is followed. */
export function incoming({network, followed}: SaturationParts) {
  return (network.edges[followed.layer - 1] ?? []).flatMap(edges => edges[followed.unit] ?? []);
}

/** The sigmoid shrinks to the size of one unit's curve, at the right of its sum. */
function* tileBeside({stage, plot, columns, network, followed}: SaturationParts): ThreadGenerator {
  const {pace} = stage.theme;
  const at = inPicture(network, network.unitAt(followed.layer, followed.unit));
  const box = new Vector2(2.4 * columns.pitch, 0.5 * columns.tall.height);
  const middle = at.addX(0.7 * columns.pitch + box.x / 2);
  yield* all(
    plot.size(box, pace.draw, easeInOutCubic),
    plot.position([middle.x, Math.min(middle.y, columns.tall.bottom - box.y / 2)], pace.draw, easeInOutCubic),
    plot.xScale(wide, pace.draw, easeInOutCubic),
    plot.yScale([-0.12, 1.12], pace.draw, easeInOutCubic),
  );
}

/** Every output below runs along its edge to the sum. */
function* sendSums({stage, network, followed}: SaturationParts): ThreadGenerator {
  const {color, size, pace} = stage.theme;
  const senders = network.units[followed.layer - 1] ?? [];
  const to = network.unitAt(followed.layer, followed.unit);
  const signals = senders.map(
    sender => new Circle({position: sender.position(), size: 1.4 * size.dot, fill: color.sigmoid}),
  );
  network.add(signals);
  yield* all(...signals.map(signal => signal.position(to, pace.draw, easeInOutCubic)));
  for (const signal of signals) signal.remove();
}

/** The sum lands on the curve's x axis, rises to the curve, and leaves on its y axis. */
function* throughCurve({stage, plot, curve, network, followed}: SaturationParts): ThreadGenerator {
  const {color, size, pace} = stage.theme;
  const sum = followed.layers[followed.layer - 1]?.sums[followed.unit] ?? 0;
  const from = inPicture(network, network.unitAt(followed.layer, followed.unit));
  const sent = new Circle({position: from, size: 2 * size.dot, fill: color.sigmoid});
  stage.layer.add(sent);
  yield* sent.position(inPicture(plot, plot.toPixels([sum, 0])), pace.move, easeInOutCubic);
  sent.remove();
  const rise = createSignal(0);
  const place = () => [sum, rise() * curve.valueAt(sum)] as const;
  const dot = new Dot({at: place});
  const guides = new Guides({at: place, drawn: 0});
  plot.add([stage.passing(guides), stage.passing(dot)]);
  yield* all(rise(1, pace.move, easeInOutCubic), guides.drawn(1, pace.draw, steadily));
}

/** The curve with its axes goes into the unit: each unit has it inside. */
function* foldCurve({stage, plot, network, followed}: SaturationParts): ThreadGenerator {
  const {size, pace} = stage.theme;
  yield* all(
    plot.size([2 * size.dot, 2 * size.dot], pace.draw, easeInOutCubic),
    plot.position(inPicture(network, network.unitAt(followed.layer, followed.unit)), pace.draw, easeInOutCubic),
    plot.opacity(0, pace.draw, easeInOutCubic),
  );
}

/** From the inputs on, every layer's edges reach the next one. */
function* growNetwork({stage, network}: SaturationParts): ThreadGenerator {
  const {beat} = stage.theme.pace;
  const appear = (layer: number) => all(...(network.units[layer] ?? []).map(unit => unit.scale(1, beat, easeOutCubic)));
  const reach = (layer: number) =>
    all(...(network.edges[layer] ?? []).flat().map(edge => edge.end(1, beat, easeOutCubic)));
  yield* appear(0);
  for (const layer of network.edges.keys()) yield* all(reach(layer), appear(layer + 1));
}

/** A row of formulas and words below the tall network. */
export function bottomRow({stage: {theme, regions}, columns}: SaturationParts, children: Node[]): Layout {
  return new Layout({
    layout: true,
    alignItems: 'center',
    gap: theme.size.gap,
    position: [regions.main.center.x, (columns.tall.bottom + regions.main.bottom) / 2],
    opacity: 0,
    children,
  });
}
