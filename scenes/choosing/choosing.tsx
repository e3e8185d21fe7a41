import {runComparison} from '../../src/simulation/experiments/comparison/run';
import {runZigzag} from '../../src/simulation/experiments/zigzag/run';
import {defineChapter} from '../../src/stage/defineChapter';
import {showCredits} from './credits';
import {showFamilies} from './families';
import {setChoosing} from './parts';
import {ruleOfThumb} from './rule';
import {script} from './script';
import {ComparisonTable} from './table';
import {teaser} from './teaser';
import {cousins, today} from './today';

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
    'two-families': ({parts}) => showFamilies(parts),
    outputs: ({table}) => table.showOutputs(),
    slopes: ({table}) => table.showSlopes(),
    table: ({table}) => table.showRest(),
    'no-perfect': ({table}) => table.showWinners(),
    cousins: ({parts, table}) => cousins(parts, table),
    today: ({parts}) => today(parts),
    'rule-of-thumb': ({parts}) => ruleOfThumb(parts),
    next: ({parts}) => teaser(parts),
    credits: ({parts}) => showCredits(parts),
  },
});

export default makeChoosingScene();
