import type {Circle} from '@motion-canvas/2d';
import {all, easeInOutCubic, Vector2, type ThreadGenerator} from '@motion-canvas/core';
import {Label} from '../../src/components/Label';
import {leave, reveal} from '../../src/stage/motion';
import type {BackwardPass} from './backprop';
import {bottomRow, growNetwork, signAll} from './network';
import {inPicture, networkOf, type SaturationParts} from './parts';

/** The dots of the chart unfold into the network again, and every unit shows the sign of its sum. */
export function* bridge(parts: SaturationParts, {chart, series}: BackwardPass): ThreadGenerator {
  const {stage, columns, deep, frame, passing} = parts;
  const {color, pace} = stage.theme;
  const network = networkOf(stage, columns, deep);
  const dots = series.values().map((_, index) => inPicture(chart, series.pointAt(index)).sub(network.position()));
  const unfolding = network.units
    .slice(1)
    .flatMap((units, index) => units.map(unit => unfold(unit, dots[index] ?? Vector2.zero, parts)));
  for (const unit of network.units[0] ?? []) unit.scale(0);
  for (const edge of network.edges.flat(2)) edge.end(0);
  stage.view.insert(network, stage.view.children().indexOf(passing));
  const others = passing.children().filter(node => node !== chart);
  yield* all(
    leave(...others, series),
    ...[chart, frame].map(node => node.axes(0, pace.beat)),
    ...unfolding.map(unit => unit()),
  );
  chart.remove();
  const word = new Label({kind: 'body', strong: true, text: stage.words.alwaysPositive, fill: color.ink});
  const row = bottomRow(stage, network, [word]);
  passing.add(row);
  yield* all(growNetwork({stage, network}), signAll(parts), reveal(row));
}

/** Puts a unit at a dot's place; played, it goes back to what it was. */
function unfold(unit: Circle, from: Vector2, {stage}: SaturationParts): () => ThreadGenerator {
  const {color, size, pace} = stage.theme;
  const rest = {
    position: unit.position(),
    size: unit.size(),
    fill: unit.fill(),
    stroke: unit.stroke(),
    lineWidth: unit.lineWidth(),
  };
  unit
    .position(from)
    .size(2 * size.dot)
    .fill(color.gradient)
    .lineWidth(0);
  return () =>
    all(
      unit.position(rest.position, pace.draw, easeInOutCubic),
      unit.size(rest.size, pace.draw, easeInOutCubic),
      unit.fill(rest.fill, pace.draw),
      unit.lineWidth(rest.lineWidth, pace.draw),
    );
}
