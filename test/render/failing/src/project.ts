import {makeProject} from '@motion-canvas/core';
import {defineLesson} from 'activation-lecture/script';
import stuck from './scenes/stuck?scene';
import whole from './scenes/whole?scene';
import broken from './scenes/broken?scene';
import logged from './scenes/logged?scene';

const {name, chapters} = defineLesson({name: 'failing', chapters: [whole, broken, logged, stuck]});

export default makeProject({name, scenes: [...chapters]});
