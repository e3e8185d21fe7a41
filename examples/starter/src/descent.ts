/** A loss over one weight. */
export const loss = (weight: number) => weight ** 2;

/** Its derivative. */
export const slope = (weight: number) => 2 * weight;

/** What a walk is made of. */
export interface Descent {
  readonly start: number;
  /** Above 0. */
  readonly learningRate: number;
  /** A whole number of at least 1. */
  readonly steps: number;
}

/** The walk of the chapter. */
export const shown: Descent = {start: 1.9, learningRate: 0.15, steps: 8};

/**
 * Walks down the loss.
 *
 * @returns `steps + 1` weights with their losses, from the start on.
 * @throws RangeError for a learning rate or a number of steps out of its range.
 */
export function descend({start, learningRate, steps}: Descent): readonly (readonly [weight: number, loss: number])[] {
  if (!(learningRate > 0)) throw new RangeError(`The learning rate is ${learningRate}; it must be above 0.`);
  if (!Number.isInteger(steps) || steps < 1) throw new RangeError(`There cannot be ${steps} steps; give 1 or more.`);
  const weights = [start];
  let weight = start;
  for (let step = 1; step <= steps; step++) {
    weight -= learningRate * slope(weight);
    weights.push(weight);
  }
  return weights.map(each => [each, loss(each)]);
}
