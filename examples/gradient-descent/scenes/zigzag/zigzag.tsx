import {makeZigzagScene} from 'activation-lecture/scenes/zigzag';
import {samples} from '../../src/valley';
import {script} from './script';

export default makeZigzagScene({experiments: {zigzag: samples}, script});
