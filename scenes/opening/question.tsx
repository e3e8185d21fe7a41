import {Rect} from '@motion-canvas/2d';
import {all, easeInOutCubic, easeOutCubic, linear, type ThreadGenerator} from '@motion-canvas/core';
import {FunctionPlot} from '../../src/components/FunctionPlot';
import {Label} from '../../src/components/Label';
import {Tangent} from '../../src/components/Tangent';
import {Axes, Dot, Path, Plot, type Point} from '../../src/plot';
import {plainly} from '../../src/components/plainly';
import {activations} from '../../src/simulation/activations';
import type {Cue} from '../../src/stage/beats';
import {leave, reveal} from '../../src/stage/motion';
import {of, ranges, type OpeningParts} from './parts';

/** Inputs at which the sigmoid's ends are shown to be flat. */
const farOut = [-5, 5] as const;

/**
 * The neuron goes, and its sigmoid is everywhere: in three pictures at once. Then the first shows its ends, the second
 * the way its outputs make weights walk, and in the third it gives way to ReLU.
 */
export function* ask(parts: OpeningParts, cue: Cue<'why' | 'flat' | 'zigzag' | 'relu'>): ThreadGenerator {
  const {stage, frame, traces, passing} = parts;
  const {theme, regions, words} = stage;
  const {color, size} = theme;
  const question = new Label({
    kind: 'title',
    text: words.question,
    fill: color.ink,
    anchor: 'left',
    position: [regions.main.left, regions.main.top + size.title / 2],
    opacity: 0,
  });
  yield* leave(...passing.children(), ...of(traces, 'sigmoid').marks.children());
  const [second, third] = [copyOf(frame, parts), copyOf(frame, parts)] as const;
  passing.add([question, second.panel, third.panel]);
  yield* all(...[frame, second.panel, third.panel].map((panel, index) => settle(panel, index, parts)));
  yield* cue('why');
  yield* reveal(question);
  yield* cue('flat');
  yield* all(showFlatEnds(parts), nameBelow(frame, words.flatEnds, color.sigmoid, parts));
  yield* cue('zigzag');
  yield* all(walk(second, parts), nameBelow(second.panel, words.zigzag, color.sigmoid, parts));
  yield* cue('relu');
  yield* all(giveWay(third, parts), nameBelow(third.panel, words.relu, color.relu, parts));
}

/** One of the pictures, and the sigmoid in it. */
interface Picture {
  readonly panel: Rect;
  readonly plot: FunctionPlot;
}

/** The neuron's activation once more, at the same place. */
function copyOf(frame: Rect, {stage: {theme}, padding, traces}: OpeningParts): Picture {
  const panel = new Rect({
    position: frame.position(),
    size: frame.size(),
    radius: frame.radius(),
    fill: frame.fill(),
    stroke: frame.stroke(),
    lineWidth: frame.lineWidth(),
    // A curve that turns into another may outgrow its axes on the way.
    clip: true,
  });
  const original = of(traces, 'sigmoid');
  const plot = new FunctionPlot({
    size: () => panel.size().sub(2 * padding()),
    xRange: original.xRange(),
    yRange: original.yRange(),
    curve: () => activations.sigmoid.value,
    color: theme.color.sigmoid,
  });
  panel.add(plot);
  return {panel, plot};
}

/** A picture goes to its place: three of them side by side, with room for a name below each. */
function* settle(panel: Rect, index: number, {stage: {theme, regions}}: OpeningParts): ThreadGenerator {
  const {color, size, pace} = theme;
  const {main} = regions;
  const gap = 1.5 * size.gap;
  const width = (main.width - 2 * gap) / 3;
  const top = main.top + 1.3 * size.title + size.gap;
  const height = main.bottom - 1.6 * size.label - top;
  yield* all(
    panel.position([main.left + width / 2 + index * (width + gap), top + height / 2], pace.draw, easeInOutCubic),
    panel.size([width, height], pace.draw, easeInOutCubic),
    panel.stroke(color.rule, pace.draw),
    panel.lineWidth(size.hairline, pace.draw),
  );
}

function* nameBelow(panel: Rect, text: string, fill: string, {stage: {theme}, passing}: OpeningParts): ThreadGenerator {
  const {size} = theme;
  const name = new Label({
    text,
    fill,
    position: panel.position().add([0, panel.height() / 2 + 0.95 * size.label]),
    opacity: 0,
  });
  passing.add(name);
  yield* reveal(name);
}

/** Two tangents that hardly rise. */
function* showFlatEnds({stage: {theme}, traces}: OpeningParts): ThreadGenerator {
  const plot = of(traces, 'sigmoid');
  const tangents = farOut.map(at => new Tangent({plot, at, length: 0}));
  plot.marks.add(tangents);
  yield* all(...tangents.map(tangent => tangent.length(plot.width() * 0.3, theme.pace.move, easeOutCubic)));
}

/** The way that two real weights walk in chapter 4 takes the sigmoid's place: a staircase, each step in its sign's colour. */
function* walk({panel, plot}: Picture, {stage: {theme}, path: run}: OpeningParts): ThreadGenerator {
  const {color, size, pace} = theme;
  const walked = run.trajectory.slice(0, run.summary.arrivalStep);
  const points = [run.start, ...walked.map(({weights}) => weights)].map(({w1, w2}): Point => [w1, w2]);
  const optimum: Point = [run.optimum.w1, run.optimum.w2];
  const extent = 1.15 * Math.max(...[...points, optimum].flat().map(Math.abs));
  const axes = new Axes({drawn: 0});
  const path = new Path({
    points,
    stepColors: walked.map(({error}) => (error < 0 ? color.negative : color.positive)),
    drawn: 0,
  });
  const ends = [
    new Dot({at: points[0] ?? [0, 0], drawn: 0}),
    new Dot({at: optimum, hollow: true, lineWidth: size.line, drawn: 0}),
  ];
  panel.add(
    new Plot({
      size: Math.min(panel.width(), panel.height()) - size.gap,
      xScale: [-extent, extent],
      yScale: [-extent, extent],
      children: [axes, path, ...ends],
    }),
  );
  yield* all(plot.drawn(0, pace.move, easeInOutCubic), plot.axes(0, pace.move, easeInOutCubic));
  yield* all(axes.drawn(1, pace.beat, easeOutCubic), ...ends.map(end => end.drawn(1, pace.beat, easeOutCubic)));
  yield* path.drawn(1, 1.2 * pace.dwell, linear);
}

/** The sigmoid bends up into ReLU. */
function* giveWay({plot}: Picture, {stage: {theme}}: OpeningParts): ThreadGenerator {
  const {color, pace} = theme;
  yield* all(
    plot.become(activations.relu.value, pace.draw, easeInOutCubic),
    plot.graph.stroke(color.relu, pace.draw, easeInOutCubic, plainly),
    plot.xRange(ranges.relu.x, pace.draw, easeInOutCubic),
    plot.yRange(ranges.relu.y, pace.draw, easeInOutCubic),
  );
}
