import {Layout} from '@motion-canvas/2d';
import {
  all,
  createSignal,
  easeInOutCubic,
  easeOutCubic,
  linear,
  sequence,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {Formula} from '../../src/components/Formula';
import {Label} from '../../src/components/Label';
import {Numeral} from '../../src/components/Numeral';
import {SignBadge} from '../../src/components/SignBadge';
import {Axis, Dot, Dots, Segment, type Curve, type Point} from '../../src/plot';
import {activations} from '../../src/simulation/activations';
import type {Cue} from '../../src/stage/beats';
import {reveal} from '../../src/stage/motion';
import {outputsAround, type TanhParts} from './parts';
import {placesOf} from './places';

/** Points of the sigmoid whose way is shown while it is made into tanh. */
const carried = [-2, -1, 1, 2];

/** The sigmoid gets narrower, then taller, then lower: three movements, a line of the formula for each. */
export function* stretch(parts: TanhParts, cue: Cue<'narrow' | 'tall' | 'down' | 'tanh'>): ThreadGenerator {
  const {stage, plot, axes, curve, narrowed, raised, lowered, sigmoid} = parts;
  const {theme, passing, words} = stage;
  const {color, size, pace} = theme;
  const [left, right] = plot.xScale().domain;
  // Each where the curve comes close to it, clear of the numbers of the y axis.
  const levels = [
    {level: 0, from: left, to: 0.25 * left},
    {level: 1, from: 0, to: right},
  ].map(({level, from, to}) => {
    const height = () => level * (1 + raised()) - lowered();
    return new Segment({
      from: () => [from, height()],
      to: () => [to, height()],
      color: color.faint,
      lineWidth: size.hairline,
      lineDash: [size.dot, size.dot],
      drawn: 0,
    });
  });
  const place = (x: number): Point => [x / (1 + narrowed()), curve.valueAt(x / (1 + narrowed()))];
  const dots = carried.map(x => new Dot({at: () => place(x), color: color.ink, radius: 0.9 * size.dot, drawn: 0}));
  const ways = carried.map(
    x =>
      new Segment({
        from: [x, activations.sigmoid.value(x)],
        to: () => [x / (1 + narrowed()), activations.sigmoid.value(x)],
        color: color.muted,
        lineCap: 'butt',
        opacity: () => 1 - raised(),
      }),
  );
  plot.add([...levels, ...ways, ...dots].map(passing));
  sigmoid.moveToBottom();
  yield* all(
    axes.drawn(1, pace.move, easeOutCubic),
    curve.drawn(1, pace.move, linear),
    ...levels.map(level => level.drawn(1, pace.move, easeOutCubic)),
    reveal(line(0, '\\sigma(x)', parts)),
  );
  yield* sequence(pace.beat / 4, ...dots.map(dot => dot.drawn(1, pace.beat, easeOutCubic)));
  yield* cue('narrow');
  sigmoid.drawn(1);
  yield* all(
    curve.color(color.ink, pace.beat),
    narrowed(1, pace.draw, easeInOutCubic),
    reveal(line(1, '\\sigma(2x)', parts)),
  );
  yield* cue('tall');
  yield* all(raised(1, pace.draw, easeInOutCubic), reveal(line(2, '2\\,\\sigma(2x)', parts)));
  yield* cue('down');
  yield* all(lowered(1, pace.draw, easeInOutCubic), reveal(line(3, '2\\,\\sigma(2x) - 1', parts)));
  yield* cue('tanh');
  yield* all(
    curve.color(color.tanh, pace.beat),
    reveal(line(4, '= \\tanh x', parts), nameOf(words.tanh, 'tanh', parts), nameOf(words.sigmoid, 'sigmoid', parts)),
  );
}

/** A line of the derivation at the right of the plot. */
function line(index: number, tex: string, {stage: {theme, regions, layer}, plot}: TanhParts) {
  const {color, size} = theme;
  const {main} = regions;
  const formula = Formula({
    tex,
    anchor: 'left',
    fontSize: size.title,
    fill: index === 4 ? color.tanh : color.ink,
    position: [plot.right().x + size.margin, main.top + (main.height * (index + 0.5)) / 5],
    opacity: 0,
  });
  layer.add(formula);
  return formula;
}

/** The name of a curve, where the two are far apart. */
function nameOf(text: string, which: 'tanh' | 'sigmoid', {stage: {theme, layer}, plot, curve, sigmoid}: TanhParts) {
  const {color, size} = theme;
  const [left] = plot.xScale().domain;
  const of: Curve = which === 'tanh' ? curve : sigmoid;
  const name = new Label({
    text,
    strong: true,
    fill: color[which],
    anchor: 'left',
    position: () =>
      plot
        .position()
        .add(plot.toPixels(of.at(left)))
        .addY((which === 'tanh' ? -0.7 : -0.8) * size.label),
    opacity: 0,
  });
  layer.add(name);
  return name;
}

/** The sixteen inputs of the last chapter go through both curves: their outputs gather, and are counted by sign. */
export function* centred(parts: TanhParts, cue: Cue<'sides' | 'negative' | 'positive'>): ThreadGenerator {
  const {stage, plot, zigzag, curve, sigmoid} = parts;
  const {passing} = stage;
  const {pace} = stage.theme;
  const inputs = zigzag.preActivations.flat();
  const [risen, gathered] = [createSignal(0), createSignal(0)];
  const through = (of: Curve, column: number) =>
    new Dots({
      points: () => inputs.map(x => [x + (column - x) * gathered(), risen() * of.valueAt(x)]),
      name: `outputs of ${of.name ?? ''}`,
      color: () => of.color(),
      radius: 0.8 * stage.theme.size.dot,
      drawn: 0,
    });
  const places = placesOf(zigzag);
  const outputs = [through(sigmoid, places.sigmoid), through(curve, places.tanh)];
  const axis = new Axis({axis: 'y', crosses: places.tanh, ticks: [-1, 1], numbers: false, drawn: 0});
  plot.add([axis, ...outputs].map(passing));
  const columns = (['sigmoid', 'tanh'] as const).map((name, index) => new SignCount(name, index, parts));
  yield* all(
    plot.yScale(outputsAround(0, plot), pace.move, easeInOutCubic),
    ...outputs.map(dots => dots.drawn(1, pace.move, linear)),
  );
  yield* risen(1, pace.move, easeInOutCubic);
  yield* cue('sides');
  yield* all(
    axis.drawn(1, pace.move, easeOutCubic),
    gathered(1, pace.draw, easeInOutCubic),
    reveal(...columns.map(({name}) => name)),
  );
  for (const sign of ['negative', 'positive'] as const) {
    yield* cue(sign);
    yield* all(...columns.map(column => reveal(column.counts[sign])));
  }
}

/** How many outputs of one function lie on each side of zero, each count at the height of its side. */
class SignCount {
  public readonly name: Label;
  public readonly counts: {readonly positive: Layout; readonly negative: Layout};

  public constructor(which: 'sigmoid' | 'tanh', index: number, {stage, plot, zigzag}: TanhParts) {
    const {theme, words, regions, layer} = stage;
    const {color, size} = theme;
    const from = plot.right().x + size.margin;
    const x = from + ((regions.main.right - from) / 2) * index;
    const outputs = zigzag[which].inputs.flat();
    this.name = new Label({
      text: words[which],
      strong: true,
      fill: color[which],
      anchor: 'left',
      position: [x, regions.main.top + size.label],
      opacity: 0,
    });
    const count = (sign: 1 | -1) =>
      new Layout({
        position: [x, plot.position().y + plot.toPixels([0, 0.6 * sign]).y],
        opacity: 0,
        children: [
          new SignBadge({value: sign, x: size.title / 2}),
          new Numeral({
            text: `${outputs.filter(output => Math.sign(output) === sign).length}`,
            fontSize: size.figure,
            anchor: 'left',
            x: size.title + size.gap / 2,
          }),
        ],
      });
    this.counts = {positive: count(1), negative: count(-1)};
    layer.add([this.name, this.counts.positive, this.counts.negative]);
  }
}
