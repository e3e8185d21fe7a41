import {makeReluScene} from '../../../../../scenes/relu/relu';
import {scripts} from '../../../../../scenes/scripts';
import {light} from '../../../../../src/theme/theme';
import {inLatin} from '../../src/inLatin';
import {zigzag} from '../../src/zigzag';

export default makeReluScene({
  experiments: {zigzag, bentLines: {curve: 'bell', units: 5}},
  script: inLatin(scripts.relu),
  theme: light,
});
