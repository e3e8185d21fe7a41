import {runComparison} from '../../src/simulation/experiments/comparison/run';
import {runZigzag} from '../../src/simulation/experiments/zigzag/run';
import {defineChapter} from '../../src/stage/defineChapter';
import {claimsOf} from './claims';
import {cousins} from './cousins';
import {showCredits} from './credits';
import {showFamilies} from './families';
import {setChoosing} from './parts';
import {ruleOfThumb} from './rule';
import {script} from './script';
import {ComparisonTable} from './table';
import {teaser} from './teaser';
import {today} from './today';
import {weighWishes} from './weighed';

export {script} from './script';

/**
 * Chapter 8: all functions side by side, none of them best at everything, and what to reach for all the same.
 */
export const makeChoosingScene = defineChapter({
  script,
  experiments: {comparison: runComparison, zigzag: runZigzag},
  shows: {
    outputs: ['comparison'],
    slopes: ['comparison'],
    table: ['comparison'],
    'no-perfect': ['comparison'],
    next: ['zigzag'],
  },
  set: (stage, experiments) => {
    const parts = setChoosing(stage, experiments);
    return {parts, table: new ComparisonTable(parts)};
  },
  beats: {
    'two-families': ({parts}, cue) => showFamilies(parts, cue),
    outputs: ({table}, cue) => table.showOutputs(cue),
    slopes: ({table}, cue) => table.showSlopes(cue),
    table: ({table}, cue) => table.showRest(cue),
    'no-perfect': ({parts, table}, cue) => weighWishes(parts, table, cue),
    cousins: ({parts, table}, cue) => cousins(parts, table, cue),
    today: ({parts}, cue) => today(parts, cue),
    'rule-of-thumb': ({parts}, cue) => ruleOfThumb(parts, cue),
    next: ({parts}) => teaser(parts),
    credits: ({parts}) => showCredits(parts),
  },
  claims: ({parts}) => claimsOf(parts),
});

export default makeChoosingScene();
