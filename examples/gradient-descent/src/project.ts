import {makeProject} from '@motion-canvas/core';
import momentum from '../scenes/momentum/momentum?scene';
import rate from '../scenes/rate/rate?scene';
import zigzag from '../scenes/zigzag/zigzag?scene';

/** The editor speaks Korean, or what its address asks for: `?locale=en`. The renderer sets the variable itself. */
const locale = new URLSearchParams(globalThis.location.search).get('locale') ?? 'ko';

export default makeProject({
  name: 'gradient-descent',
  scenes: [zigzag, rate, momentum],
  variables: {locale, captions: true},
});
