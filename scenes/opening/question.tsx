import {Circle, Rect} from '@motion-canvas/2d';
import {
  all,
  easeInOutCubic,
  easeOutCubic,
  linear,
  waitFor,
  type ThreadGenerator,
  type Vector2,
} from '@motion-canvas/core';
import {FunctionPlot} from '../../src/components/FunctionPlot';
import {Label} from '../../src/components/Label';
import {ScatterPlot} from '../../src/components/ScatterPlot';
import {Tangent} from '../../src/components/Tangent';
import {Trajectory} from '../../src/components/Trajectory';
import {plainly} from '../../src/components/plainly';
import {activations} from '../../src/simulation/activations';
import {grow, leave, reveal} from '../../src/stage/motion';
import {extentOf, vectorOf, waypoints} from '../zigzag/parts';
import {of, ranges, type OpeningParts} from './parts';

/** Inputs at which the sigmoid's ends are shown to be flat. */
const farOut = [-5, 5] as const;

/**
 * The neuron goes, and its sigmoid is everywhere: in three pictures at once. Then the first shows its ends, the second
 * the way its outputs make weights walk, and in the third it gives way to ReLU.
 */
export function* ask(parts: OpeningParts): ThreadGenerator {
  const {stage, frame, traces, passing} = parts;
  const {theme, regions, words} = stage;
  const {color, size, pace} = theme;
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
  yield* waitFor(pace.move);
  yield* reveal(question);
  yield* waitFor(pace.draw);
  yield* all(showFlatEnds(parts), nameBelow(frame, words.flatEnds, color.sigmoid, parts));
  yield* all(walk(second, parts), nameBelow(second.panel, words.zigzag, color.sigmoid, parts));
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

/** The way that two real weights walk in chapter 4 takes the sigmoid's place. */
function* walk({panel, plot}: Picture, {stage: {theme}, path}: OpeningParts): ThreadGenerator {
  const {color, size, pace} = theme;
  const points = waypoints(path);
  const extent = extentOf([...points, vectorOf(path.optimum)]);
  const side = Math.min(panel.width(), panel.height()) - size.gap;
  const plane = new ScatterPlot({
    points: [],
    size: side,
    xRange: [-extent, extent],
    yRange: [-extent, extent],
    axes: 0,
  });
  const place = ({x, y}: Vector2) => plane.toLocal(x, y);
  const way = new Trajectory({points: points.map(place), stroke: color.sigmoid});
  const mark = {size: 2 * size.dot, scale: 0};
  const start = new Circle({...mark, position: place(vectorOf(path.start)), fill: color.ink});
  const optimum = new Circle({
    ...mark,
    position: place(vectorOf(path.optimum)),
    stroke: color.ink,
    lineWidth: size.line,
  });
  plane.add([way, optimum, start]);
  panel.add(plane);
  yield* all(plot.drawn(0, pace.move, easeInOutCubic), plot.axes(0, pace.move, easeInOutCubic));
  yield* all(plane.axes(1, pace.beat, easeOutCubic), grow(start, optimum));
  yield* way.steps(points.length - 1, pace.dwell, linear);
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
