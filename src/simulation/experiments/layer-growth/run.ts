import {z} from 'zod';
import {activations, identity, type ActivationName} from '../../activations';
import {gradientFlow, type LayerFlow} from '../../gradientFlow';
import type {Network} from '../../network';
import {initialise, type InitialisationName} from '../../initialisation';
import {matrix} from '../../matrix';
import {experimentRun, korean, seed} from '../../parameters';
import {seededRandom, type Random} from '../../random';
import {squaredLoss, type Dataset} from '../../training';

/** The parameters of {@link runLayerGrowth}: what each is, its range and its default. */
export const layerGrowthParameters = z
  .strictObject({
    seed: seed.default(88).describe('seed of inputs, targets and weights').meta(korean('입력, 목표, 가중치의 시드')),
    width: z
      .int()
      .min(1)
      .max(64)
      .default(8)
      .describe('units of each hidden layer, and inputs')
      .meta(korean('은닉층 하나의 유닛 수이자 입력의 수')),
    depth: z.int().min(1).max(40).default(8).describe('hidden layers').meta(korean('은닉층의 수')),
    samples: z
      .int()
      .min(1)
      .max(1024)
      .default(64)
      .describe('samples carried up and down')
      .meta(korean('위아래로 흘려보내는 표본의 수')),
  })
  .readonly();

/** All parameters of a {@link runLayerGrowth}. */
export type LayerGrowthParameters = z.output<typeof layerGrowthParameters>;

/** One activation with one initialisation, layer by layer. */
export interface FlowArm {
  readonly activation: ActivationName;
  readonly initialisation: InitialisationName;
  /** Hidden layers from the inputs upwards. */
  readonly layers: readonly LayerFlow[];
  /** The linear output unit above them: what its weights send down starts the chain. */
  readonly output: LayerFlow;
}

/** What {@link runLayerGrowth} finds. */
export interface LayerGrowth {
  readonly parameters: LayerGrowthParameters;
  /** Weights uniform in (0, 1): pre-activations climb to a ceiling of about half the width, where slopes die. */
  readonly sigmoid: FlowArm;
  /** The same weights, inputs and targets with tanh. */
  readonly tanh: FlowArm;
  /** tanh with Glorot's weights. */
  readonly tanhGlorot: FlowArm;
  /** The sigmoid with Glorot's weights. */
  readonly sigmoidGlorot: FlowArm;
}

/**
 * Chapter 3 from `always-positive` to `backprop`, and chapter 5, `still-flat`: one deep network with inputs in (0, 1)
 * whose pre-activations and errors are read off layer by layer. Its printed factors multiply out.
 *
 * Pre-activations climb only until outputs are near 1: then the mean sum of `width` positive inputs is about half the
 * width, however many layers follow. Glorot's weights: Glorot and Bengio 2010.
 *
 * @throws ParameterError
 */
export const runLayerGrowth = experimentRun(
  'layer-growth',
  layerGrowthParameters,
  (parameters): LayerGrowth => {
    const arm = (activation: FlowArm['activation'], initialisation: InitialisationName) => {
      const random = seededRandom(parameters.seed);
      const dataset = randomDataset(random, parameters, () => random.uniform());
      return flowArm(random, dataset, {...parameters, activation, initialisation});
    };
    return {
      parameters,
      sigmoid: arm('sigmoid', 'positive'),
      tanh: arm('tanh', 'positive'),
      tanhGlorot: arm('tanh', 'glorot'),
      sigmoidGlorot: arm('sigmoid', 'glorot'),
    };
  },
  {titles: {en: 'Sums that grow layer by layer', ko: '층마다 커지는 가중합'}},
);

/** Inputs drawn one by one, and one standard normal target a sample. */
export function randomDataset(
  random: Random,
  {samples, width}: {readonly samples: number; readonly width: number},
  draw: () => number,
): Dataset {
  const rows = (length: number, value: () => number) =>
    matrix(Array.from({length: samples}, () => Array.from({length}, value)));
  return {inputs: rows(width, draw), targets: rows(1, () => random.normal())};
}

/** An activation with an initialisation, in `depth` hidden layers of `width` units. */
export interface FlowArchitecture extends Pick<FlowArm, 'activation' | 'initialisation'> {
  readonly width: number;
  readonly depth: number;
}

/** Draws a network of `width` inputs and one linear output. */
export function flowNetwork(random: Random, {activation, initialisation, width, depth}: FlowArchitecture): Network {
  return initialise(random, {
    widths: [...Array.from({length: depth + 1}, () => width), 1],
    hidden: activations[activation],
    output: identity,
    initialisation,
  });
}

/** One pass up and down through such a network. */
export function flowArm(random: Random, dataset: Dataset, architecture: FlowArchitecture): FlowArm {
  const {activation, initialisation, depth} = architecture;
  const layers = gradientFlow(flowNetwork(random, architecture), dataset, squaredLoss);
  const output = layers[depth];
  if (!output) throw new RangeError(`A network of ${depth} hidden layers needs an output above them.`);
  return {activation, initialisation, layers: layers.slice(0, depth), output};
}

/**
 * What a layer makes of the squared length of the error signal, on average from the last hidden layer to the first: 1
 * passes it on. A ReLU cuts half of the ways, so that it halves at Glorot's variance 1 / inputs; He's factor 2 makes up for it.
 */
export function errorFactor({layers}: FlowArm): number {
  const steps = layers.length - 1;
  const [first, last] = [layers[0]?.errorSize ?? 0, layers.at(-1)?.errorSize ?? 0];
  return steps === 0 || last === 0 ? 0 : (first / last) ** (2 / steps);
}
