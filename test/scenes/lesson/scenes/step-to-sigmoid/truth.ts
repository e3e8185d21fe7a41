import {truth as lecture} from '../../../../../scenes/step-to-sigmoid/truth';

export const truth = () => lecture({blindness: {threshold: 0.7, inputs: [0.1, 0.69, 0.71]}});
