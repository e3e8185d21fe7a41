import {makeZigzagScene} from '../../../../../scenes/zigzag/zigzag';
import {scripts} from '../../../../../scenes/scripts';
import {light} from '../../../../../src/theme/theme';
import {inLatin} from '../../src/inLatin';
import {zigzag} from '../../src/zigzag';

export default makeZigzagScene({experiments: {zigzag, rule: {seed: 9}}, script: inLatin(scripts.zigzag), theme: light});
