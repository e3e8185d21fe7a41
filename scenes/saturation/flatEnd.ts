import type {Saturation} from '../../src/simulation/experiments/saturation/run';

/** How far the plot of the first beats reaches to both sides: a little beyond the farthest input compared. */
export function plotReach({parameters}: Saturation): number {
  return 1.08 * Math.max(...parameters.pairs.flat().map(Math.abs));
}

/** Where a tangent comes to rest: in the middle of its flat end. */
export function restingPlace(saturation: Saturation): number {
  return (saturation.sigmoid.flatBeyond + plotReach(saturation)) / 2;
}
