import type {Saturation} from '../../src/simulation/experiments/saturation/run';

/** The inputs that are shown where slopes are the subject. */
export const wide = [-6.5, 6.5] as const;

/** Where tangents come to rest: in the middle of the flat ends. */
export function restOf({sigmoid: {flatBeyond}}: Saturation): number {
  return (flatBeyond + wide[1]) / 2;
}

/** The inputs that are shown where far ones are compared: a little more than the farthest. */
export function farOf({parameters}: Saturation): number {
  return 1.1 * Math.max(...parameters.pairs.flat().map(Math.abs));
}

/** What a magnifier shows: the pair of inputs with some room, and their outputs. */
export function gapOf({sigmoid}: Saturation) {
  const [pair] = sigmoid.pairs;
  if (!pair) throw new RangeError('Give the experiment a pair of inputs to compare.');
  const [inputs, outputs] = [pair.inputs.toSorted((a, b) => a - b), pair.outputs.toSorted((a, b) => a - b)];
  const [left = 0, right = 0, low = 0, high = 0] = [...inputs, ...outputs];
  return {
    x: [left - 0.2 * (right - left), right + 0.2 * (right - left)],
    y: [low - 0.45 * (high - low), high + 0.45 * (high - low)],
  } as const;
}

/** Where the axis of sums has its numbers. */
export const sumTicks = [-4, -2, 0, 2, 4] as const;

/** The outputs that are shown where far inputs are compared, and the share of their height that the glass has. */
export const far = {outputs: [-0.06, 1.08], glass: 0.4} as const;

/** By how much the glass heightens the gap between the outputs; it does not widen it. */
export function enlargementOf(saturation: Saturation): number {
  const {y} = gapOf(saturation);
  return (far.glass * (far.outputs[1] - far.outputs[0])) / (y[1] - y[0]);
}
