import {Layout, Rect} from '@motion-canvas/2d';
import {all, easeInOutCubic, easeOutCubic, sequence, Vector2, type ThreadGenerator} from '@motion-canvas/core';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {mayOverlap} from '../../src/components/mayOverlap';
import {Numeral} from '../../src/components/Numeral';
import {Axis, Text} from '../../src/plot';
import type {Cue} from '../../src/stage/beats';
import {leave, reveal, travel} from '../../src/stage/motion';
import {incoming} from './network';
import {equalUnits, inPicture, type SaturationParts} from './parts';
import {sumTicks, wide} from './ranges';

/** One product of the sum: an output below, its weight, and a bar as long as their product. */
interface Term {
  readonly output: Numeral;
  readonly weight: Numeral;
  readonly product: Numeral;
  readonly signs: readonly Label[];
  readonly bar: Rect;
}

/** What stays of this beat for the next one. */
export interface SumOnAxis {
  /** The bars, end to end. */
  readonly bars: Layout;
  readonly ticks: Axis;
}

/** One unit's sum, worked out: its products, none of them negative, laid end to end on the axis of sums. */
export function* alwaysPositive(
  parts: SaturationParts,
  sum: SumOnAxis,
  cue: Cue<'outputs' | 'weights' | 'sum'>,
): ThreadGenerator {
  const {stage, network, followed} = parts;
  const {color, pace} = stage.theme;
  const edges = incoming(parts);
  const unit = network.unitAt(followed.layer, followed.unit);
  const places = edges.map((_, index) => network.unitAt(followed.layer - 1, index));
  const inNetwork = (place: Vector2) => inPicture(network, place);
  yield* aside(parts);
  const terms = termsOf(parts);
  yield* cue('outputs');
  yield* sequence(
    pace.beat / 2,
    ...terms.map(({output}, index) => flyIn(output, inNetwork(places[index] ?? unit), stage.layer)),
  );
  yield* cue('weights');
  yield* sequence(
    pace.beat / 2,
    ...terms.map(({weight, signs}, index) =>
      all(
        ...edges.slice(index, index + 1).map(edge => edge.stroke(color.ink, pace.beat)),
        flyIn(weight, inNetwork(Vector2.lerp(places[index] ?? unit, unit, 0.5)), stage.layer),
        reveal(...signs),
      ),
    ),
  );
  yield* sequence(
    pace.beat / 3,
    ...terms.map(({bar, product}) => all(bar.scale.x(1, pace.move, easeOutCubic), reveal(product))),
  );
  yield* cue('sum');
  yield* layEndToEnd(terms, sum, parts);
}

/** How much is left of what steps back. */
const steppedBack = 0.2;

/** All but the unit, its senders and the edges between them step back; what comes after them makes room. */
function* aside({stage, network, followed}: SaturationParts): ThreadGenerator {
  const {pace} = stage.theme;
  const {layer: at, unit} = followed;
  const left = (layer: number) => (layer >= at ? 0 : steppedBack);
  yield* all(
    ...network.units.flatMap((units, layer) =>
      units.map((each, index) => {
        const isSeen = layer === at - 1 || (layer === at && index === unit);
        return each.opacity(isSeen ? 1 : left(layer), pace.move);
      }),
    ),
    ...network.edges.flatMap((edges, layer) =>
      edges.flatMap(row =>
        row.map((edge, to) => edge.opacity(layer === at - 1 ? (to === unit ? 1 : 0) : left(layer), pace.move)),
      ),
    ),
  );
}

/** All of the network is there again. */
export function* cameBack({stage, network}: SaturationParts): ThreadGenerator {
  const {pace} = stage.theme;
  yield* all(...[...network.units.flat(), ...network.edges.flat(2)].map(node => node.opacity(1, pace.move)));
}

/** Pixels of one unit of the axis of sums. */
function unitOf({stage}: SaturationParts): number {
  return stage.regions.main.width / (wide[1] - wide[0]);
}

