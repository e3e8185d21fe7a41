import {makeChapter} from '../../src/stage/makeChapter';
import type {Theme} from '../../src/theme/theme';
import {backprop, setBackwardPass} from './backprop';
import {bridge} from './bridge';
import {growing, slopesDie} from './climb';
import {flatEnds, sameAgain} from './curve';
import {alwaysPositive, deepNet} from './network';
import {setSaturation, type SaturationExperiments} from './parts';
import {script as lectureScript} from './script';
import {vanishing} from './vanish';

export interface SaturationOptions {
  /** What differs from the experiments of this lecture. */
  readonly experiments?: SaturationExperiments;
  readonly script?: typeof lectureScript;
  readonly theme?: Theme;
}

/** Chapter 2: the flat ends of the sigmoid, and what they do to the error signal of a deep network. */
export function makeSaturationScene({experiments, script = lectureScript, ...options}: SaturationOptions = {}) {
  return makeChapter(
    script,
    stage => {
      const parts = setSaturation(stage, experiments);
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
    options,
  );
}

export default makeSaturationScene();
