import {truth as lecture} from '../../../../../scenes/tanh/truth';
import {zigzag} from '../../src/zigzag';

export const truth = () => lecture({zigzag, fading: {depth: 12}});