/** Beside its sender each term has a row: output x weight, the bar of their product, and the product. */
function termsOf(parts: SaturationParts): readonly Term[] {
  const {stage, network, columns, followed} = parts;
  const {color, size} = stage.theme;
  const {layer, unit, sample} = followed;
  const left = columns.x(layer) + 0.6 * columns.pitch;
  const number = 2.6 * size.label;
  return incoming(parts).map((_, index) => {
    const output = (layer === 1 ? sample.inputs : followed.layers[layer - 2]?.outputs)?.[index] ?? 0;
    const weight = sample.weights[layer - 1]?.[index]?.[unit] ?? 0;
    const product = output * weight;
    const {y} = inPicture(network, network.unitAt(layer - 1, index));
    const at = (x: number) => new Vector2(left + x * number, y);
    const long = product * unitOf(parts);
    const term: Term = {
      output: new Numeral({text: formatNumber(output, 2), fill: color.sigmoid, position: at(0.4), opacity: 0}),
      weight: new Numeral({text: formatNumber(weight, 2), fill: color.ink, position: at(1.6), opacity: 0}),
      product: new Numeral({
        text: formatNumber(product, 2, true),
        fill: color.positive,
        anchor: 'left',
        position: at(2.5),
        opacity: 0,
      }),
      signs: [
        new Label({text: '×', position: at(1), opacity: 0}),
        new Label({text: '=', position: at(2.2), opacity: 0}),
      ],
      bar: new Rect({
        size: [long, 0.8 * size.label],
        offset: [-1, 0],
        position: at(3.9),
        fill: color.positive,
        stroke: color.background,
        lineWidth: size.line,
        scale: [0, 1],
      }),
    };
    stage.layer.add([term.output, term.weight, term.product, ...term.signs, term.bar]);
    return term;
  });
}

/** A number leaves the place that it belongs to for its place in the row. */
function* flyIn(number: Numeral, from: Vector2, layer: Layout): ThreadGenerator {
  const flying = mayOverlap(number.clone(), 'It leaves its unit or edge and crosses others.');
  flying.opacity(1).position(from);
  layer.add(flying);
  yield* travel(flying, number.absolutePosition());
  number.opacity(1);
  flying.remove();
}

/** The axis of sums comes up; bar after bar is laid on it, and where the last one ends the sum is. */
function* layEndToEnd(terms: readonly Term[], sum: SumOnAxis, parts: SaturationParts): ThreadGenerator {
  const {stage, plot, curve, axes, columns, followed} = parts;
  const {theme, words, regions} = stage;
  const {size, pace} = theme;
  curve.drawn(0);
  axes[1].drawn(0);
  axes[0].drawn(0);
  const box = columns.below;
  plot.xScale(wide);
  plot.yScale(equalUnits(box));
  plot.size(box.size).opacity(1);
  const level = regions.main.bottom - 1.6 * size.label;
  plot.position([box.center.x, level - plot.toPixels([0, 0]).y]);
  plot.insert(sum.ticks);
  const name = new Text({
    at: [wide[0], 0],
    text: words.weightedSum,
    side: 'right',
    away: 0,
    shift: [0, -size.label],
    drawn: 0,
  });
  plot.add(stage.passing(name));
  yield* all(axes[0].drawn(1, pace.move), sum.ticks.drawn(1, pace.move), name.drawn(1, pace.beat));
  const ends = terms.map(({bar}) => bar.width());
  yield* sequence(
    pace.beat / 2,
    ...terms.map(({bar}, index) => {
      const before = ends.slice(0, index).reduce((total, width) => total + width, 0);
      return bar.position(
        inPicture(plot, plot.toPixels([0, 0])).add([before, -bar.height() / 2 - size.hairline]),
        pace.move,
        easeInOutCubic,
      );
    }),
  );
  sum.bars.add(terms.map(({bar}) => bar));
  stage.view.insert(sum.bars, stage.view.children().indexOf(plot));
  const value = followed.layers[followed.layer - 1]?.sums[followed.unit] ?? 0;
  const total = new Text({
    at: [value, 0],
    text: formatNumber(value, 2),
    kind: 'body',
    strong: true,
    color: theme.color.ink,
    shift: [0, -0.7 * size.label],
    drawn: 0,
  });
  plot.add(stage.passing(total));
  yield* total.drawn(1, pace.beat);
}

/** The axis's numbers, not yet in the plot, and the place of the bars. */
export function setSum(): SumOnAxis {
  return {bars: new Layout({}), ticks: new Axis({axis: 'x', ticks: sumTicks, drawn: 0})};
}

/** The bars come together in the point where the last one ends. */
export function* foldBars({bars}: SumOnAxis, to: Vector2, {stage}: SaturationParts): ThreadGenerator {
  const {pace} = stage.theme;
  const moves = bars
    .children()
    .map(bar =>
      bar instanceof Rect
        ? all(bar.position(to, pace.move, easeInOutCubic), bar.scale([0, 1], pace.move, easeInOutCubic))
        : reveal(),
    );
  yield* all(...moves);
  yield* leave(bars);
}
