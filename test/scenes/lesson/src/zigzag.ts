/** Other samples, another start and another optimum than the lecture's; the rates are the best of the sweep. */
export const zigzag = {
  seed: 5,
  samples: 6,
  rateRule: 'best' as const,
  start: {w1: 2, w2: -1},
  optimum: {w1: -1, w2: 1.5},
};
