import type {DepthTraining} from '../../src/simulation/experiments/depth-training/run';
import type {DyingRelu, DyingRun} from '../../src/simulation/experiments/dying-relu/run';
import {reached, type Vanishing} from '../../src/simulation/experiments/vanishing/run';
import type {Claims} from '../../src/stage/claims';
import type {script} from './script';

/** Layers of the network that the sentence about training speaks of. */
const layersSaid = 8;

/** "Nearly all", of the units. */
const nearlyAll = 0.8;

interface Shown {
  readonly vanishing: Vanishing;
  readonly depthTraining: DepthTraining;
  readonly dyingRelu: DyingRelu;
}

/** What the lecture's sentences say of the experiments, where other parameters make it untrue. */
export function claimsOf({vanishing: {arms}, depthTraining, dyingRelu}: Shown): Claims<typeof script> {
  const left = (arm: keyof typeof arms) => reached(arms[arm]).errors;
  const {parameters, relu, sigmoid} = depthTraining;
  const {tooLarge, fitting, deadUnit} = dyingRelu;
  return {
    beats: {
      'no-shrink':
        left('relu') > left('reluGlorot') && left('relu') > left('sigmoid')
          ? undefined
          : 'with He’s weights ReLU passes on no more than without them, or than the sigmoid',
      'deep-learning':
        parameters.depth === layersSaid && relu.finalLoss < sigmoid.finalLoss
          ? undefined
          : `of networks with ${parameters.depth} layers, ReLU’s loss is ${relu.finalLoss.toPrecision(2)} and the sigmoid’s ${sigmoid.finalLoss.toPrecision(2)}`,
      dying: deadUnit ? undefined : 'no unit of the first layer dies',
      census:
        inactiveShare(tooLarge) > 0.5 && inactiveShare(fitting) < 1 - nearlyAll
          ? undefined
          : 'the larger rate does not put most units out, or the other one more than a few',
    },
  };
}

function inactiveShare({census}: DyingRun): number {
  return census.at(-1)?.inactiveShare ?? 0;
}
