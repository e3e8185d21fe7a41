import {truth as lecture} from '../../../../../scenes/opening/truth';
import {zigzag} from '../../src/zigzag';

export const truth = () => lecture({neuron: {seed: 7}, zigzag});
