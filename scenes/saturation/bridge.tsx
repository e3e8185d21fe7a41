import {Circle} from '@motion-canvas/2d';
import {
  all,
  easeInOutCubic,
  easeOutCubic,
  linear as steadily,
  sequence,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {Label} from '../../src/components/Label';
import {mayOverlap} from '../../src/components/mayOverlap';
import {plainly} from '../../src/components/plainly';
import {Axis, Dots, Plot} from '../../src/plot';
import type {Cue} from '../../src/stage/beats';
import {reveal} from '../../src/stage/motion';
import {inPicture, moveNetwork, type SaturationParts} from './parts';

/** Inputs and outputs that the axis of outputs shows. */
const shown = {x: [-1.15, 1.15], y: [0, 1]} as const;

/** The network lights up again, and all of its outputs fall onto an axis whose left half stays empty. */
export function* bridge(parts: SaturationParts, cue: Cue<'outputs' | 'positive'>): ThreadGenerator {
  const {stage, network, followed, columns} = parts;
  const {theme, regions, words, layer} = stage;
  const {color, size, pace} = theme;
  const {main} = regions;
  for (const each of [...network.units.flat(), ...network.edges.flat(2)]) each.opacity(1);
  for (const unit of network.units.flat()) unit.fill(color.panel);
  yield* moveNetwork('tall', parts);
  yield* network.opacity(1, pace.move);
  const outputs = followed.layers.map(each => each.outputs);
  yield* cue('outputs');
  yield* sequence(
    pace.beat / 2,
    ...outputs.map((values, index) =>
      all(
        ...(network.units[index + 1] ?? []).map((unit, each) =>
          unit.fill(network.shade(values[each] ?? 0), pace.move, easeInOutCubic, plainly),
        ),
      ),
    ),
  );
  const axis = new Axis({axis: 'x', ticks: [-1, 0, 1], drawn: 0});
  const height = main.bottom - columns.tall.bottom - 1.6 * size.label;
  const line = new Plot({
    size: [0.7 * main.width, height],
    position: [main.center.x, columns.tall.bottom + height / 2],
    xScale: shown.x,
    yScale: shown.y,
    children: axis,
  });
  layer.add(line);
  yield* axis.drawn(1, pace.move, easeOutCubic);
  yield* sequence(pace.beat / 2, ...outputs.map((_, index) => fall(index, line, parts)));
  const name = new Label({
    kind: 'body',
    strong: true,
    text: words.alwaysPositive,
    fill: color.sigmoid,
    anchor: 'left',
    position: inPicture(line, line.toPixels([shown.x[0], 0])).addY(-0.85 * size.body),
    opacity: 0,
  });
  layer.add(name);
  yield* cue('positive');
  yield* reveal(name);
  yield* name.scale(1.12, pace.move, easeInOutCubic).to(1, pace.move, steadily);
}

/** The outputs of a layer fall from its units to where they stand on the axis. */
function* fall(index: number, line: Plot, {stage, network, followed}: SaturationParts): ThreadGenerator {
  const {color, size, pace} = stage.theme;
  const values = followed.layers[index]?.outputs ?? [];
  const radius = 0.6 * size.dot;
  const falling = values.map(
    (_, unit) =>
      new Circle({
        position: inPicture(network, network.unitAt(index + 1, unit)),
        size: 2 * radius,
        fill: color.ink,
      }),
  );
  stage.layer.add(falling.map(dot => mayOverlap(dot, 'on its way from its unit to the axis')));
  yield* all(
    ...falling.map((dot, unit) =>
      dot.position(inPicture(line, line.toPixels([values[unit] ?? 0, 0])), pace.move, easeInOutCubic),
    ),
  );
  for (const dot of falling) dot.remove();
  line.add(
    new Dots({
      points: values.map(value => [value, 0] as const),
      name: `outputs of layer ${index + 1}`,
      radius,
      color: color.ink,
    }),
  );
}
