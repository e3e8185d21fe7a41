import {runDeltaRule} from '../../src/simulation/experiments/delta-rule/run';
import {runStackedLayers} from '../../src/simulation/experiments/stacked-layers/run';
import {runZigzag} from '../../src/simulation/experiments/zigzag/run';
import {defineChapter} from '../../src/stage/defineChapter';
import {bendOutput} from './bend';
import {recallNeuron} from './neuron';
import {setOpening} from './parts';
import {drawFamily} from './portrait';
import {ask} from './question';
import {script} from './script';

export {script} from './script';

/**
 * Chapter 1: the family, the neuron they belong to, what a network is without them, and the question this lecture
 * answers.
 */
export const makeOpeningScene = defineChapter({
  script,
  experiments: {neuron: runDeltaRule, stackedLayers: runStackedLayers, zigzag: runZigzag},
  heading: false,
  shows: {
    recap: ['neuron'],
    bend: ['stackedLayers'],
    question: ['zigzag'],
  },
  set: setOpening,
  beats: {title: drawFamily, recap: recallNeuron, bend: bendOutput, question: ask},
});

export default makeOpeningScene();
