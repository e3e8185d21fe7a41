import {truth as lecture} from 'activation-lecture/scenes/zigzag/truth';
import {samples} from '../../src/valley';

/** What the lecture says of its chapter, of this lesson's samples. */
export const truth = () => lecture({zigzag: samples});
