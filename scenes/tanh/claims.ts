import type {Fading} from '../../src/simulation/experiments/fading/run';
import type {Zigzag, ZigzagRun} from '../../src/simulation/experiments/zigzag/run';
import type {Claims} from '../../src/stage/claims';
import type {script} from './script';
import {sharesOf} from './shares';

/** What the lecture's sentences say of the experiments, where other parameters make it untrue. */
export function claimsOf({
  zigzag: {parameters, sigmoid, tanh, centredSigmoid},
  fading,
}: {
  readonly zigzag: Zigzag;
  readonly fading: Fading;
}): Claims<typeof script> {
  const outputs = tanh.inputs.flat();
  const isOneSided = outputs.every(each => each < 0) || outputs.every(each => each > 0);
  const left = sharesOf(fading.tanh)[0]?.[1] ?? Number.NaN;
  const {depth} = fading.parameters;
  return {
    title: isOneSided ? 'all outputs of tanh have one sign' : undefined,
    beats: {
      centred: isOneSided ? 'all outputs have one sign' : undefined,
      free:
        isSooner(tanh, sigmoid) && Object.keys(parameters.learningRates).length === 0
          ? undefined
          : 'tanh does not arrive in fewer steps than the sigmoid by the same rule for the rate',
      centring: isSooner(centredSigmoid, sigmoid)
        ? undefined
        : 'the centred sigmoid does not arrive in fewer steps than the sigmoid',
      fading:
        depth === 30 && Math.abs(1 / left - 8) < 0.5
          ? undefined
          : `${left.toPrecision(2)} of the error signal is left after ${depth} layers`,
    },
  };
}

function isSooner({summary: {arrivalStep}}: ZigzagRun, {summary}: ZigzagRun): boolean {
  return arrivalStep !== undefined && arrivalStep < (summary.arrivalStep ?? Infinity);
}
