import {makeOpeningScene} from '../../../../../scenes/opening/opening';
import {scripts} from '../../../../../scenes/scripts';
import {light} from '../../../../../src/theme/theme';
import {inLatin} from '../../src/inLatin';
import {zigzag} from '../../src/zigzag';

export default makeOpeningScene({
  experiments: {neuron: {seed: 7}, zigzag},
  script: inLatin(scripts.opening),
  theme: light,
});
