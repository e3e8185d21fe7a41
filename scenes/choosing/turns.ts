import type {ChoiceWeights} from '../../src/simulation/experiments/comparison/choice';

/** What is weighed, in the columns' order. */
export const wishes = ['depth', 'probability', 'cost'] as const;

/** The weights of each turn: what matters most is the turn's name. */
export const turns = {
  depth: {depth: 1, probability: 0, cost: 0},
  probability: {depth: 0, probability: 1, cost: 0},
  cost: {depth: 0.5, probability: 0, cost: 1},
} as const satisfies Readonly<Record<(typeof wishes)[number], ChoiceWeights>>;
