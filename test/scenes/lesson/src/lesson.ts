import choosing from '../scenes/choosing/choosing?scene';
import opening from '../scenes/opening/opening?scene';
import relu from '../scenes/relu/relu?scene';
import reluFamily from '../scenes/relu-family/relu-family?scene';
import saturation from '../scenes/saturation/saturation?scene';
import stepToSigmoid from '../scenes/step-to-sigmoid/step-to-sigmoid?scene';
import tanh from '../scenes/tanh/tanh?scene';
import zigzag from '../scenes/zigzag/zigzag?scene';
import {defineLesson} from '../../../../src/script/lesson';

/** Every chapter of the lecture with other numbers, in a third language, in the light theme, at 1280 x 720. */
export default defineLesson({
  name: 'other-numbers',
  chapters: [opening, stepToSigmoid, saturation, zigzag, tanh, relu, reluFamily, choosing],
});
