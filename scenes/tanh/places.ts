import type {Zigzag} from '../../src/simulation/experiments/zigzag/run';

/** How far the x axis reaches: past every pre-activation, and to where both functions are flat. */
export function reachOf({preActivations}: Zigzag): number {
  return Math.ceil(Math.max(...preActivations.flat().map(Math.abs)) * 2 + 1) / 2;
}

/** The x at which the outputs of each function gather, and that of the last tangents. */
export function placesOf(zigzag: Zigzag) {
  const reach = reachOf(zigzag);
  return {sigmoid: 0.78 * reach, tanh: 0.9 * reach, end: 0.9 * reach};
}
