import {activations} from '../../activations';
import {weightedSum, type LinearDataset, type Pair, type Weights} from '../../linearUnit';
import {seededRandom, type Random} from '../../random';
import type {ZigzagParameters, ZigzagSide} from './parameters';

/** Activations of the layer below; `centredSigmoid` is sigmoid - 0.5. */
export type ZigzagActivation = 'sigmoid' | 'tanh' | 'centredSigmoid' | 'relu';

/** What all sides share. */
export interface ZigzagSamples {
  /** One pair a sample; every side's inputs are these under its activation. */
  readonly preActivations: readonly Pair[];
  /** Indices of the samples in the order in which all sides learn from them, one a step. */
  readonly sequence: readonly number[];
}

/** Draws the samples, and the order of this many steps. */
export function drawSamples(parameters: ZigzagParameters, steps: number): ZigzagSamples {
  const random = seededRandom(parameters.seed);
  const draw = () => random.normal(0, parameters.spread);
  const preActivations = Array.from({length: parameters.samples}, (): Pair => [draw(), draw()]);
  return {preActivations, sequence: sequenceOf(parameters, preActivations, random, steps)};
}

/** A side's inputs, and the targets that its optimum answers exactly. */
export function datasetOf(
  parameters: ZigzagParameters,
  {preActivations}: ZigzagSamples,
  side: ZigzagSide,
): LinearDataset {
  const {value} = activations[activationOf(side)];
  const inputs = preActivations.map(([z1, z2]): Pair => [value(z1), value(z2)]);
  return {inputs, targets: inputs.map(pair => weightedSum(optimumOf(parameters, side), pair))};
}

/** The activation of a side's inputs. */
export function activationOf(side: ZigzagSide): ZigzagActivation {
  return side === 'allowed' ? 'sigmoid' : side;
}

/** The weights that answer all samples of a side. */
export function optimumOf({optimum, allowedOptimum}: ZigzagParameters, side: ZigzagSide): Weights {
  return side === 'allowed' ? allowedOptimum : optimum;
}

/**
 * 1 / max |x|^2 over the samples that are learned from. An update takes rate x |x|^2 of a sample's error away: at this
 * rate all of it for the longest one, and for no sample more. It is Infinity where all inputs are 0.
 */
export function noOvershootRate({inputs}: LinearDataset, sequence: readonly number[]): number {
  return 1 / Math.max(...new Set(sequence.map(sample => squaredLength(inputs[sample]))));
}

function squaredLength([x1, x2]: Pair = [0, 0]): number {
  return x1 * x1 + x2 * x2;
}

function sequenceOf(
  {order}: ZigzagParameters,
  samples: readonly Pair[],
  random: Random,
  steps: number,
): readonly number[] {
  const drawn = samples.map((_, sample) => sample);
  if (order === 'shuffled') {
    const passes = Array.from({length: Math.ceil(steps / samples.length)}, () => random.permutation(samples.length));
    return passes.flat().slice(0, steps);
  }
  const fromEnds = fromBothEnds(drawn.toSorted((left, right) => lean(samples[right]) - lean(samples[left])));
  const pass = {asDrawn: drawn, alternating: fromEnds, pair: fromEnds.slice(0, 2)}[order];
  return Array.from({length: steps}, (_, step) => pass[step % pass.length] ?? 0);
}

/** By how much more a sigmoid makes of the second pre-activation than of the first. */
function lean([z1, z2]: Pair = [0, 0]): number {
  const {value} = activations.sigmoid;
  return value(z2) - value(z1);
}

/** The first, the last, the second, the last but one, and so on. */
function fromBothEnds(sorted: readonly number[]): readonly number[] {
  return sorted.map((_, index) => sorted.at(index % 2 === 0 ? index / 2 : -(index + 1) / 2) ?? 0);
}
