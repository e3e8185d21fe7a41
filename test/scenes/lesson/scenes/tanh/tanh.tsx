import {makeTanhScene} from '../../../../../scenes/tanh/tanh';
import {scripts} from '../../../../../scenes/scripts';
import {light} from '../../../../../src/theme/theme';
import {inLatin} from '../../src/inLatin';
import {zigzag} from '../../src/zigzag';

export default makeTanhScene({experiments: {zigzag, fading: {depth: 12}}, script: inLatin(scripts.tanh), theme: light});
