import {makeChapter} from 'activation-lecture/stage';
import {setValley} from '../../src/valleyPlane';
import {compareLosses} from './loss';
import {race} from './race';
import {roll} from './roll';
import {compareGrowth} from './root';
import {showRule} from './rule';
import {script} from './script';

/** Chapter 3: a part of the last step is kept, and the steep side calms down. */
export default makeChapter(script, setValley<typeof script>, {
  rule: parts => showRule(parts),
  roll: parts => roll(parts),
  race: parts => race(parts),
  loss: parts => compareLosses(parts),
  root: parts => compareGrowth(parts),
});
