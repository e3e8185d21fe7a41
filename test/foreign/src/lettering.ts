import {makeProject} from '@motion-canvas/core';
import lettering from './scenes/lettering?scene';

export default makeProject({scenes: [lettering]});
