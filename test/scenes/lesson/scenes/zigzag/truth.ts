import {truth as lecture} from '../../../../../scenes/zigzag/truth';
import {zigzag} from '../../src/zigzag';

export const truth = () => lecture({zigzag, rule: {seed: 9}});
