import {z} from 'zod';
import {activations} from '../../activations';
import {experimentRun, korean, noSeed} from '../../parameters';

const input = z.number().min(-700).max(700);

/** The parameters of {@link runSaturation}: what each is, its range and its default. */
export const saturationParameters = z
  .strictObject({
    seed: noSeed,
    below: z
      .number()
      .min(1e-12)
      .max(0.2)
      .default(0.01)
      .describe('slope below which an end counts as flat')
      .meta(korean('이보다 작으면 평평하다고 보는 기울기')),
    pairs: z
      .array(z.tuple([input, input]).readonly())
      .min(1)
      .max(20)
      .readonly()
      .default([
        [5, 10],
        [-10, -5],
        [-1, 1],
      ])
      .describe('pairs of inputs to compare')
      .meta(korean('견줄 입력의 짝')),
  })
  .readonly();

/** All parameters of a {@link runSaturation}. */
export type SaturationParameters = z.output<typeof saturationParameters>;

/** The flat ends of one function. */
export interface FlatEnds {
  readonly activation: 'sigmoid' | 'tanh';
  /** The slope is below the stated value further from 0 than this, on both sides. */
  readonly flatBeyond: number;
  /** What is left of the difference between two inputs. */
  readonly pairs: readonly {
    readonly inputs: readonly [number, number];
    readonly outputs: readonly [number, number];
    readonly difference: number;
  }[];
}

/** What {@link runSaturation} finds. */
export interface Saturation {
  readonly parameters: SaturationParameters;
  readonly sigmoid: FlatEnds;
  readonly tanh: FlatEnds;
}

/**
 * Chapter 3, `flat-ends` and `same-again`: where the slope has fallen below a stated value, and how little two inputs
 * far out and far apart differ there. Saturation is what LeCun et al. 1998, *Efficient BackProp*, warn of.
 *
 * @throws ParameterError
 */
export const runSaturation = experimentRun(
  'saturation',
  saturationParameters,
  (parameters): Saturation => {
    const flatEnds = (activation: 'sigmoid' | 'tanh'): FlatEnds => {
      const {value, slope} = activations[activation];
      return {
        activation,
        flatBeyond: crossing(slope, parameters.below),
        pairs: parameters.pairs.map(inputs => {
          const outputs = [value(inputs[0]), value(inputs[1])] as const;
          return {inputs, outputs, difference: outputs[1] - outputs[0]};
        }),
      };
    };
    return {parameters, sigmoid: flatEnds('sigmoid'), tanh: flatEnds('tanh')};
  },
  {titles: {en: 'Flat ends', ko: '평평한 양 끝'}},
);

/** Where a slope that falls on the right of 0 passes a level, by bisection to the last bit. */
function crossing(slope: (x: number) => number, level: number): number {
  let above = 0;
  let below = 100;
  for (;;) {
    const middle = (above + below) / 2;
    if (middle === above || middle === below) return below;
    if (slope(middle) < level) below = middle;
    else above = middle;
  }
}
