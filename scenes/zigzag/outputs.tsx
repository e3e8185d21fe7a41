import {Circle, Line} from '@motion-canvas/2d';
import {all, easeInOutCubic, easeOutCubic, linear, sequence, type ThreadGenerator} from '@motion-canvas/core';
import {FunctionPlot} from '../../src/components/FunctionPlot';
import {Numeral} from '../../src/components/Numeral';
import {Readout} from '../../src/components/Readout';
import {SignBadge} from '../../src/components/SignBadge';
import {activations} from '../../src/simulation/activations';
import {grow, reveal} from '../../src/stage/motion';
import type {Stage} from '../../src/stage/stage';
import type {Theme} from '../../src/theme/theme';
import type {ZigzagParts} from './parts';

/** Every pre-activation of the chapter goes through the sigmoid, and every output lies above zero. */
export function* secondFault({stage, zigzag, passing}: ZigzagParts): ThreadGenerator {
  const {color, size, pace} = stage.theme;
  const preActivations = zigzag.preActivations.flat();
  const plot = outputPlot(preActivations, stage);
  const reach = plot.xRange()[1];
  passing.add(plot);
  yield* all(plot.axes(1, pace.move, easeOutCubic), plot.drawn(1, pace.draw, linear));

  const dots = preActivations.map(
    z => new Circle({position: plot.toLocal(z, 0), size: 1.6 * size.dot, fill: color.ink, scale: 0}),
  );
  plot.marks.add(dots);
  yield* sequence(pace.beat / 8, ...dots.map(dot => dot.scale(1, pace.beat, easeOutCubic)));
  yield* sequence(
    pace.beat / 8,
    ...dots.map((dot, index) => dot.position(plot.pointAt(preActivations[index] ?? 0), pace.move, easeInOutCubic)),
  );
  const gathered = dots.map(dot => dot.clone());
  plot.marks.add(gathered);
  yield* all(
    ...dots.map(dot => dot.fill(color.faint, pace.move)),
    ...gathered.map((dot, index) => {
      const output = activations.sigmoid.value(preActivations[index] ?? 0);
      return dot.position(plot.toLocal(reach, output), pace.move, easeInOutCubic);
    }),
    drawOutputAxis(plot, stage.theme),
  );
  yield* countSigns(plot, zigzag.sigmoid.inputs.flat(), stage, stage.words);
}

/** The sigmoid with room for all the given pre-activations, and for negative outputs; not drawn yet. */
export function outputPlot(
  preActivations: readonly number[],
  {theme: {color}, regions: {main}}: Pick<Stage, 'theme' | 'regions'>,
): FunctionPlot {
  const reach = Math.ceil(Math.max(...preActivations.map(Math.abs))) + 1;
  return new FunctionPlot({
    size: [main.width * 0.6, main.height],
    position: [main.left + main.width * 0.3, main.center.y],
    xRange: [-reach, reach],
    yRange: [-1.1, 1.1],
    curve: () => activations.sigmoid.value,
    color: color.sigmoid,
    drawn: 0,
    axes: 0,
  });
}

/** The vertical line on which the outputs gather, from -1 to 1, at the right end of the plot. */
export function* drawOutputAxis(plot: FunctionPlot, {color, size, pace}: Theme): ThreadGenerator {
  const reach = plot.xRange()[1];
  const axis = new Line({
    points: [plot.toLocal(reach, -1), plot.toLocal(reach, 1)],
    stroke: color.faint,
    lineWidth: size.hairline,
    end: 0,
  });
  const ticks = [-1, 0, 1].map(
    value =>
      new Numeral({
        text: value < 0 ? `−${-value}` : `${value}`,
        fill: color.muted,
        anchor: 'left',
        position: plot.toLocal(reach, value).add([size.gap, 0]),
        opacity: 0,
      }),
  );
  plot.add([axis, ...ticks]);
  axis.moveToBottom();
  yield* all(axis.end(1, pace.move, easeOutCubic), reveal(...ticks));
}

/** How many of the outputs lie on each side of zero, at the right of the plot. */
export function* countSigns(
  plot: FunctionPlot,
  outputs: readonly number[],
  {theme: {size}, regions}: Pick<Stage, 'theme' | 'regions'>,
  words: {readonly positiveOutputs: string; readonly negativeOutputs: string},
): ThreadGenerator {
  const left = regions.main.left + regions.main.width * 0.7;
  for (const [sign, word] of [
    [1, words.positiveOutputs],
    [-1, words.negativeOutputs],
  ] as const) {
    const count = outputs.filter(output => Math.sign(output) === sign).length;
    const y = plot.position().y + plot.toLocal(0, sign / 2).y;
    const badge = new SignBadge({value: sign, position: [left + size.title / 2, y], scale: 0});
    const figure = new Readout({text: `${count}`, name: word, position: [left + 1.6 * size.title, y], opacity: 0});
    plot.parent()?.add([badge, figure]);
    yield* all(grow(badge), reveal(figure));
  }
}
