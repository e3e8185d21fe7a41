import {makeChapter} from 'activation-lecture/stage';
import {setValley} from '../../src/valleyPlane';
import {compareFactors} from './factors';
import {showMeanStep} from './mean';
import {script} from './script';
import {walkBest, walkBold, walkTimid} from './walks';

/** Chapter 2: how the learning rate decides between creeping, arriving and flying off. */
export default makeChapter(script, setValley<typeof script>, {
  mean: parts => showMeanStep(parts),
  timid: parts => walkTimid(parts),
  bold: parts => walkBold(parts),
  factors: parts => compareFactors(parts),
  best: parts => walkBest(parts),
});
