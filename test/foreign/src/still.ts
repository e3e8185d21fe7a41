import {makeProject} from '@motion-canvas/core';
import resting from './scenes/resting?scene';

export default makeProject({scenes: [resting]});
