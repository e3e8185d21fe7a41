import {makeProject} from '@motion-canvas/core';
import marks from './marks?scene';
import networks from './networks?scene';
import paths from './paths?scene';
import plots from './plots?scene';
import signs from './signs?scene';
import words from './words?scene';

/** Every component in its states: `npm run gallery`. */
export default makeProject({name: 'gallery', scenes: [marks, plots, words, networks, paths, signs]});
