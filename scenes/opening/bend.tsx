import {
  all,
  BBox,
  delay,
  easeInOutCubic,
  easeOutCubic,
  sequence,
  Vector2,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {DenseNetwork} from '../components/DenseNetwork';
import {FunctionPlot} from '../../src/components/FunctionPlot';
import {Label} from '../../src/components/Label';
import {plainly} from '../../src/components/plainly';
import {activations} from '../../src/simulation/activations';
import type {Answers, StackedLayers} from '../../src/simulation/experiments/stacked-layers/run';
import {leave, reveal} from '../../src/stage/motion';
import {of, ranges, type OpeningParts} from './parts';

/** Shares of the main region's width that window, network and output take. */
const shares = [0.24, 0.28, 0.34] as const;

/** The neuron's activation is straightened, and the whole network's output with it; then both bend again. */
export function* bendOutput(parts: OpeningParts): ThreadGenerator {
  const {stage, frame, live, traces, passing, stacked} = parts;
  const {theme, words} = stage;
  const {color, pace} = theme;
  const curve = of(traces, 'sigmoid');
  const [window, middle, right] = columnsOf(stage);
  yield* leave(...passing.children(), ...curve.marks.children());

  const network = networkIn(middle, stacked);
  const output = outputIn(right, parts);
  passing.add([network, output]);
  const [activation, layers, answer] = [
    nameBelow(window, words.activation, parts),
    nameBelow(middle, `${words.layers}: ${stacked.parameters.layers}`, parts),
    nameBelow(right, words.answer, parts),
  ];
  yield* all(
    frame.position(window.center, pace.draw, easeInOutCubic),
    frame.size(window.size, pace.draw, easeInOutCubic),
    delay(pace.move, reveal(activation)),
  );
  yield* all(
    curve.become(activations.identity.value, pace.draw),
    curve.graph.stroke(color.ink, pace.draw, easeInOutCubic, plainly),
    live.yRange(ranges.sigmoid.x, pace.draw, easeInOutCubic),
  );
  yield* all(drawForward(network, pace.beat), delay(pace.beat, reveal(layers)));
  yield* all(output.axes(1, pace.beat, easeOutCubic), reveal(answer));
  yield* output.drawn(1, pace.draw, easeInOutCubic);
  yield* all(
    curve.become(activations.sigmoid.value, pace.dwell),
    live.yRange(ranges.sigmoid.y, pace.dwell, easeInOutCubic),
    output.become(shapeOf(stacked, stacked.sigmoid), pace.dwell),
    ...[curve, output].map(plot => plot.graph.stroke(color.sigmoid, pace.dwell, easeInOutCubic, plainly)),
  );
}

/** Three boxes side by side, with room for a name below each. */
function columnsOf({theme: {size}, regions: {main}}: OpeningParts['stage']): readonly [BBox, BBox, BBox] {
  const height = 0.72 * (main.height - 2 * size.label);
  const gap = (main.width * (1 - shares.reduce((sum, share) => sum + share, 0))) / (shares.length - 1);
  const box = (index: number) => {
    const before = shares.slice(0, index).reduce((sum, share) => sum + share * main.width + gap, 0);
    return new BBox(main.left + before, main.center.y - height / 2, (shares[index] ?? 0) * main.width, height);
  };
  return [box(0), box(1), box(2)];
}

function networkIn({center, size}: BBox, {parameters: {layers, width}}: StackedLayers): DenseNetwork {
  const network = new DenseNetwork({
    layers: [1, ...Array.from({length: layers}, () => width), 1],
    radius: size.height / (3 * width),
    size,
    position: center,
  });
  for (const unit of network.units.flat()) unit.scale(0);
  for (const edge of network.edges.flat(2)) edge.end(0);
  return network;
}

function* drawForward(network: DenseNetwork, seconds: number): ThreadGenerator {
  for (const [layer, units] of network.units.entries()) {
    yield* all(
      sequence(seconds / 12, ...units.map(unit => unit.scale(1, seconds / 2, easeOutCubic))),
      ...(network.edges[layer] ?? []).flat().map(edge => edge.end(1, seconds, easeOutCubic)),
    );
  }
}

function outputIn({center, size}: BBox, {stage: {theme}, stacked}: OpeningParts): FunctionPlot {
  return new FunctionPlot({
    size,
    position: center,
    xRange: [-1, 1],
    yRange: [-1.1, 1.1],
    curve: () => shapeOf(stacked, stacked.linear),
    color: theme.color.ink,
    drawn: 0,
    axes: 0,
  });
}

/** The outputs as a function of the input, straight between the inputs that were tried. */
function shapeOf({inputs}: StackedLayers, {shape}: Answers): (x: number) => number {
  const last = inputs.length - 1;
  return x => {
    const at = Math.min(Math.max(((x + 1) / 2) * last, 0), last);
    const left = Math.min(Math.floor(at), last - 1);
    const [from = 0, to = 0] = shape.slice(left, left + 2);
    return from + (at - left) * (to - from);
  };
}

function nameBelow({center, bottom}: BBox, text: string, {stage: {theme}, passing}: OpeningParts): Label {
  const name = new Label({
    text,
    position: new Vector2(center.x, bottom + 1.4 * theme.size.label),
    opacity: 0,
  });
  passing.add(name);
  return name;
}
