import {z} from 'zod';
import {distanceBetween} from '../../linearUnit';
import {parseParameters, seed} from '../../parameters';

/** The four activations, and `allowed`: sigmoid inputs, the optimum up and to the right. */
export const zigzagSides = ['sigmoid', 'tanh', 'centredSigmoid', 'relu', 'allowed'] as const;

/** One of {@link zigzagSides}. */
export type ZigzagSide = (typeof zigzagSides)[number];

/** In which order the samples are learned from. */
export const zigzagOrders = ['asDrawn', 'shuffled', 'alternating', 'pair'] as const;

/** How a side gets its constant learning rate. */
export const rateRules = ['noOvershoot', 'best'] as const;

const coordinate = z.number().min(-100).max(100);
const rate = z.number().positive().max(100).optional();
const point = z.strictObject({w1: coordinate, w2: coordinate}).readonly();

/** The parameters of `runZigzag`: what each is, its range and its default. `study.ts` finds the seed. */
export const zigzagParameters = z
  .strictObject({
    seed: seed.default(231).describe('seed of the pre-activations'),
    samples: z.int().min(1).max(1000).default(8).describe('samples'),
    spread: z.number().positive().max(100).default(1.5).describe('standard deviation of the pre-activations'),
    order: z
      .enum(zigzagOrders)
      .default('alternating')
      .describe(
        'asDrawn: always in the random order in which they were drawn; shuffled: in a new random order each pass; ' +
          'alternating: from the two ends of their lean to the second input; pair: only the two that lean the most',
      ),
    rateRule: z
      .enum(rateRules)
      .default('noOvershoot')
      .describe(
        'noOvershoot: 1 / max |x|^2, the largest rate at which no step overshoots the sample it learns from; ' +
          'best: the rate of a sweep that arrives in the fewest steps',
      ),
    learningRates: z
      .strictObject({sigmoid: rate, tanh: rate, centredSigmoid: rate, relu: rate, allowed: rate})
      .readonly()
      .default({})
      .describe('learning rate of a side; by the rate rule where it is left out'),
    start: point.default({w1: 1, w2: -1}).describe('weights at the start'),
    optimum: point.default({w1: -1, w2: 1}).describe('weights that answer every sample exactly'),
    allowedOptimum: point.default({w1: 3, w2: 1}).describe('the optimum of the control, in an allowed quadrant'),
    steps: z.int().min(1).max(100_000).default(128).describe('updates in a trajectory'),
    arrival: z.number().positive().max(1).default(0.02).describe('share of the first distance that counts as arrived'),
  })
  .refine(
    ({start, optimum, allowedOptimum}) => [optimum, allowedOptimum].every(end => distanceBetween(start, end) > 0),
    {
      error: 'start cannot lie on optimum or allowedOptimum: there would be no way to go. Move one of them.',
    },
  )
  .readonly();

/** All parameters of a `runZigzag`. */
export type ZigzagParameters = z.output<typeof zigzagParameters>;

/** The parameters of the experiment that the lecture shows. */
export const defaultZigzag: ZigzagParameters = parseParameters(zigzagParameters, {});
