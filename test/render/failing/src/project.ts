import {makeProject} from '@motion-canvas/core';
import stuck from './scenes/stuck?scene';
import whole from './scenes/whole?scene';
import broken from './scenes/broken?scene';
import logged from './scenes/logged?scene';

export default makeProject({scenes: [whole, broken, logged, stuck]});
