import {Circle, Layout, Line, Rect} from '@motion-canvas/2d';
import {all, easeInOutCubic, linear, Vector2, type ThreadGenerator} from '@motion-canvas/core';
import {FunctionPlot} from '../../src/components/FunctionPlot';
import type {FunctionTile} from '../components/FunctionTile';
import {Formula} from '../../src/components/Formula';
import {Label} from '../../src/components/Label';
import {activations} from '../../src/simulation/activations';
import {grow, leave, reveal} from '../../src/stage/motion';
import {activationColor} from '../activationColor';
import {useTheme} from '../../src/theme/context';
import {nameOf, placed, tileOf, type ChoosingParts} from './parts';
import type {ComparisonTable} from './table';

/** Inputs and outputs around ReLU's kink, where its smooth cousins differ from it. */
const nearKink = {x: [-2.2, 2.1], y: [-0.8, 2.1]} as const;

/** What the cousins multiply their input by: the normal distribution function, the sigmoid. */
const smooth = [
  {member: 'gelu', tex: 'x\\,\\Phi(x)'},
  {member: 'silu', tex: 'x\\,\\sigma(x)'},
] as const;

/** ReLU twice, and out of each, its corner rounded off, one of its smooth cousins. */
export function* cousins({stage, tiles, passing}: ChoosingParts, table: ComparisonTable): ThreadGenerator {
  const {theme, regions, words} = stage;
  const {size, pace} = theme;
  yield* leave(table.node, ...tiles.values());
  const sides = smooth.map(({member, tex}, index) => {
    const {left, center, width} = index === 0 ? regions.left : regions.right;
    const middle = regions.body.center.y;
    const unit = width / (nearKink.x[1] - nearKink.x[0]);
    const height = unit * (nearKink.y[1] - nearKink.y[0]);
    const area = {
      size: new Vector2(width, height),
      position: new Vector2(center.x, middle),
      xRange: nearKink.x,
      yRange: nearKink.y,
      curve: () => activations.relu.value,
      color: activationColor(theme, 'relu'),
      drawn: 0,
      axes: 0,
    };
    const relu = new FunctionPlot({...area, lineWidth: size.line});
    const cousin = new FunctionPlot({...area, lineWidth: 1.4 * size.curve});
    const top = middle - height / 2;
    const hue = activationColor(theme, member);
    const name = new Label({
      kind: 'title',
      strong: true,
      text: nameOf(member, words),
      fill: hue,
      anchor: 'left',
      position: [left, top + size.title * 0.65],
      opacity: 0,
    });
    const formula = (
      <Formula tex={tex} fontSize={size.title} opacity={0} anchor={'left'} position={[left, top + size.title * 2.2]} />
    );
    const first = new Label({
      text: nameOf('relu', words),
      fill: activationColor(theme, 'relu'),
      anchor: 'right',
      position: relu
        .pointAt(nearKink.x[1] * 0.7)
        .add(relu.position())
        .addX(-size.gap),
      opacity: 0,
    });
    passing.add([relu, cousin, name, formula, first]);
    return {first, relu, cousin, name, formula, hue, member};
  });
  yield* all(
    ...sides.flatMap(({first, relu, cousin}) => [
      reveal(first),
      relu.axes(1, pace.move),
      relu.drawn(1, pace.draw, linear),
      cousin.drawn(1, pace.draw, linear),
    ]),
  );
  for (const {cousin, name, formula, hue, member} of sides) {
    yield* all(
      reveal(name, formula),
      cousin.become(activations[member].value, pace.draw),
      cousin.graph.stroke(hue, pace.draw),
    );
  }
}

/** Where the parts of the block stand, as shares of the main region. */
const places = {
  input: 0.02,
  norm: 0.15,
  fork: 0.25,
  gate: 0.38,
  times: 0.52,
  sum: 0.62,
  more: 0.695,
  sigmoid: 0.84,
  output: 0.98,
};

