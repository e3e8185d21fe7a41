/** The two weights of a unit with two inputs: a point of the weight plane. */
export interface Weights {
  readonly w1: number;
  readonly w2: number;
}

/** Two inputs of a unit, or the changes of its two weights. */
export type Pair = readonly [number, number];

/** Samples a linear unit learns from. */
export interface LinearDataset {
  /** One pair a sample. */
  readonly inputs: readonly Pair[];
  /** One target a sample. */
  readonly targets: readonly number[];
}

/** One update of the delta rule. */
export interface Update {
  /** Index of the sample learned from. */
  readonly sample: number;
  readonly inputs: Pair;
  readonly target: number;
  /** The weighted sum before the update. */
  readonly sum: number;
  /** target - sum. */
  readonly error: number;
  /** learning rate x error x input, one for each weight. */
  readonly changes: Pair;
  /** After the update. */
  readonly weights: Weights;
}

/** The weighted sum of two inputs. */
export function weightedSum({w1, w2}: Weights, [x1, x2]: Pair): number {
  return w1 * x1 + w2 * x2;
}

/** Distance between two points of the weight plane. */
export function distanceBetween(from: Weights, to: Weights): number {
  return Math.hypot(to.w1 - from.w1, to.w2 - from.w2);
}

/** Mean over the samples of error^2 / 2. */
export function meanLoss({inputs, targets}: LinearDataset, weights: Weights): number {
  const total = inputs.reduce(
    (sum, pair, sample) => sum + (targetOf(targets, sample) - weightedSum(weights, pair)) ** 2,
    0,
  );
  return total / 2 / inputs.length;
}

/**
 * One update of a linear unit on one sample, by the delta rule (Widrow and Hoff 1960): new weight = weight + learning
 * rate x error x input.
 *
 * @throws RangeError when the dataset has no such sample.
 */
export function deltaRule(
  {inputs, targets}: LinearDataset,
  sample: number,
  weights: Weights,
  learningRate: number,
): Update {
  const pair = inputs[sample];
  if (!pair) throw new RangeError(`There is no sample ${sample}: the dataset has ${inputs.length}.`);
  const target = targetOf(targets, sample);
  const sum = weightedSum(weights, pair);
  const error = target - sum;
  const changes: Pair = [learningRate * error * pair[0], learningRate * error * pair[1]];
  return {
    sample,
    inputs: pair,
    target,
    sum,
    error,
    changes,
    weights: {w1: weights.w1 + changes[0], w2: weights.w2 + changes[1]},
  };
}

/** The change of the weights by the mean of all samples' updates at the same weights. */
export function batchUpdate(dataset: LinearDataset, weights: Weights, learningRate: number): Pair {
  const changes = dataset.inputs.map((_, sample) => deltaRule(dataset, sample, weights, learningRate).changes);
  const mean = (index: 0 | 1) => changes.reduce((sum, change) => sum + change[index], 0) / changes.length;
  return [mean(0), mean(1)];
}

/** The weights at which one sample has no error: a line of the weight plane, inputs . weights = target. */
export interface ZeroErrorLine {
  /** Index of the sample. */
  readonly sample: number;
  /** The unit vector of the inputs: every update on the sample runs along it, perpendicular to the line. */
  readonly normal: Pair;
  /** The line's unit vector, the normal turned right by 90 degrees: where both inputs are positive it falls to the right. */
  readonly direction: Pair;
  /** The point of the line that is nearest the origin. */
  readonly foot: Weights;
}

/** The line of each sample, in order; a sample whose inputs are both 0 has none. */
export function zeroErrorLines({inputs, targets}: LinearDataset): readonly ZeroErrorLine[] {
  return inputs.flatMap(([x1, x2], sample): readonly ZeroErrorLine[] => {
    const length = Math.hypot(x1, x2);
    if (length === 0) return [];
    const normal: Pair = [x1 / length, x2 / length];
    const distance = targetOf(targets, sample) / length;
    return [
      {
        sample,
        normal,
        direction: [normal[1], -normal[0]],
        foot: {w1: distance * normal[0], w2: distance * normal[1]},
      },
    ];
  });
}

/** The matrix of the inputs' mean products, (1/n) sum of x x^T, by its axes: the curvature of the mean loss. */
export interface SecondMoments {
  /** The larger first. */
  readonly eigenvalues: Pair;
  /** Unit vectors in the order of the eigenvalues; the first points to the right, the second is it turned left by 90 degrees. */
  readonly eigenvectors: readonly [Pair, Pair];
  /** Larger over smaller eigenvalue: how much steeper the loss is one way than the other (LeCun et al. 1998). */
  readonly conditionNumber: number;
}

/** Eigenvalues and eigenvectors of the inputs' second-moment matrix. */
export function secondMoments(inputs: readonly Pair[]): SecondMoments {
  const mean = (product: (pair: Pair) => number) =>
    inputs.reduce((sum, pair) => sum + product(pair), 0) / inputs.length;
  const m11 = mean(([x1]) => x1 * x1);
  const m12 = mean(([x1, x2]) => x1 * x2);
  const m22 = mean(([, x2]) => x2 * x2);
  const spread = Math.hypot(m11 - m22, 2 * m12);
  const larger = (m11 + m22 + spread) / 2;
  // The determinant over the larger one: their difference would cancel when the valley is narrow.
  const smaller = larger === 0 ? 0 : (m11 * m22 - m12 * m12) / larger;
  const angle = Math.atan2(2 * m12, m11 - m22) / 2;
  const axis: Pair = [Math.cos(angle), Math.sin(angle)];
  return {
    eigenvalues: [larger, smaller],
    eigenvectors: [axis, [-axis[1], axis[0]]],
    conditionNumber: larger / smaller,
  };
}

function targetOf(targets: readonly number[], sample: number): number {
  const target = targets[sample];
  if (target === undefined) throw new RangeError(`Sample ${sample} has no target: there are ${targets.length}.`);
  return target;
}
