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
import {control, meanOfAll, showValley, towardsTanh} from './valley';
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
    batch: ['zigzag'],
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
    'same-rule-deeper': ({parts}, cue) => sameRuleDeeper(parts, cue),
    'error-negative': ({parts, signed}, cue) => errorNegative(parts, signed, cue),
    'error-positive': ({parts, signed}, cue) => errorPositive(parts, signed, cue),
    plane: ({parts, signed}, cue) => showPlane(parts, signed, cue),
    allowed: ({parts, signed}, cue) => shadeAllowed(parts, signed, cue),
    target: ({parts, signed}, cue) => showTarget(parts, signed, cue),
    'first-steps': ({parts}, cue) => firstSteps(parts, cue),
    path: ({parts}) => walkPath(parts),
    cost: ({parts}) => compareLengths(parts),
    why: ({parts}, cue) => showValley(parts, cue),
    control: ({parts}) => control(parts),
    batch: ({parts}, cue) => meanOfAll(parts, cue),
    bridge: ({parts}, cue) => towardsTanh(parts, cue),
  },
  answers: {
    path: ({parts}) => parts.zigzag.sigmoid.summary.arrivalStep,
    control: ({parts}) => parts.zigzag.allowed.summary.arrivalStep,
  },
  claims: ({parts}) => claimsOf(parts.zigzag, parts.batch),
});

/** What another lesson may change in this chapter's experiments. */
export type ZigzagExperiments = ExperimentsOf<typeof makeZigzagScene>;

export default makeZigzagScene();
