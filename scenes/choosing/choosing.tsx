import {comparisonParameters} from '../../src/simulation/experiments/comparison/run';
import {zigzagParameters} from '../../src/simulation/experiments/zigzag/run';
import {makeChapter} from '../../src/stage/makeChapter';
import {checkOptions, type SceneOptions} from '../options';
import {showCredits} from './credits';
import {showFamilies} from './families';
import {setChoosing, type ChoosingExperiments} from './parts';
import {ruleOfThumb} from './rule';
import {script as lectureScript} from './script';
import {ComparisonTable} from './table';
import {teaser} from './teaser';
import {cousins, today} from './today';

export {script} from './script';

export interface ChoosingOptions extends SceneOptions<typeof lectureScript> {
  /** What differs from the experiments of this lecture. */
  readonly experiments?: ChoosingExperiments;
}

/**
 * Chapter 7: all functions side by side, none of them best at everything, and what to reach for all the same.
 *
 * @returns a fresh description at each call.
 * @throws OptionError naming the option that does not fit.
 */
export function makeChoosingScene(options: ChoosingOptions = {}) {
  checkOptions('makeChoosingScene', options, {
    script: lectureScript,
    experiments: {
      'experiments.comparison': comparisonParameters,
      'experiments.zigzag': zigzagParameters,
    },
  });
  const {experiments, script = lectureScript, ...look} = options;
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
    look,
  );
}

export default makeChoosingScene();
