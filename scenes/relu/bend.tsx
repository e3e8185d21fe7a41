import {all, createSignal, easeInOutCubic, easeOutCubic, linear, type ThreadGenerator} from '@motion-canvas/core';
import {DerivativePlot} from '../../src/components/DerivativePlot';
import {Formula} from '../../src/components/Formula';
import {FunctionPlot} from '../../src/components/FunctionPlot';
import {formatNumber} from '../../src/components/formatNumber';
import {Label} from '../../src/components/Label';
import {PlotInterval} from '../../src/components/PlotInterval';
import {Tangent} from '../../src/components/Tangent';
import {prelu, relu} from '../../src/simulation/activations';
import type {Cue} from '../../src/stage/beats';
import {reveal} from '../../src/stage/motion';
import {linePlot, reach, type ReluParts} from './parts';

/** A straight line, bent once; the tangent slides along and draws the slope below. */
export function* rectify({stage, passing}: ReluParts, cue: Cue<'bend' | 'slope'>): ThreadGenerator {
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  const {main} = regions;
  const width = main.width * 0.56;
  const height = createSignal(main.height);
  const plot = linePlot(stage, [width, main.height]);
  plot.height(height);
  plot.position(() => [main.left + width / 2, main.top + height() / 2]);
  const final = plot.yRange();
  plot.yRange([-reach, reach]);
  const at = createSignal(-reach);
  // At the ends it would reach out of the picture.
  const tangent = new Tangent({plot, at: () => Math.min(0.85 * reach, Math.max(-0.85 * reach, at())), length: 0});
  const slope = new DerivativePlot({
    of: plot,
    height: main.height * 0.26,
    y: main.bottom - main.height * 0.15,
    yRange: [-0.25, 1.25],
    upTo: at,
    axes: 0,
  });
  const right = main.left + width + size.margin;
  const formula = (
    <Formula
      tex={'\\mathrm{ReLU}(x) = \\max(0,\\, x)'}
      fontSize={size.title}
      anchor={'left'}
      position={[right, main.top + main.height * 0.3]}
      opacity={0}
    />
  );
  const slopeName = new Label({
    text: words.slope,
    fill: color.gradient,
    anchor: 'left',
    position: [right, slope.position().y],
    opacity: 0,
  });
  passing.add([plot, slope, slopeName]);
  passing.add(formula);
  yield* plot.axes(1, pace.move, easeOutCubic);
  yield* plot.drawn(1, pace.draw, linear);
  yield* cue('bend');
  yield* plot.become(relu.value, pace.draw);
  yield* all(
    height(main.height * 0.6, pace.move, easeInOutCubic),
    plot.yRange(final, pace.move, easeInOutCubic),
    reveal(formula),
  );
  plot.marks.add(tangent);
  yield* cue('slope');
  yield* all(
    tangent.length(2 * size.figure, pace.beat, easeOutCubic),
    slope.axes(1, pace.move, easeOutCubic),
    reveal(slopeName),
  );
  yield* all(at(reach, 1.5 * pace.dwell, easeInOutCubic));
  const figures = [-1, 1].map(
    side =>
      new Label({
        kind: 'title',
        strong: true,
        text: formatNumber(relu.slope(side), 0),
        fill: color.gradient,
        position: slope.pointAt((side * reach) / 2).add([0, -0.7 * size.title]),
        opacity: 0,
      }),
  );
  slope.marks.add(figures);
  yield* all(tangent.length(0, pace.beat), reveal(...figures));
}

/** The same line again, and in the flat half one that is not: the next chapter's question. */
export function* leftHalf({stage, passing}: ReluParts, cue: Cue<'left' | 'tilt'>): ThreadGenerator {
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
  const {main} = regions;
  const plot = linePlot(stage, [main.width * 0.72, main.height]);
  plot.position(main.center);
  plot.curve(() => relu.value);
  const left = new PlotInterval({plot, interval: [-reach, 0], shade: 0});
  plot.ground.add(left);
  const name = new Label({
    kind: 'title',
    strong: true,
    text: `${words.slope} ${formatNumber(relu.slope(-1), 0)}`,
    fill: color.gradient,
    position: plot.toLocal(-reach / 2, reach / 8),
    opacity: 0,
  });
  plot.marks.add(name);
  passing.add(plot);
  yield* plot.axes(1, pace.move, easeOutCubic);
  yield* plot.drawn(1, pace.draw, linear);
  yield* cue('left');
  yield* all(left.shade(1, pace.move), reveal(name));
  const a = createSignal(0);
  const tilted = new FunctionPlot({
    size: plot.size(),
    xRange: plot.xRange(),
    yRange: plot.yRange(),
    curve: () => prelu(a()).value,
    color: color.muted,
    lineWidth: size.line,
    drawn: 0.5,
    axes: 0,
  });
  tilted.graph.lineDash([size.dot, size.dot]);
  const question = new Label({
    kind: 'figure',
    strong: true,
    text: words.question,
    fill: color.ink,
    position: plot.toLocal(-reach / 2, reach / 2),
    opacity: 0,
  });
  plot.marks.add([tilted, question]);
  tilted.moveToBottom();
  const tilt = prelu().slope(-1);
  yield* cue('tilt');
  yield* a(tilt, pace.draw, easeInOutCubic);
  yield* all(a(0, pace.draw, easeInOutCubic).to(tilt, pace.draw, easeInOutCubic), reveal(question));
}
