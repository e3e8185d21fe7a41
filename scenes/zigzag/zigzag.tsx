import {runDeltaRule} from '../../src/simulation/experiments/delta-rule/run';
import {runZigzag} from '../../src/simulation/experiments/zigzag/run';
import {defineChapter, type ExperimentsOf} from '../../src/stage/defineChapter';
import {shadeAllowed, showPlane, showTarget} from './arrow';
import {sameRuleDeeper} from './deeper';
import {claimsOf} from './claims';
import {secondFault} from './outputs';
import {setZigzag} from './parts';
import {learningRule} from './rule';
import {script} from './script';
import {errorNegative, errorPositive, SignedNeuron} from './signs';
import {control, showValley, towardsTanh} from './valley';
import {compareLengths, firstSteps, walkPath} from './walk';

export {script} from './script';

/**
 * Chapter 4: outputs that are always positive make the two weights of a unit zig-zag.
 */
export const makeZigzagScene = defineChapter({
  script,
  experiments: {zigzag: runZigzag, rule: runDeltaRule},
  alone: ['second-fault', 'learning-rule'],
  shows: {
    'second-fault': ['zigzag'],
    'learning-rule': ['rule'],
    'error-negative': ['zigzag'],
    'error-positive': ['zigzag'],
    plane: ['zigzag'],
    allowed: ['zigzag'],
    target: ['zigzag'],
    'first-steps': ['zigzag'],
    path: ['zigzag'],
    cost: ['zigzag'],
    why: ['zigzag'],
    control: ['zigzag'],
    bridge: ['zigzag'],
  },
  set: (stage, {zigzag, rule}) => {
    const parts = setZigzag(stage, zigzag, rule);
    return {parts, signed: new SignedNeuron(parts)};
  },
  beats: {
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
  answers: {
    path: ({parts}) => parts.zigzag.sigmoid.summary.arrivalStep,
    control: ({parts}) => parts.zigzag.allowed.summary.arrivalStep,
  },
  claims: ({parts}) => claimsOf(parts.zigzag),
});

/** What another lesson may change in this chapter's experiments. */
export type ZigzagExperiments = ExperimentsOf<typeof makeZigzagScene>;

export default makeZigzagScene();
