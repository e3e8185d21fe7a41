import type {LayerGrowth} from '../../src/simulation/experiments/layer-growth/run';
import type {Zigzag, ZigzagRun} from '../../src/simulation/experiments/zigzag/run';
import type {Claims} from '../../src/stage/claims';
import type {script} from './script';

/** What the lecture's sentences say of the experiments, where other parameters make it untrue. */
export function claimsOf({
  zigzag: {parameters, sigmoid, tanh, centredSigmoid},
  growth,
}: {
  readonly zigzag: Zigzag;
  readonly growth: LayerGrowth;
}): Claims<typeof script> {
  const outputs = tanh.inputs.flat();
  const fades = [growth.tanhGlorot, growth.sigmoid, growth.tanh].map(({layers}) => layers[0]?.errorSize ?? 0);
  const [glorot = 0, first = 0, second = 0] = fades;
  return {
    beats: {
      centred:
        outputs.some(each => each < 0) && outputs.some(each => each > 0) ? undefined : 'all outputs have one sign',
      free:
        isSooner(tanh, sigmoid) && Object.keys(parameters.learningRates).length === 0
          ? undefined
          : 'tanh does not arrive in fewer steps than the sigmoid by the same rule for the rate',
      centring: isSooner(centredSigmoid, sigmoid)
        ? undefined
        : 'the centred sigmoid does not arrive in fewer steps than the sigmoid',
      fading:
        second < first && first < glorot
          ? undefined
          : 'tanh does not fade faster than the sigmoid, or Glorot’s weights do not help',
    },
  };
}

function isSooner({summary: {arrivalStep}}: ZigzagRun, {summary}: ZigzagRun): boolean {
  return arrivalStep !== undefined && arrivalStep < (summary.arrivalStep ?? Infinity);
}
