import choosing from '../scenes/choosing/choosing?scene';
import opening from '../scenes/opening/opening?scene';
import relu from '../scenes/relu/relu?scene';
import reluFamily from '../scenes/relu-family/relu-family?scene';
import saturation from '../scenes/saturation/saturation?scene';
import stepToSigmoid from '../scenes/step-to-sigmoid/step-to-sigmoid?scene';
import tanh from '../scenes/tanh/tanh?scene';
import zigzag from '../scenes/zigzag/zigzag?scene';
import {defineLesson} from './script/lesson';
import {experiments} from './simulation/experiments';

/** The lecture on activation functions. */
export default defineLesson({
  name: 'activation-lecture',
  chapters: [opening, stepToSigmoid, saturation, zigzag, tanh, relu, reluFamily, choosing],
  experiments,
  worker: () => new Worker(new URL('simulation/worker.ts', import.meta.url), {type: 'module'}),
  portraits: {
    opening: 'title',
    'step-to-sigmoid': 'slope',
    saturation: 'backprop',
    zigzag: 'path',
    tanh: 'centring',
    relu: 'no-shrink',
    'relu-family': 'family',
    choosing: 'table',
  },
});
