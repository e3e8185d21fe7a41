import {makeProject} from '@motion-canvas/core';
import fading from './scenes/fading?scene';
import sliding from './scenes/sliding?scene';
import painting from './scenes/painting?scene';
import otherPainting from './scenes/other/painting?scene';

export default makeProject({
  scenes: [fading, sliding, painting, otherPainting],
  variables: {locale: 'green', captions: 7},
});