/** The skeleton of a transformer's gated block, residual connection and norm included, and a sigmoid at the end. */
export function* today({stage, passing}: ChoosingParts): ThreadGenerator {
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  const {body} = regions;
  yield* leave(...passing.children());
  const height = {
    around: body.top + body.height * 0.14,
    main: body.center.y - size.gap,
    branch: body.bottom - size.title,
  };
  const at = (place: keyof typeof places, y = height.main) => new Vector2(body.left + body.width * places[place], y);
  const tileSize = new Vector2(body.height * 0.36, body.height * 0.3);

  const wire = (...points: Vector2[]) =>
    new Line({points, stroke: color.faint, lineWidth: size.line, lineJoin: 'round', radius: size.corner, end: 0});
  const joint = (tex: string, position: Vector2) =>
    new Circle({
      position,
      size: 1.7 * size.body,
      fill: color.background,
      stroke: color.ink,
      lineWidth: size.line,
      scale: 0,
      children: [<Formula tex={tex} fontSize={size.title} />],
    });
  const word = (text: string, position: Vector2, anchor: 'left' | 'center' | 'right' = 'center') =>
    new Label({text, position, anchor, opacity: 0});

  const ends = [at('input'), at('output')].map(
    position => new Circle({position, size: 2.4 * size.dot, fill: color.ink, scale: 0}),
  );
  const silu = placed(tileOf('silu', stage, 1, 1), tileSize, at('gate'));
  const sigmoid = placed(tileOf('sigmoid', stage, 1, 1), tileSize, at('sigmoid'));
  for (const tile of [silu, sigmoid]) tile.opacity(0);
  const norm = new Layout({
    position: at('norm'),
    opacity: 0,
    children: [
      new Rect({
        size: [size.body * 4.6, size.body * 2],
        radius: size.corner,
        fill: color.panel,
        stroke: color.muted,
        lineWidth: size.line,
      }),
      new Label({text: words.normalisation, fill: color.ink}),
    ],
  });
  // There are many such blocks before the output.
  const more = [-1, 0, 1].map(
    index =>
      new Circle({
        position: at('more').addX((index * size.gap) / 2),
        size: size.dot * 0.75,
        fill: color.faint,
        scale: 0,
      }),
  );
  const [times, plus] = [joint('\\times', at('times')), joint('+', at('sum'))];
  const wires = {
    main: wire(at('input'), at('sum')),
    branch: wire(at('fork'), at('fork', height.branch), at('times', height.branch), at('times')),
    around: wire(
      at('input').addX(size.margin / 2),
      at('input', height.around).addX(size.margin / 2),
      at('sum', height.around),
      at('sum'),
    ),
    out: wire(at('sum'), at('more').addX(-size.gap)),
    on: wire(at('more').addX(size.gap), at('output')),
  };
  const below = tileSize.y / 2 + size.label;
  const names = {
    gate: word(words.gate, at('gate').addY(below)),
    branch: word(words.branch, at('gate', height.branch).addY(-size.label * 0.9)),
    around: word(words.residual, at('gate', height.around).addY(-size.label * 0.9)),
    sigmoid: word(words.outputsAndGates, at('sigmoid').addY(below)),
  };
  passing.add([...Object.values(wires), ...ends, ...more, silu, sigmoid, norm, times, plus, ...Object.values(names)]);

  const draw = (line: Line) => line.end(1, pace.move, easeInOutCubic);
  const [input, output] = ends;
  if (input) yield* grow(input);
  yield* all(draw(wires.main), appear(silu), reveal(names.gate));
  yield* all(draw(wires.branch), reveal(names.branch));
  yield* grow(times);
  yield* draw(wires.out);
  yield* grow(...more);
  yield* all(draw(wires.on), appear(sigmoid), reveal(names.sigmoid), ...(output ? [grow(output)] : []));
  yield* reveal(norm);
  yield* all(draw(wires.around), reveal(names.around), grow(plus));
}

/** A tile comes up, and its curve is drawn. */
export function* appear(tile: FunctionTile): ThreadGenerator {
  const {pace} = useTheme();
  tile.drawn(0);
  yield* all(tile.opacity(1, pace.beat), tile.drawn(1, pace.draw, linear));
}
