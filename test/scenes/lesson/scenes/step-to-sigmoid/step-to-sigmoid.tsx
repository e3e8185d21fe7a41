import {makeStepToSigmoidScene} from '../../../../../scenes/step-to-sigmoid/step-to-sigmoid';
import {scripts} from '../../../../../scenes/scripts';
import {light} from '../../../../../src/theme/theme';
import {inLatin} from '../../src/inLatin';

export default makeStepToSigmoidScene({
  experiments: {blindness: {threshold: 0.7, inputs: [0.1, 0.69, 0.71]}},
  script: inLatin(scripts.stepToSigmoid),
  theme: light,
});
