import {makeChapter} from '../../src/stage/makeChapter';
import {deltaRuleParameters, type DeltaRuleParameters} from '../../src/simulation/experiments/delta-rule/run';
import {zigzagParameters, type ZigzagParameters} from '../../src/simulation/experiments/zigzag/run';
import {checkOptions, upholdClaims, type SceneOptions} from '../options';
import {shadeAllowed, showPlane, showTarget} from './arrow';
import {sameRuleDeeper} from './deeper';
import {claimsOf} from './claims';
import {secondFault} from './outputs';
import {setZigzag} from './parts';
import {learningRule} from './rule';
import {script as lectureScript} from './script';
import {errorNegative, errorPositive, SignedNeuron} from './signs';
import {control, showValley, towardsTanh} from './valley';
import {compareLengths, firstSteps, walkPath} from './walk';

export {script} from './script';

export interface ZigzagOptions extends SceneOptions<typeof lectureScript> {
  /** What differs from the experiment of this lecture. */
  readonly experiment?: Partial<ZigzagParameters>;
  /** What differs from the samples on which one update is worked through. */
  readonly rule?: Partial<DeltaRuleParameters>;
}

/**
 * Chapter 3: outputs that are always positive make the two weights of a unit zig-zag.
 *
 * @returns a fresh description at each call.
 * @throws OptionError naming the option that does not fit; later, when the scene is played, for parameters that make
 *   one of the lecture's sentences untrue.
 */
export function makeZigzagScene(options: ZigzagOptions = {}) {
  checkOptions('makeZigzagScene', options, {
    script: lectureScript,
    experiments: {experiment: zigzagParameters, rule: deltaRuleParameters},
  });
  const {experiment, rule, script = lectureScript, ...look} = options;
  return makeChapter(
    script,
    stage => {
      const parts = setZigzag(stage, experiment, rule);
      upholdClaims(lectureScript, script, stage.locale, claimsOf(parts.zigzag));
      return {parts, signed: new SignedNeuron(parts)};
    },
    {
      'second-fault': ({parts}) => secondFault(parts),
      'learning-rule': ({parts}) => learningRule(parts),
      'same-rule-deeper': ({parts}) => sameRuleDeeper(parts),
      'error-negative': ({parts, signed}) => errorNegative(parts, signed),
      'error-positive': ({parts, signed}) => errorPositive(parts, signed),
      plane: ({parts, signed}) => showPlane(parts, signed),
      allowed: ({parts}) => shadeAllowed(parts),
      target: ({parts, signed}) => showTarget(parts, signed),
      'first-steps': ({parts}) => firstSteps(parts),
      path: ({parts}) => walkPath(parts),
      cost: ({parts}) => compareLengths(parts),
      why: ({parts}) => showValley(parts),
      control: ({parts}) => control(parts),
      bridge: ({parts}) => towardsTanh(parts),
    },
    look,
  );
}

export default makeZigzagScene();
