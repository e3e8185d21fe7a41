/** The functions of the lecture in the order in which they are told: each is drawn out of the one before. */
export const family = [
  'step',
  'sigmoid',
  'tanh',
  'relu',
  'leakyRelu',
  'prelu',
  'elu',
  'gelu',
  'silu',
  'softplus',
] as const;
export type Member = (typeof family)[number];
