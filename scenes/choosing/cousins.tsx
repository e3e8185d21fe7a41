import {Layout} from '@motion-canvas/2d';
import {
  all,
  createSignal,
  easeInOutCubic,
  linear as steadily,
  type SimpleSignal,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {Formula} from '../../src/components/Formula';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {mayOverlap} from '../../src/components/mayOverlap';
import {Numeral} from '../../src/components/Numeral';
import {Axis, Curve, Dot, Plot, Segment, Text} from '../../src/plot';
import {activations, step} from '../../src/simulation/activations';
import type {Cue} from '../../src/stage/beats';
import {leave, reveal} from '../../src/stage/motion';
import {activationColor} from '../activationColor';
import {nameOf, type ChoosingParts} from './parts';
import {dimmerOf, nearKink, resting, swept} from './dimmer';
import type {ComparisonTable} from './table';

interface Side {
  readonly plot: Plot;
  readonly line: Curve;
  readonly dimmer: Curve;
  readonly product: Curve;
  readonly axes: readonly Axis[];
  readonly sweep: readonly (Segment | Dot)[];
  /** The names of the input, of the switch and of the dimmer. */
  readonly names: readonly [input: Text, factor: Text, dimmed: Text];
  readonly name: Label;
  readonly formula: Layout;
  readonly equation: Layout;
  readonly member: 'gelu' | 'silu';
}

const formulas = {gelu: 'x\\,\\Phi(x)', silu: 'x\\,\\sigma(x)'} as const;

/** Input times a switch is ReLU; the switch becomes a dimmer, and ReLU its smooth cousins. */
export function* cousins(
  parts: ChoosingParts,
  table: ComparisonTable,
  cue: Cue<'switch' | 'dimmer' | 'names'>,
): ThreadGenerator {
  const {stage, tiles} = parts;
  const {pace, color} = stage.theme;
  yield* leave(table.node, ...tiles.values());
  const x: SimpleSignal<number> = createSignal<number>(swept[1]);
  const traced: SimpleSignal<number> = createSignal<number>(nearKink.x[1]);
  const sides = (['gelu', 'silu'] as const).map(member => sideOf(member, x, traced, parts));
  yield* all(
    ...sides.flatMap(({axes, line, dimmer}) => [
      ...axes.map(axis => axis.drawn(1, pace.move)),
      line.drawn(1, pace.draw, steadily),
      dimmer.drawn(1, pace.draw, steadily),
    ]),
  );
  yield* cue('switch');
  yield* all(
    ...sides.flatMap(({names: [input, factor]}) => [input.drawn(1, pace.beat), factor.drawn(1, pace.beat)]),

    ...sides.flatMap(({sweep, equation}) => [...sweep.map(mark => mark.drawn(1, pace.beat)), reveal(equation)]),
  );
  yield* all(x(swept[0], 1.2 * pace.dwell, easeInOutCubic), traced(nearKink.x[0], 1.2 * pace.dwell, easeInOutCubic));
  yield* x(swept[1], 1.2 * pace.dwell, easeInOutCubic);
  yield* cue('dimmer');
  yield* all(
    ...sides.flatMap(({dimmer, product, member, names: [, factor, dimmed]}) => [
      factor.drawn(0, pace.beat),
      dimmed.drawn(1, pace.dwell),
      dimmer.become(dimmerOf[member], pace.dwell),
      product.become(activations[member].value, pace.dwell),
      product.color(activationColor(stage.theme, member), pace.dwell),
      dimmer.color(member === 'silu' ? color.sigmoid : color.muted, pace.dwell),
    ]),
  );
  yield* cue('names');
  yield* all(...sides.map(({name, formula}) => reveal(name, formula)), x(swept[0], 1.2 * pace.dwell, easeInOutCubic));
  yield* x(resting, pace.draw, easeInOutCubic);
}

function sideOf(member: 'gelu' | 'silu', x: () => number, traced: () => number, {stage}: ChoosingParts): Side {
  const {theme, regions, words, layer} = stage;
  const {color, size} = theme;
  const {left, width, center} = member === 'gelu' ? regions.left : regions.right;
  const {body} = regions;
  const height = body.height - 1.6 * size.title;
  const axes = [new Axis({axis: 'x', drawn: 0}), new Axis({axis: 'y', ticks: [1], drawn: 0})];
  const line = new Curve({
    of: at => at,
    name: 'input',
    color: color.faint,
    lineWidth: size.line,
    lineDash: [size.dot, size.dot],
    drawn: 0,
  });
  const dimmer = new Curve({
    of: step(0).value,
    name: 'dimmer',
    color: color.muted,
    lineWidth: size.line,
    riser: 1,
    drawn: 0,
  });
  const product = new Curve({
    of: activations.relu.value,
    name: 'product',
    color: activationColor(theme, 'relu'),
    lineWidth: 1.4 * size.curve,
    within: () => [traced(), nearKink.x[1]],
  });
  const sweep = [
    new Segment({from: () => [x(), 0], to: () => [x(), x()], color: color.faint, drawn: 0}),
    new Segment({from: () => [x(), 0], to: () => [x(), product.valueAt(x())], lineWidth: size.curve, drawn: 0}),
    new Dot({at: () => dimmer.at(x()), color: color.muted, drawn: 0}),
    new Dot({at: () => product.at(x()), radius: 1.3 * size.dot, drawn: 0}),
  ];
  const below = {color: color.muted, side: 'below', away: 1.4 * size.dot, drawn: 0} as const;
  const beside = () => dimmer.at(0.8 * nearKink.x[1]);
  const names = [
    mayOverlap(
      new Text({
        at: [0.75 * nearKink.x[1], 0.75 * nearKink.x[1]],
        text: words.input,
        color: color.muted,
        side: 'left',
        drawn: 0,
      }),
      'the dot runs past it',
    ),
    new Text({...below, at: beside, text: words.switch}),
    new Text({...below, at: beside, text: words.dimmer}),
  ] as const;
  const plot = new Plot({
    size: [width, height],
    position: [center.x, body.top + height / 2],
    xScale: nearKink.x,
    yScale: nearKink.y,
    equalUnits: true,
    children: [...axes, line, dimmer, product, ...sweep, ...names],
  });
  const name = new Label({
    kind: 'title',
    strong: true,
    text: nameOf(member, words),
    fill: activationColor(theme, member),
    anchor: 'left',
    position: [left, body.top + size.title * 0.65],
    opacity: 0,
  });
  const formula = new Layout({
    opacity: 0,
    position: [left, body.top + size.title * 2.2],
    children: [<Formula tex={formulas[member]} fontSize={size.title} anchor={'left'} />],
  });
  const equation = new Layout({
    position: [center.x, body.bottom - 0.7 * size.title],
    opacity: 0,
    children: [
      new Numeral({text: () => formatNumber(x(), 2), fill: color.ink, x: -4.2 * size.label}),
      new Label({text: '×', x: -2.1 * size.label}),
      new Numeral({text: () => formatNumber(dimmer.valueAt(x()), 2), fill: color.muted}),
      new Label({text: '=', x: 2.1 * size.label}),
      new Numeral({
        text: () => formatNumber(product.valueAt(x()), 2),
        fill: () => product.color().hex('rgb'),
        x: 4.2 * size.label,
      }),
    ],
  });
  layer.add([plot, name, formula, equation]);
  return {plot, line, dimmer, product, axes, sweep, names, name, formula, equation, member};
}
