import {truth as lecture} from '../../../../../scenes/tanh/truth';
import {zigzag} from '../../src/zigzag';

export const truth = () => lecture({experiment: zigzag, growth: {depth: 6}});
