import {activations} from '../../src/simulation/activations';
import type {LayerGrowth} from '../../src/simulation/experiments/layer-growth/run';
import type {Saturation} from '../../src/simulation/experiments/saturation/run';
import type {Vanishing} from '../../src/simulation/experiments/vanishing/run';
import type {Claims} from '../../src/stage/claims';
import {atBest, errorsOf, followedIn, meanOf} from './followed';
import type {script} from './script';

/** Outputs that differ by less are nearly the same. */
const nearlySame = 0.05;

/** Mean sums this near to half the width, as a share of it, stay there. */
const near = 0.1;

/** A slope this small, as a share of the largest one, is close to nothing. */
const fewOfSlope = 0.15;

/** "A hundred-millionth": an error this small, as a share of the output's, hardly arrives. */
const hardly = 1e-6;

interface Shown {
  readonly saturation: Saturation;
  readonly growth: LayerGrowth;
  readonly vanishing: Vanishing;
}

/** What the lecture's texts say of the experiments, where other parameters make it untrue. */
export function claimsOf({saturation, growth, vanishing}: Shown): Claims<typeof script> {
  const [pair] = saturation.sigmoid.pairs;
  const followed = followedIn(growth);
  const {layers, sample, unit} = followed;
  const {width} = growth.parameters;
  const sums = layers.flatMap(layer => layer.sums);
  const means = layers.map(layer => meanOf(layer.sums));
  const slopes = layers.map(layer => layer.slopes[unit] ?? 0);
  const errors = errorsOf(followed);
  const swept = vanishing.sweep.sigmoid;
  const isBelowBest = swept.every(({depth, errors: left}) => left <= atBest(depth));
  return {
    beats: {
      'same-again': pair && Math.abs(pair.difference) < nearlySame ? undefined : 'the two outputs are far apart',
      'always-positive':
        Math.min(...sums, ...sample.weights.flat(2)) > 0 ? undefined : 'one of the sums or weights is not positive',
      growing:
        width === 8 &&
        means.slice(1).every(mean => Math.abs(mean - width / 2) < (near * width) / 2) &&
        (means[0] ?? 0) < 0.75 * (means[1] ?? 0)
          ? undefined
          : `with ${width} units a layer the mean sums do not leap to about 4 in layer 2 and stay there`,
      'slopes-die': slopes.slice(2).every(slope => slope < fewOfSlope * activations.sigmoid.slope(0))
        ? undefined
        : 'from the third layer on a slope is left',
      backprop: isRising(errors) ? undefined : 'the error signal grows in one of the layers',
      vanishing:
        (errors[0] ?? 1) < hardly * (errors.at(-1) ?? 0)
          ? undefined
          : 'a good part of the error signal reaches layer 1',
      deeper:
        isRising(swept.map(({errors: left}) => left).toReversed()) && isBelowBest
          ? undefined
          : 'one of the deeper networks passes on more, or more than a quarter for each layer',
    },
    words: {
      widthTimesWeight: growth.sigmoid.initialisation === 'positive' ? undefined : 'the mean weight is not one half',
      alwaysPositive: Math.min(...layers.flatMap(layer => layer.outputs)) > 0 ? undefined : 'an output is not positive',
      quarterEach: isBelowBest ? undefined : 'one of the networks passes on more than a quarter for each layer',
    },
  };
}

function isRising(values: readonly number[]): boolean {
  return values.slice(1).every((value, index) => value > (values[index] ?? value));
}
