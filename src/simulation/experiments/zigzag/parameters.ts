import {z} from 'zod';
import {distanceBetween} from '../../linearUnit';
import {korean, parseParameters, seed} from '../../parameters';

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
    seed: seed.default(231).describe('seed of the pre-activations').meta(korean('가중합의 시드')),
    samples: z.int().min(1).max(1000).default(8).describe('samples').meta(korean('표본의 수')),
    spread: z
      .number()
      .positive()
      .max(100)
      .default(1.5)
      .describe('standard deviation of the pre-activations')
      .meta(korean('가중합의 표준편차')),
    order: z
      .enum(zigzagOrders)
      .default('alternating')
      .describe(
        'order of the samples (asDrawn: always in the random order in which they were drawn; shuffled: in a new random ' +
          'order each pass; alternating: from the two ends of their lean to the second input; pair: only the two that lean ' +
          'the most)',
      )
      .meta(
        korean(
          '표본의 순서 (asDrawn: 늘 처음 뽑은 순서대로; shuffled: 한 바퀴마다 새로 섞어서; alternating: 둘째 입력 쪽으로 ' +
            '기운 정도의 양 끝에서 번갈아; pair: 가장 기운 둘만)',
        ),
      ),
    rateRule: z
      .enum(rateRules)
      .default('noOvershoot')
      .describe(
        'rule for the learning rate (noOvershoot: 1 / max |x|^2, the largest rate at which no step overshoots the sample ' +
          'it learns from; best: the rate of a sweep that arrives in the fewest steps)',
      )
      .meta(
        korean(
          '학습률을 정하는 규칙 (noOvershoot: 1 / max |x|^2, 어느 걸음도 제 표본을 지나치지 않는 가장 큰 학습률; ' +
            'best: 여러 학습률 가운데 가장 적은 걸음에 도착하는 것)',
        ),
      ),
    learningRates: z
      .strictObject({sigmoid: rate, tanh: rate, centredSigmoid: rate, relu: rate, allowed: rate})
      .readonly()
      .default({})
      .describe('learning rate of a side; by the rate rule where it is left out')
      .meta(korean('학습률(비워 두면 규칙에 따라 정함)')),
    start: point.default({w1: 1, w2: -1}).describe('weights at the start').meta(korean('출발점의 가중치')),
    optimum: point
      .default({w1: -1, w2: 1})
      .describe('weights that answer every sample exactly')
      .meta(korean('모든 표본에 꼭 맞는 가중치(최적점)')),
    allowedOptimum: point
      .default({w1: 3, w2: 1})
      .describe('the optimum of the control, in an allowed quadrant')
      .meta(korean('대조 실험의 최적점(열린 사분면)')),
    steps: z
      .int()
      .min(1)
      .max(100_000)
      .default(128)
      .describe('updates in a trajectory')
      .meta(korean('한 길에서 고치는 횟수')),
    arrival: z
      .number()
      .positive()
      .max(1)
      .default(0.02)
      .describe('share of the first distance that counts as arrived')
      .meta(korean('도착으로 보는 거리(처음 거리에 대한 비)')),
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
