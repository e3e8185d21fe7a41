import {makeReluFamilyScene} from '../../../../../scenes/relu-family/relu-family';
import {scripts} from '../../../../../scenes/scripts';
import {light} from '../../../../../src/theme/theme';
import {inLatin} from '../../src/inLatin';

export default makeReluFamilyScene({
  experiments: {means: {seed: 3}},
  script: inLatin(scripts.reluFamily),
  theme: light,
});
