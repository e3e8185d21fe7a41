import {Layout} from '@motion-canvas/2d';
import {all, createSignal, easeInOutCubic, type SimpleSignal, type ThreadGenerator} from '@motion-canvas/core';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {Numeral} from '../../src/components/Numeral';
import {Dot, Tangent} from '../../src/plot';
import {activations} from '../../src/simulation/activations';
import type {Cue} from '../../src/stage/beats';
import {leave, reveal} from '../../src/stage/motion';
import type {TanhParts} from './parts';
import {placesOf} from './places';

/** Both curves again: at 0 the tangent of tanh is four times as steep; towards the ends both lie flat. */
export function* stillFlat(parts: TanhParts, cue: Cue<'four' | 'ends'>): ThreadGenerator {
  const {stage, zigzag, plot, racers, curve, sigmoid} = parts;
  const {pace} = stage.theme;
  const at = createSignal(-1);
  const both = [
    {of: sigmoid, slope: activations.sigmoid.slope},
    {of: curve, slope: activations.tanh.slope},
  ];
  const touching = (of: typeof curve, slope: (x: number) => number, side: 1 | -1) => {
    const tangent = new Tangent({
      curve: of,
      slope,
      at: () => (side > 0 ? at() : Math.min(at(), -at())),
      length: 0.28 * plot.width(),
      drawn: 0,
    });
    const touch = new Dot({at: () => tangent.touch(), drawn: () => tangent.drawn()});
    plot.add([stage.passing(tangent), stage.passing(touch)]);
    return tangent;
  };
  const tangents = both.flatMap(({of, slope}) => [1 as const, -1 as const].map(side => touching(of, slope, side)));
  const readouts = (['sigmoid', 'tanh'] as const).map((which, index) => slopeOf(which, index, at, parts));
  yield* leave(...racers);
  yield* all(
    plot.opacity(1, pace.beat),
    ...tangents.map(tangent => tangent.drawn(1, pace.move, easeInOutCubic)),
    reveal(...readouts),
  );
  yield* cue('four');
  yield* at(0, pace.draw, easeInOutCubic);
  yield* cue('ends');
  yield* at(placesOf(zigzag).end, 1.2 * pace.draw, easeInOutCubic);
}

/** A function's slope where its tangent touches, as a number. */
function slopeOf(
  which: 'sigmoid' | 'tanh',
  index: number,
  at: SimpleSignal<number>,
  {stage: {theme, words, regions, layer}, plot}: TanhParts,
): Layout {
  const {color, size} = theme;
  const {main} = regions;
  const readout = new Layout({
    position: [plot.right().x + size.margin, main.bottom - main.height * (0.25 + 0.5 * index)],
    opacity: 0,
    children: [
      new Label({text: words[which], strong: true, fill: color[which], anchor: 'left', y: -1.3 * size.figure * 0.8}),
      new Numeral({
        text: () => formatNumber(activations[which].slope(at()), 2),
        fontSize: size.figure,
        fill: color.gradient,
        anchor: 'left',
      }),
      new Label({text: words.slope, anchor: 'left', y: 0.82 * size.figure}),
    ],
  });
  layer.add(readout);
  return readout;
}
