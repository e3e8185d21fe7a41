import type {LayerGrowth} from '../../src/simulation/experiments/layer-growth/run';
import type {Saturation} from '../../src/simulation/experiments/saturation/run';
import type {Vanishing} from '../../src/simulation/experiments/vanishing/run';
import type {Claims} from '../../src/stage/claims';
import type {script} from './script';

/** Outputs that differ by less are nearly the same. */
const nearlySame = 0.05;

/** A mean sum this near to half the width, as a share of it, has reached the ceiling. */
const nearCeiling = 0.25;

interface Shown {
  readonly saturation: Saturation;
  readonly growth: LayerGrowth;
  readonly vanishing: Vanishing;
}

/** What the lecture's sentences say of the experiments, where other parameters make it untrue. */
export function claimsOf({saturation, growth, vanishing}: Shown): Claims<typeof script> {
  const [pair] = saturation.sigmoid.pairs;
  const {layers, output} = growth.sigmoid;
  const sums = layers.map(({meanPreActivation}) => meanPreActivation);
  const ceiling = growth.parameters.width / 2;
  const errors = [...layers, output].map(({errorSize}) => errorSize);
  const swept = vanishing.sweep.sigmoid.map(({errors: left}) => left);
  return {
    beats: {
      'same-again': pair && Math.abs(pair.difference) < nearlySame ? undefined : 'the two outputs are far apart',
      growing:
        isRising(sums.slice(0, 2)) && Math.abs((sums.at(-1) ?? 0) - ceiling) < nearCeiling * ceiling
          ? undefined
          : 'the mean sums do not climb to about half the width',
      backprop: isRising(errors) ? undefined : 'the error signal grows in one of the layers',
      vanishing: isRising(swept.toReversed()) ? undefined : 'one of the deeper networks passes on more',
    },
  };
}

function isRising(values: readonly number[]): boolean {
  return values.slice(1).every((value, index) => value > (values[index] ?? value));
}
