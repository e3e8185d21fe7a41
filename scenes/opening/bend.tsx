import {
  all,
  BBox,
  Color,
  createComputed,
  createSignal,
  delay,
  easeInOutCubic,
  easeOutCubic,
  linear,
  sequence,
  Vector2,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {DenseNetwork} from '../components/DenseNetwork';
import {FunctionPlot} from '../../src/components/FunctionPlot';
import {PlotPoint} from '../../src/components/PlotPoint';
import {Label} from '../../src/components/Label';
import {activations} from '../../src/simulation/activations';
import {bentAnswers, type StackedLayers} from '../../src/simulation/experiments/stacked-layers/run';
import type {Cue} from '../../src/stage/beats';
import {grow, leave, reveal} from '../../src/stage/motion';
import {of, ranges, type OpeningParts} from './parts';

/** Shares of the main region's width that window, network and output take. */
const shares = [0.24, 0.28, 0.34] as const;

/**
 * The activation of a whole network is straightened, and its output with it in lockstep; then both bend again. The output
 * is what the network answers with the activation of that very frame.
 */
export function* bendOutput(parts: OpeningParts, cue: Cue<'straight' | 'bends'>): ThreadGenerator {
  const {stage, frame, live, traces, passing, stacked} = parts;
  const {theme, words} = stage;
  const {color, pace} = theme;
  const curve = of(traces, 'sigmoid');
  const [window, middle, right] = columnsOf(stage);
  yield* leave(...passing.children(), ...curve.marks.children());

  const bent = createSignal(1);
  const hue = () => Color.lerp(color.ink, color.sigmoid, bent(), 'lab');
  const network = networkIn(middle, stacked);
  const output = outputIn(right, bent, parts);
  passing.add([network, output]);
  curve.graph.stroke(hue);
  output.graph.stroke(hue);
  const [activation, layers, answer] = [
    nameBelow(window, words.activation, parts),
    nameBelow(middle, `${words.layers}: ${stacked.parameters.layers}`, parts),
    nameBelow(right, words.answer, parts),
  ];
  yield* all(
    frame.position(window.center, pace.move, easeInOutCubic),
    frame.size(window.size, pace.move, easeInOutCubic),
    delay(pace.beat, reveal(activation)),
  );
  yield* all(drawForward(network, pace.beat), delay(pace.beat, reveal(layers)));
  yield* all(output.axes(1, pace.beat, easeOutCubic), reveal(answer));
  yield* output.drawn(1, pace.move, easeInOutCubic);

  const {value} = activations.sigmoid;
  curve.curve(() => {
    const share = bent();
    return (x: number) => (1 - share) * x + share * value(x);
  });
  const between = (straight: number, curved: number) => straight + (curved - straight) * bent();
  live.yRange(() => [
    between(ranges.sigmoid.x[0], ranges.sigmoid.y[0]),
    between(ranges.sigmoid.x[1], ranges.sigmoid.y[1]),
  ]);
  yield* cue('straight');
  yield* bent(0, pace.draw, easeInOutCubic);
  // One input runs from end to end: its output keeps to the line.
  const sample = new PlotPoint({plot: output, at: -1, color: color.ink});
  sample.dot.scale(0);
  output.marks.add(sample);
  yield* grow(sample.dot);
  yield* sample.at(1, pace.dwell, linear);
  yield* cue('bends');
  yield* bent(1, pace.dwell, easeInOutCubic);
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

/** The output of the network over its input, with the activation bent so far. */
function outputIn({center, size}: BBox, bent: () => number, {stage, stacked}: OpeningParts): FunctionPlot {
  const {parameters, inputs} = stacked;
  const shape = createComputed(() => bentAnswers(parameters, bent()).shape);
  return new FunctionPlot({
    // The dot that runs to its end stays inside of the column.
    size: size.sub([2 * stage.theme.size.dot, 0]),
    position: center,
    xRange: [-1, 1],
    yRange: [-1.1, 1.1],
    curve: () => straightBetween(inputs, shape()),
    drawn: 0,
    axes: 0,
  });
}

/** A function of the input, straight between the inputs that were tried. */
function straightBetween(inputs: readonly number[], shape: readonly number[]): (x: number) => number {
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
