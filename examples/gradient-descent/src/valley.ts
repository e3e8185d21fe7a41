import {runZigzag, secondMoments, type LinearDataset, type SecondMoments} from 'activation-lecture/simulation';

/** The samples of the whole lesson: six, and a way to go that is longer than in the lecture. */
export const samples = {
  seed: 3,
  samples: 6,
  rateRule: 'best',
  start: {w1: 2, w2: -1},
  optimum: {w1: -1, w2: 1.5},
  allowedOptimum: {w1: 3.5, w2: 2.6},
} as const;

/** A mean loss over two weights: the samples that make it, its shape, and where it is least. */
export interface Valley extends LinearDataset, SecondMoments {
  readonly optimum: {readonly w1: number; readonly w2: number};
}

/** The valley that the zig-zag of the first chapter runs through. */
export function sharedValley(): Valley {
  const {inputs, targets, optimum} = runZigzag(samples).sigmoid;
  return {inputs, targets, optimum, ...secondMoments(inputs)};
}
