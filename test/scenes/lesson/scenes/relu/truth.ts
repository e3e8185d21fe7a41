import {truth as lecture} from '../../../../../scenes/relu/truth';
import {zigzag} from '../../src/zigzag';

export const truth = () => lecture({zigzag, bentLines: {curve: 'bell', units: 5}});
