import {makeChapter} from '../../src/stage/makeChapter';
import type {Theme} from '../../src/theme/theme';
import type {ZigzagParameters} from '../../src/simulation/zigzag';
import {shadeAllowed, showPlane, showTarget} from './arrow';
import {sameRuleDeeper} from './deeper';
import {secondFault} from './outputs';
import {setZigzag} from './parts';
import {learningRule} from './rule';
import {script as lectureScript} from './script';
import {errorNegative, errorPositive, SignedNeuron} from './signs';
import {control, showValley, towardsTanh} from './valley';
import {compareLengths, firstSteps, walkPath} from './walk';

export interface ZigzagOptions {
  /** What differs from the experiment of this lecture. */
  readonly experiment?: Partial<ZigzagParameters>;
  readonly script?: typeof lectureScript;
  readonly theme?: Theme;
}

/** Chapter 3: outputs that are always positive make the two weights of a unit zig-zag. */
export function makeZigzagScene({experiment, script = lectureScript, ...options}: ZigzagOptions = {}) {
  return makeChapter(
    script,
    stage => {
      const parts = setZigzag(stage, experiment);
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
    options,
  );
}

export default makeZigzagScene();
