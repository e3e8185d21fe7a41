import {truth as lecture} from '../../../../../scenes/saturation/truth';

export const truth = () => lecture({growth: {width: 6, depth: 6, seed: 3}});
