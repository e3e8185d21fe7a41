import {Circle, Layout, Line, Rect} from '@motion-canvas/2d';
import {all, delay, easeInOutCubic, linear, Vector2, type ThreadGenerator} from '@motion-canvas/core';
import type {FunctionTile} from '../components/FunctionTile';
import {Formula} from '../../src/components/Formula';
import {Label} from '../../src/components/Label';
import {mayOverlap} from '../../src/components/mayOverlap';
import {useTheme} from '../../src/theme/context';
import type {Cue} from '../../src/stage/beats';
import {grow, leave, reveal} from '../../src/stage/motion';
import {placed, tileOf, type ChoosingParts} from './parts';

/** Where the parts of the block stand, as shares of the body's width. */
const places = {
  input: 0.02,
  norm: 0.13,
  fork: 0.235,
  weights: 0.325,
  gate: 0.475,
  times: 0.61,
  sum: 0.71,
  more: 0.775,
  softmax: 0.88,
  output: 0.985,
};

/** A transformer's gated block, built from its gate outwards: two ways with weights, a residual way, a norm, an end. */
export function* today(
  {stage, passing}: ChoosingParts,
  cue: Cue<'gate' | 'residual' | 'norm' | 'end'>,
): ThreadGenerator {
  const {theme, regions, words, layer} = stage;
  const {color, size, pace} = theme;
  const {body} = regions;
  yield* leave(...passing.children());
  const height = {
    around: body.top + body.height * 0.16,
    main: body.center.y - 0.4 * size.gap,
    branch: body.bottom - 2.2 * size.title,
  };
  const at = (place: keyof typeof places, y = height.main) => new Vector2(body.left + body.width * places[place], y);
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
  const box = (text: string, position: Vector2, width: number) =>
    new Layout({
      position,
      opacity: 0,
      children: [
        new Rect({
          size: [width, size.body * 2],
          radius: size.corner,
          fill: color.panel,
          stroke: color.muted,
          lineWidth: size.line,
        }),
        new Label({text, fill: color.ink}),
      ],
    });
  const word = (text: string, position: Vector2) => new Label({text, position, opacity: 0});

  const ends = [at('input'), at('output')].map(
    position => new Circle({position, size: 2.4 * size.dot, fill: color.ink, scale: 0}),
  );
  const silu = placed(tileOf('silu', stage, 1, 1), [body.height * 0.3, body.height * 0.28], at('gate'));
  silu.opacity(0);
  const weights = [height.main, height.branch].map(y => box(words.weights, at('weights', y), size.label * 4.4));
  const norm = box(words.normalisation, at('norm'), size.label * 5.2);
  const softmax = box(words.softmax, at('softmax'), size.label * 4.8);
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
  const residual = at('input').addX(size.margin / 2);
  const wires = {
    gate: wire(at('input'), at('times')),
    branch: wire(at('fork'), at('fork', height.branch), at('times', height.branch), at('times')),
    on: wire(at('times'), at('sum')),
    around: wire(residual, new Vector2(residual.x, height.around), at('sum', height.around), at('sum')),
    out: wire(at('sum'), at('more').addX(-size.gap)),
    last: wire(at('more').addX(size.gap), at('output')),
  };
  const names = {
    gate: word(words.gate, at('gate', silu.bottom().y + silu.position().y + 0.9 * size.label)),
    branch: word(words.branch, at('gate', height.branch).addY(0.9 * size.label)),
    around: word(words.residual, at('gate', height.around).addY(-size.label * 0.9)),
  };
  layer.add([
    ...Object.values(wires),
    ...ends,
    ...more,
    silu,
    ...weights,
    norm,
    softmax,
    times,
    plus,
    ...Object.values(names),
  ]);
  names.gate.position(at('gate', height.main + silu.height() / 2 + 0.9 * size.label));

  const draw = (line: Line) => line.end(1, pace.move, easeInOutCubic);
  const [input, output] = ends;
  if (input) yield* grow(input);
  const [first, second] = weights;
  yield* all(wires.gate.end(1, pace.draw, easeInOutCubic), ...(first ? [reveal(first)] : []), appear(silu));
  yield* all(wires.branch.end(1, pace.draw, easeInOutCubic), ...(second ? [delay(pace.beat, reveal(second))] : []));
  yield* cue('gate');
  yield* all(grow(times), reveal(names.gate, names.branch), draw(wires.on));
  yield* openAndClose(at('fork', height.branch), at('times', height.branch), at('times'), layer, times);
  yield* cue('residual');
  yield* all(draw(wires.around), grow(plus), reveal(names.around), draw(wires.out));
  yield* flowBack([at('sum'), at('sum', height.around), new Vector2(residual.x, height.around), residual], layer);
  yield* cue('norm');
  yield* reveal(norm);
  yield* norm.scale(1.1, pace.beat).to(1, pace.move);
  yield* cue('end');
  yield* all(grow(...more), draw(wires.last), reveal(softmax), ...(output ? [grow(output)] : []));
}

/** Signals come up the branch: the gate lets one through and holds the next one back. */
function* openAndClose(from: Vector2, corner: Vector2, to: Vector2, layer: Layout, times: Circle): ThreadGenerator {
  const {color, size, pace} = useTheme();
  for (const passes of [true, false]) {
    const signal = mayOverlap(
      new Circle({position: from, size: 2 * size.dot, fill: color.ink}),
      'it runs along the branch',
    );
    layer.add(signal);
    yield* signal.position(corner, pace.move, linear);
    yield* signal.position(to, pace.beat, linear);
    yield* all(
      times.stroke(passes ? color.ink : color.rule, pace.beat),
      passes ? signal.position(to.addX(0.1 * 1728), pace.beat, linear) : signal.scale(0, pace.beat),
    );
    signal.remove();
  }
  yield* times.stroke(color.ink, pace.beat);
}

/** A gradient runs back the residual way, as large at its end as at its beginning. */
function* flowBack(way: readonly Vector2[], layer: Layout): ThreadGenerator {
  const {color, size, pace} = useTheme();
  const [from = Vector2.zero, ...corners] = way;
  const gradient = mayOverlap(
    new Circle({position: from, size: 2.6 * size.dot, fill: color.gradient}),
    'it runs along the residual way',
  );
  layer.add(gradient);
  for (const [index, corner] of corners.entries()) {
    yield* gradient.position(corner, index === 1 ? pace.draw : pace.beat, linear);
  }
  yield* gradient.scale(1.5, pace.beat).to(1, pace.beat);
}

/** A tile comes up, and its curve is drawn. */
export function* appear(tile: FunctionTile): ThreadGenerator {
  const {pace} = useTheme();
  tile.drawn(0);
  yield* all(tile.opacity(1, pace.beat), tile.drawn(1, pace.draw, linear));
}
