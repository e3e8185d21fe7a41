import {z} from 'zod';
import type {InitialisationName} from '../../initialisation';
import {backward, forward, type LayerGradient, type LayerPass, type Network} from '../../network';
import {squaredLoss, type Dataset} from '../../training';
import {flowArm, flowNetwork, randomDataset, type FlowArm} from '../layer-growth/run';
import {experimentRun, korean, parseParameters, seed} from '../../parameters';
import {seededRandom} from '../../random';

const depth = z.int().min(1).max(100);

/** The parameters of {@link runVanishing}: what each is, its range and its default. */
export const vanishingParameters = z
  .strictObject({
    seed: seed.default(7).describe('seed of inputs, targets and weights').meta(korean('입력, 목표, 가중치의 시드')),
    width: z
      .int()
      .min(1)
      .max(128)
      .default(32)
      .describe('units of each hidden layer, and inputs')
      .meta(korean('은닉층 하나의 유닛 수이자 입력의 수')),
    depth: depth.default(8).describe('hidden layers').meta(korean('은닉층의 수')),
    samples: z
      .int()
      .min(1)
      .max(1024)
      .default(16)
      .describe('samples carried up and down')
      .meta(korean('위아래로 흘려보내는 표본의 수')),
    sweepWidth: z
      .int()
      .min(1)
      .max(128)
      .default(16)
      .describe('width of the networks of the sweep')
      .meta(korean('깊이를 바꿔 보는 신경망의 너비')),
    sweepDepths: z
      .array(depth)
      .min(1)
      .max(20)
      .readonly()
      .default([2, 4, 8, 12, 20, 30, 40])
      .describe('swept depths')
      .meta(korean('바꿔 보는 깊이')),
  })
  .readonly();

/** All parameters of a {@link runVanishing}. */
export type VanishingParameters = z.output<typeof vanishingParameters>;

/** An activation with its fitting initialisation, and ReLU without He's factor. */
export const vanishingArms = {
  sigmoid: ['sigmoid', 'glorot'],
  tanh: ['tanh', 'glorot'],
  relu: ['relu', 'he'],
  reluGlorot: ['relu', 'glorot'],
} as const satisfies Readonly<Record<string, readonly [FlowArm['activation'], InitialisationName]>>;

/** An activation with its initialisation. */
export type VanishingArm = keyof typeof vanishingArms;

/** What of the last hidden layer's size reaches the first layer; 0 when nothing does. */
export interface Reached {
  /** Of the error signal. */
  readonly errors: number;
  /**
   * Of the weights' gradient, which is error signal times activation: where activations shrink on their way up as
   * errors do on their way down, as with ReLU without He's factor, it stays even.
   */
  readonly gradients: number;
}

/** What reaches the first layer of a network of this depth. */
export interface SweptDepth extends Reached {
  readonly depth: number;
}

/** What {@link runVanishing} finds. */
export interface Vanishing {
  readonly parameters: VanishingParameters;
  /** Layer by layer, on the same inputs and targets. */
  readonly arms: Readonly<Record<VanishingArm, FlowArm>>;
  /** Over the swept depths. */
  readonly sweep: Readonly<Record<VanishingArm, readonly SweptDepth[]>>;
}

/**
 * Chapter 3, `vanishing`, and chapter 6, `no-shrink`: gradients that fade on their way down (Hochreiter 1991; Bengio,
 * Simard, Frasconi 1994), with each activation's own initialisation (Glorot and Bengio 2010; He et al. 2015), on
 * standard normal inputs. A sigmoid's slope is a quarter at most.
 *
 * @throws ParameterError
 */
export const runVanishing = experimentRun(
  'vanishing',
  vanishingParameters,
  (parameters): Vanishing => {
    const arm = (name: VanishingArm, width: number, depth: number) => {
      const [activation, initialisation] = vanishingArms[name];
      const random = seededRandom(parameters.seed);
      const dataset = randomDataset(random, {samples: parameters.samples, width}, () => random.normal());
      return flowArm(random, dataset, {activation, initialisation, width, depth});
    };
    const sweep = (name: VanishingArm) =>
      parameters.sweepDepths.map(depth => ({depth, ...reached(arm(name, parameters.sweepWidth, depth))}));
    return {
      parameters,
      arms: byArm(name => arm(name, parameters.width, parameters.depth)),
      sweep: byArm(sweep),
    };
  },
  {titles: {en: 'How much error signal arrives', ko: '도착하는 오차 신호'}},
);

/** One arm's network, and what its samples did in it on the way up and down; the output layer is the last. */
export interface FlowPass {
  readonly network: Network;
  readonly dataset: Dataset;
  readonly passes: readonly LayerPass[];
  readonly gradients: readonly LayerGradient[];
}

/**
 * The units of an arm of {@link runVanishing}: which are off, what each hands down.
 *
 * @throws ParameterError
 */
export function vanishingPass(name: VanishingArm, given: Partial<VanishingParameters> = {}): FlowPass {
  const {seed, samples, width, depth} = parseParameters(vanishingParameters, given);
  const [activation, initialisation] = vanishingArms[name];
  const random = seededRandom(seed);
  const dataset = randomDataset(random, {samples, width}, () => random.normal());
  const network = flowNetwork(random, {activation, initialisation, width, depth});
  const passes = forward(network, dataset.inputs);
  const {gradient} = squaredLoss(passes.at(-1)?.activations ?? dataset.inputs, dataset.targets);
  return {network, dataset, passes, gradients: backward(network, passes, gradient)};
}

/** What of the last hidden layer's errors and gradients reaches the first layer. */
export function reached({layers}: FlowArm): Reached {
  const first = layers[0];
  const last = layers.at(-1);
  return {
    errors: share(first?.errorSize, last?.errorSize),
    gradients: share(first?.gradientSize, last?.gradientSize),
  };
}

function share(part = 0, whole = 0): number {
  return whole === 0 ? 0 : part / whole;
}

function byArm<Value>(value: (arm: VanishingArm) => Value): Readonly<Record<VanishingArm, Value>> {
  return {
    sigmoid: value('sigmoid'),
    tanh: value('tanh'),
    relu: value('relu'),
    reluGlorot: value('reluGlorot'),
  };
}
