import {makeChoosingScene} from '../../../../../scenes/choosing/choosing';
import {scripts} from '../../../../../scenes/scripts';
import {light} from '../../../../../src/theme/theme';
import {inLatin} from '../../src/inLatin';
import {zigzag} from '../../src/zigzag';

export default makeChoosingScene({
  experiments: {comparison: {deviation: 2}, zigzag},
  script: inLatin(scripts.choosing),
  theme: light,
});
