import type {ActivationName} from '../../activations';

/** What matters in a choice, and how much: 0 is not at all. */
export interface ChoiceWeights {
  /** An error signal has to get through many layers. */
  readonly depth: number;
  /** The output has to be a probability. */
  readonly probability: number;
  /** It has to be cheap to compute. */
  readonly cost: number;
}

/** One function and how well it fulfils each wish, from 0 to 1. */
export interface ChoiceScores extends ChoiceWeights {
  readonly activation: ActivationName;
}

/** A function and the weighted mean of its scores. */
export interface Choice extends ChoiceScores {
  readonly total: number;
  /** Whether no other has a higher total. */
  readonly wins: boolean;
}

/**
 * Weighs the scores, row by row in their order; several rows win when they are alike.
 *
 * @throws RangeError when no weight is above 0, or one is below.
 */
export function weighed(scores: readonly ChoiceScores[], weights: ChoiceWeights): readonly Choice[] {
  const {depth, probability, cost} = weights;
  const all = depth + probability + cost;
  if (!(Math.min(depth, probability, cost) >= 0 && all > 0)) {
    throw new RangeError(`Weights of ${depth}, ${probability} and ${cost} choose nothing: none below 0, one above.`);
  }
  const totals = scores.map(row => (depth * row.depth + probability * row.probability + cost * row.cost) / all);
  const highest = Math.max(...totals);
  return scores.map((row, index) => {
    const total = totals[index] ?? 0;
    return {...row, total, wins: highest - total < 1e-12};
  });
}
