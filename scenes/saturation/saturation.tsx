import {layerGrowthParameters} from '../../src/simulation/experiments/layer-growth/run';
import {saturationParameters} from '../../src/simulation/experiments/saturation/run';
import {vanishingParameters} from '../../src/simulation/experiments/vanishing/run';
import {makeChapter} from '../../src/stage/makeChapter';
import {checkOptions, upholdClaims, type SceneOptions} from '../options';
import {backprop, setBackwardPass} from './backprop';
import {bridge} from './bridge';
import {claimsOf} from './claims';
import {growing, slopesDie} from './climb';
import {flatEnds, sameAgain} from './curve';
import {alwaysPositive, deepNet} from './network';
import {setSaturation, type SaturationExperiments} from './parts';
import {script as lectureScript} from './script';
import {vanishing} from './vanish';

export {script} from './script';

export interface SaturationOptions extends SceneOptions<typeof lectureScript> {
  /** What differs from the experiments of this lecture. */
  readonly experiments?: SaturationExperiments;
}

/**
 * Chapter 2: the flat ends of the sigmoid, and what they do to the error signal of a deep network.
 *
 * @returns a fresh description at each call.
 * @throws OptionError naming the option that does not fit; later, when the scene is played, for parameters that make
 *   one of the lecture's sentences untrue.
 */
export function makeSaturationScene(options: SaturationOptions = {}) {
  checkOptions('makeSaturationScene', options, {
    script: lectureScript,
    experiments: {
      'experiments.saturation': saturationParameters,
      'experiments.growth': layerGrowthParameters,
      'experiments.vanishing': vanishingParameters,
    },
  });
  const {experiments, script = lectureScript, ...look} = options;
  return makeChapter(
    script,
    stage => {
      const parts = setSaturation(stage, experiments);
      upholdClaims(lectureScript, script, stage.locale, claimsOf(parts));
      return {parts, back: setBackwardPass(parts)};
    },
    {
      'flat-ends': ({parts}) => flatEnds(parts),
      'same-again': ({parts}) => sameAgain(parts),
      'deep-net': ({parts}) => deepNet(parts),
      'always-positive': ({parts}) => alwaysPositive(parts),
      growing: ({parts}) => growing(parts),
      'slopes-die': ({parts}) => slopesDie(parts),
      backprop: ({parts, back}) => backprop(parts, back),
      vanishing: ({parts, back}) => vanishing(parts, back),
      bridge: ({parts, back}) => bridge(parts, back),
    },
    look,
  );
}

export default makeSaturationScene();
