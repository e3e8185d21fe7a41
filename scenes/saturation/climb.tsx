import {Circle, Gradient, Rect} from '@motion-canvas/2d';
import {
  all,
  Color,
  createSignal,
  delay,
  easeInOutCubic,
  easeOutCubic,
  linear as steadily,
  sequence,
  type SimpleSignal,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {mayOverlap} from '../../src/components/mayOverlap';
import {Numeral} from '../../src/components/Numeral';
import {plainly} from '../../src/components/plainly';
import {Readout} from '../../src/components/Readout';
import {Dot, Dots, Segment, Tangent, Text} from '../../src/plot';
import {activations} from '../../src/simulation/activations';
import type {Cue} from '../../src/stage/beats';
import {reveal} from '../../src/stage/motion';
import {meanOf} from './followed';
import {inPicture, moveNetwork, type SaturationParts} from './parts';
import {cameBack, foldBars, type SumOnAxis} from './sum';

const {slope} = activations.sigmoid;

/** Half of the width: the mean weight times as many outputs, once these are close to 1. */
export function limitOf({growth}: Pick<SaturationParts, 'growth'>): number {
  return growth.parameters.width / 2;
}

/** Layer after layer the sums of all its units fall onto one axis: the second layer's leap, the others stay. */
export function* growing(parts: SaturationParts, sum: SumOnAxis, cue: Cue<'jump' | 'stay'>): ThreadGenerator {
  const {stage, followed, plot, curve, axes, network, columns} = parts;
  const {theme, words, regions} = stage;
  const {color, pace, size} = theme;
  const value = followed.layers[followed.layer - 1]?.sums[followed.unit] ?? 0;
  yield* foldBars(sum, inPicture(plot, plot.toPixels([value, 0])), parts);
  yield* all(
    moveNetwork('flat', parts),
    cameBack(parts),
    plot.position(columns.below.center, pace.draw, easeInOutCubic),
    delay(pace.move, all(curve.drawn(1, pace.draw, steadily), axes[1].drawn(1, pace.move, easeOutCubic))),
  );

  const layer = createSignal(1);
  const means = followed.layers.map(({sums}) => meanOf(sums));
  const mean = new Readout({
    text: () => formatNumber(means[Math.round(layer()) - 1] ?? 0, 1),
    name: words.meanSum,
    position: [regions.main.left, columns.below.top + 0.9 * size.figure],
    opacity: 0,
  });
  stage.layer.add(mean);
  const fallen: Dots[] = [];
  for (const index of followed.layers.keys()) {
    if (index === 1) {
      yield* cue('jump');
      yield* markLimit(parts);
    }
    if (index === 2) yield* cue('stay');
    const seconds = index < 2 ? pace.draw : 1.6 * pace.beat;
    const units = network.units[index + 1] ?? [];
    layer(index + 1);
    yield* all(
      ...units.map(unit => unit.scale(1.2, pace.beat / 2).to(1, pace.beat / 2)),
      ...fallen.map(dots => dots.color(color.faint, pace.beat)),
      fallOnCurve(index, seconds, fallen, parts),
      reveal(mean),
    );
  }
  yield* nameGroups(means, fallen, parts);
}

/** Each unit of a layer drops its sum onto the axis, and the sums rise to the curve. */
function* fallOnCurve(index: number, seconds: number, fallen: Dots[], parts: SaturationParts): ThreadGenerator {
  const {stage, plot, curve, network, followed} = parts;
  const {color, size} = stage.theme;
  const sums = followed.layers[index]?.sums ?? [];
  const falling = sums.map(
    (_, unit) =>
      new Circle({
        position: inPicture(network, network.unitAt(index + 1, unit)),
        size: 1.5 * size.dot,
        fill: color.ink,
      }),
  );
  stage.layer.add(falling.map(dot => mayOverlap(dot, 'on its way from its unit to the axis')));
  yield* sequence(
    seconds / 16,
    ...falling.map((dot, unit) =>
      dot.position(inPicture(plot, plot.toPixels([sums[unit] ?? 0, 0])), seconds / 2, easeInOutCubic),
    ),
  );
  for (const dot of falling) dot.remove();
  const rise: SimpleSignal<number> = createSignal(0);
  const dots = new Dots({
    points: () => sums.map(sum => [sum, rise() * curve.valueAt(sum)] as const),
    name: `layer ${index + 1}`,
    radius: 0.75 * size.dot,
    color: color.ink,
  });
  plot.add(stage.passing(dots));
  fallen.push(dots);
  yield* rise(1, seconds / 2, easeInOutCubic);
}

/** Where the sums stay: the width times the mean weight, as a line across the curve. */
function* markLimit({stage, plot, growth}: SaturationParts): ThreadGenerator {
  const {theme, words} = stage;
  const {color, size, pace} = theme;
  const {width} = growth.parameters;
  const limit = width / 2;
  const line = new Segment({
    from: [limit, 0],
    to: [limit, 1.6],
    color: color.muted,
    lineDash: [size.dot, size.dot],
    drawn: 0,
  });
  const names = [`${width}${words.timesHalf}${formatNumber(limit, 0)}`, words.widthTimesWeight].map(
    (text, row) =>
      new Text({
        at: [limit, 0.5],
        text,
        side: 'left',
        strong: row === 0,
        color: row === 0 ? color.ink : color.muted,
        shift: [-size.gap / 2, (row - 0.3) * 1.2 * size.label],
        drawn: 0,
      }),
  );
  plot.add([stage.passing(line), ...names.map(name => stage.passing(mayOverlap(name, 'dots rise past it')))]);
  yield* all(line.drawn(1, pace.move, easeInOutCubic), ...names.map(name => name.drawn(1, pace.beat)));
}

/** On the curve, where the sums of each layer are on average; above, the name of the first layer and of all others. */
function* nameGroups(means: readonly number[], fallen: readonly Dots[], parts: SaturationParts): ThreadGenerator {
  const {stage, plot, curve} = parts;
  const {theme, words} = stage;
  const {color, size, pace} = theme;
  const half = 0.16;
  const [first = 0, ...others] = means;
  const marks = [first, ...(others.length > 0 ? [meanOf(others)] : [])].map(
    mean =>
      new Segment({
        from: [mean, curve.valueAt(mean) - half],
        to: [mean, curve.valueAt(mean) + half],
        color: color.ink,
        lineWidth: size.curve,
        drawn: 0,
      }),
  );
  const groups = [
    {at: first, text: `${words.layer} 1`, shift: 0},
    ...(others.length > 0
      ? [{at: meanOf(others), text: `${words.layerRange} 2–${means.length}`, shift: 3.5 * size.label}]
      : []),
  ];
  const names = groups.map(
    ({at, text, shift}) =>
      new Text({
        at: [at, curve.valueAt(at) + half],
        text,
        strong: true,
        color: color.ink,
        side: 'above',
        away: size.dot,
        shift: [shift, 0],
        drawn: 0,
      }),
  );
  plot.add([...marks, ...names].map(mark => stage.passing(mark)));
  yield* all(
    ...fallen.map(dots => dots.color(color.faint, pace.beat)),
    sequence(pace.beat / 2, ...marks.map(mark => mark.drawn(1, pace.beat))),
    sequence(2 * pace.beat, ...names.map(name => name.drawn(1, pace.move))),
  );
}

/** The tangent slides from layer to layer; each layer's units get as dark as their slopes are small. */
export function* slopesDie(parts: SaturationParts, cue: Cue<'read' | 'few'>): ThreadGenerator {
  const {stage, followed, plot, curve, network, columns} = parts;
  const {color, size, pace} = stage.theme;
  const at = createSignal(0);
  const tangent = new Tangent({curve, slope, at: () => at(), length: 3 * size.figure, lineWidth: size.curve, drawn: 0});
  const touch = new Dot({at: () => tangent.touch(), drawn: 0});
  const number = new Text({
    at: () => tangent.touch(),
    text: () => formatNumber(tangent.slopeNow(), 4),
    color: color.gradient,
    strong: true,
    side: 'below',
    away: size.gap,
    drawn: 0,
  });
  plot.add([stage.passing(tangent), stage.passing(touch), stage.passing(number)]);
  yield* all(
    ...network.units
      .slice(1, -1)
      .map(units =>
        all(...units.slice(followed.unit, followed.unit + 1).map(unit => unit.stroke(color.ink, pace.beat))),
      ),
    ...[tangent, touch, number].map(mark => mark.drawn(1, pace.move)),
    showKey(parts),
  );
  yield* cue('read');
  for (const [index, {sums, slopes}] of followed.layers.entries()) {
    if (index === 2) yield* cue('few');
    const seconds = index < 2 ? pace.draw : 1.4 * pace.beat;
    yield* at(sums[followed.unit] ?? 0, seconds, easeInOutCubic);
    const figure = new Numeral({
      text: formatNumber(slopes[followed.unit] ?? 0, 4),
      fill: color.gradient,
      position: inPicture(plot, plot.toPixels(tangent.touch())).addY(size.gap + size.label),
    });
    stage.layer.add(mayOverlap(figure, 'on its way from the tangent to its layer'));
    yield* all(
      figure.position(
        [columns.x(index + 1), columns.flat.bottom + 0.5 * size.label],
        index < 2 ? pace.move : 1.4 * pace.beat,
        easeInOutCubic,
      ),
      ...(network.units[index + 1] ?? []).map((unit, each) =>
        unit.fill(shadeOf(slopes[each] ?? 0, parts), pace.move, easeInOutCubic, plainly),
      ),
    );
  }
}

/** The colour of a slope: the largest one that the sigmoid has is bright, none is dark. */
function shadeOf(at: number, {stage}: SaturationParts): string {
  const {color} = stage.theme;
  return Color.lerp(new Color(color.panel), new Color(color.gradient), at / slope(0), 'lab').hex();
}

/** What bright and dark mean, in the empty left of the plot. */
function* showKey({stage, columns}: SaturationParts): ThreadGenerator {
  const {theme, words, regions, layer} = stage;
  const {color, size} = theme;
  const width = 5 * size.label;
  const left = regions.main.left;
  const {y} = columns.below.center;
  const bar = new Rect({
    size: [width, size.label],
    offset: [-1, 0],
    position: [left, y - 0.7 * size.label],
    radius: size.corner / 2,
    stroke: color.faint,
    lineWidth: size.hairline,
    fill: new Gradient({
      from: [-width / 2, 0],
      to: [width / 2, 0],
      stops: [
        {offset: 0, color: color.panel},
        {offset: 1, color: color.gradient},
      ],
    }),
    opacity: 0,
  });
  const texts = [
    new Label({text: words.slope, fill: color.gradient, anchor: 'left', position: [left, y - 1.9 * size.label]}),
    new Numeral({text: '0', fill: color.muted, anchor: 'left', position: [left, y + 0.4 * size.label]}),
    new Numeral({
      text: formatNumber(slope(0), 2),
      fill: color.muted,
      anchor: 'right',
      position: [left + width, y + 0.4 * size.label],
    }),
  ];
  for (const text of texts) text.opacity(0);
  layer.add([bar, ...texts]);
  yield* reveal(bar, ...texts);
}
