import {truth as lecture} from '../../../../../scenes/choosing/truth';
import {zigzag} from '../../src/zigzag';

export const truth = () => lecture({comparison: {deviation: 2}, zigzag});
