import {Circle} from '@motion-canvas/2d';
import {all, easeInOutCubic, easeOutCubic, linear, sequence, type ThreadGenerator} from '@motion-canvas/core';
import {Formula} from '../../src/components/Formula';
import {FunctionPlot} from '../../src/components/FunctionPlot';
import {leave, reveal} from '../../src/stage/motion';
import {countSigns, drawOutputAxis} from '../zigzag/outputs';
import {between, type TanhParts} from './parts';

/** The sigmoid, the outputs of the last chapter on it, is stretched and moved down until it is tanh. */
export function* stretch({stage, passing, zigzag, plot, stretched}: TanhParts): ThreadGenerator {
  const {theme, regions} = stage;
  const {color, size, pace} = theme;
  const {main} = regions;
  const before = new FunctionPlot({
    size: plot.size(),
    position: plot.position(),
    xRange: plot.xRange(),
    yRange: plot.yRange(),
    curve: () => between(0),
    color: color.rule,
    axes: 0,
    drawn: () => plot.drawn(),
  });
  passing.add([before, plot]);
  yield* all(plot.axes(1, pace.move, easeOutCubic), plot.drawn(1, pace.draw, linear));

  const right = plot.xRange()[1];
  const dots = zigzag.preActivations.flat().map(
    z =>
      new Circle({
        position: () => plot.toLocal(right, plot.curve()(z)),
        size: 1.6 * size.dot,
        fill: color.ink,
        scale: 0,
      }),
  );
  plot.marks.add(dots);
  yield* all(
    drawOutputAxis(plot, theme),
    sequence(pace.beat / 8, ...dots.map(dot => dot.scale(1, pace.beat, easeOutCubic))),
  );
  yield* all(
    stretched(1, 1.5 * pace.dwell, easeInOutCubic),
    plot.graph.stroke(color.tanh, 1.5 * pace.dwell, easeInOutCubic),
  );
  const formula = (
    <Formula
      tex={'\\tanh x = 2\\,\\sigma(2x) - 1'}
      fontSize={size.body}
      position={[main.right - main.width * 0.15, main.center.y]}
      opacity={0}
    />
  );
  passing.add(formula);
  yield* reveal(formula);
}

/** The same sixteen outputs, counted on both sides of zero. */
export function* centred({stage, passing, zigzag, plot}: TanhParts): ThreadGenerator {
  const others = passing.children().filter(node => node !== plot);
  yield* leave(...others);
  yield* countSigns(plot, zigzag.tanh.inputs.flat(), stage, stage.words);
}
