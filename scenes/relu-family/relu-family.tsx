import {makeChapter} from '../../src/stage/makeChapter';
import type {Theme} from '../../src/theme/theme';
import {elu, eluMean} from './elu';
import {family, which} from './family';
import {leaky} from './leaky';
import {setFamily, type FamilyExperiments} from './parts';
import {prelu, preluNegative} from './prelu';
import {continued, revive} from './revive';
import {script as lectureScript} from './script';

export interface ReluFamilyOptions extends FamilyExperiments {
  readonly script?: typeof lectureScript;
  readonly theme?: Theme;
}

/** Chapter 6: what is done about ReLU's left half, and all functions in one picture. */
export function makeReluFamilyScene({
  revive: reviveParameters = {},
  prelu: preluParameters = {},
  preluNegative: negativeParameters,
  means = {},
  script = lectureScript,
  ...options
}: ReluFamilyOptions = {}) {
  return makeChapter(
    script,
    stage =>
      setFamily(stage, {
        revive: reviveParameters,
        prelu: preluParameters,
        ...(negativeParameters ? {preluNegative: negativeParameters} : {}),
        means,
      }),
    {
      leaky,
      continued,
      revive,
      prelu,
      'prelu-negative': preluNegative,
      elu,
      'elu-mean': eluMean,
      family,
      which,
    },
    options,
  );
}

export default makeReluFamilyScene();
