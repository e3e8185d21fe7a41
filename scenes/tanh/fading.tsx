import {Circle, Layout} from '@motion-canvas/2d';
import {
  all,
  BBox,
  createSignal,
  easeInOutCubic,
  easeOutCubic,
  linear,
  type SimpleSignal,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {Axes, Axis, DataLine, Dots, fit, Plot, Rule, stack, Text} from '../../src/plot';
import {firstUnitOfFading} from '../../src/simulation/experiments/fading/run';
import type {Cue} from '../../src/stage/beats';
import {leave, reveal} from '../../src/stage/motion';
import type {TanhParts} from './parts';
import {narrowLayer, sharesOf} from './shares';

/** Weights are drawn for their layer's width; an error comes down thirty layers, and a chart sums up what is left. */
export function* fading(parts: TanhParts, cue: Cue<'glorot' | 'fade' | 'question'>): ThreadGenerator {
  const {stage, plot, fading: result} = parts;
  const {pace} = stage.theme;
  yield* plot.opacity(0, pace.beat);
  const weights = weightRows(parts);
  yield* weights.axis.drawn(1, pace.beat, easeOutCubic);
  const [narrow, wide] = weights.rows;
  if (narrow) yield* all(narrow.dots.drawn(1, pace.draw, linear), narrow.name.drawn(1, pace.beat));
  yield* cue('glorot');
  if (wide) yield* all(wide.dots.drawn(1, pace.dwell, linear), wide.name.drawn(1, pace.beat));
  yield* cue('fade');
  yield* leave(weights.plot);
  const layer = createSignal(result.tanh.layers.length);
  const {axes, tips, level, question, rows} = flowChart(layer, parts);
  yield* all(axes.drawn(1, pace.move, easeOutCubic), reveal(...rows.map(({node}) => node)));
  yield* layer(1, 1.5 * pace.dwell, linear);
  yield* all(...tips.map(tip => tip.drawn(1, pace.beat)));
  yield* cue('question');
  yield* all(level.drawn(1, pace.draw, easeInOutCubic), question.drawn(1, pace.beat));
}

/** The weights of one unit in a narrow layer and in the real one: the wider the layer, the closer they are to 0. */
function weightRows({stage: {theme, regions, words, layer}, fading: {parameters}}: TanhParts) {
  const {size} = theme;
  const units = [narrowLayer, parameters.width].map(width => firstUnitOfFading({...parameters, width}));
  const reach = Math.ceil(Math.max(...units.flat().map(Math.abs)) * 4) / 4;
  const axis = new Axis({axis: 'x', crosses: 'low', ticks: [-0.5, 0, 0.5], digits: 1, label: words.weight, drawn: 0});
  const rows = units.map((weights, index) => ({
    dots: new Dots({
      points: weights.map(weight => [weight, units.length - index] as const),
      name: `${weights.length} weights`,
      color: theme.color.tanh,
      radius: 0.8 * size.dot,
      drawn: 0,
    }),
    name: new Text({
      at: [-reach, units.length - index],
      text: words.inputs.replace('#', `${weights.length}`),
      side: 'above',
      shift: [3 * size.label, 0],
      drawn: 0,
    }),
  }));
  const plot = new Plot({
    xScale: [-reach, reach],
    yScale: [0.3, units.length + 0.7],
    children: [axis, ...rows.flatMap(({dots, name}) => [dots, name])],
  });
  fit(plot, regions.main);
  layer.add(plot);
  return {plot, axis, rows};
}

/** Above, the error on its way down, its area what is left of it; below, the same as a chart. */
function flowChart(layer: SimpleSignal<number>, {stage, fading: result}: TanhParts) {
  const {theme, regions, words} = stage;
  const {color, size} = theme;
  const {main} = regions;
  const depth = result.tanh.layers.length;
  const [upper = main, lower = main] = stack(main, [1, 2.2], 0);
  const room = 5.2 * size.label;
  const arms = (['sigmoid', 'tanh'] as const).map(name => ({name, points: sharesOf(result[name])}));
  const axes = new Axes({
    across: {ticks: [1, depth / 3, (2 * depth) / 3, depth], label: words.layer},
    up: {ticks: [0, 0.5, 1], digits: 1, label: words.arriving},
    drawn: 0,
  });
  const lines = arms.map(
    ({name, points}) =>
      new DataLine({
        points,
        name: `error with ${name}`,
        color: color[name],
        from: 'right',
        drawn: () => (depth - layer()) / (depth - 1),
      }),
  );
  const named = {strong: true, side: 'above' as const, drawn: 0};
  const tips = [
    // Where it has died, and where the other one ends.
    new Text({...named, at: [0.75 * depth, 0], text: words.sigmoid, color: color.sigmoid}),
    new Text({
      ...named,
      at: () => lines[1]?.tip() ?? [1, 0],
      text: `${words.tanh} ${formatNumber(arms[1]?.points[0]?.[1] ?? 0, 2)}`,
      shift: [3 * size.label, -1.2 * size.label],
      color: color.tanh,
    }),
  ];
  const level = new Rule({axis: 'y', value: 1, color: color.ink, lineDash: [size.dot, size.dot], drawn: 0});
  const question = new Text({
    ...named,
    at: [depth / 3, 1],
    text: words.question,
    kind: 'title',
    away: size.gap / 4,
    color: color.ink,
  });
  const plot = new Plot({
    xScale: [0.5, depth + 0.5],
    yScale: [0, 1.35],
    children: [axes, level, ...lines, ...tips, question],
  });
  fit(plot, new BBox(lower.left + room, lower.top, lower.width - room, lower.height));
  const pitch = upper.height / arms.length;
  const largest = Math.min(pitch, plot.width() / depth) / 2;
  const rows = arms.map(({name, points}, index) => {
    const y = upper.top + pitch * (index + 0.5);
    const circles = points.map(([at, share]) => {
      return new Circle({
        x: plot.position().x + plot.toPixels([at, 0]).x,
        size: 2 * largest * Math.sqrt(share),
        fill: color.gradient,
        opacity: () => (layer() <= at ? 1 : 0),
      });
    });
    const label = new Label({text: words[name], strong: true, fill: color[name], anchor: 'left', x: main.left});
    return {node: new Layout({y, opacity: 0, children: [label, ...circles]})};
  });
  stage.layer.add([plot, ...rows.map(({node}) => node)]);
  return {plot, axes, tips, level, question, rows};
}
