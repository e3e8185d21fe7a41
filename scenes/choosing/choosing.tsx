import type {ComparisonParameters} from '../../src/simulation/comparison';
import type {ZigzagParameters} from '../../src/simulation/zigzag';
import {makeChapter} from '../../src/stage/makeChapter';
import type {Theme} from '../../src/theme/theme';
import {showCredits} from './credits';
import {showFamilies} from './families';
import {setChoosing} from './parts';
import {ruleOfThumb} from './rule';
import {script as lectureScript} from './script';
import {ComparisonTable} from './table';
import {teaser} from './teaser';
import {cousins, today} from './today';

export interface ChoosingOptions {
  /** What differs from the experiments of this lecture. */
  readonly experiments?: {
    readonly comparison?: Partial<ComparisonParameters>;
    readonly zigzag?: Partial<ZigzagParameters>;
  };
  readonly script?: typeof lectureScript;
  readonly theme?: Theme;
}

/** Chapter 7: all functions side by side, none of them best at everything, and what to reach for all the same. */
export function makeChoosingScene({experiments = {}, script = lectureScript, ...options}: ChoosingOptions = {}) {
  return makeChapter(
    script,
    stage => {
      const parts = setChoosing(stage, experiments);
      return {parts, table: new ComparisonTable(parts)};
    },
    {
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
    options,
  );
}

export default makeChoosingScene();
