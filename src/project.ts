import {makeProject} from '@motion-canvas/core';
import {locales} from './script/locale';
import {chapters} from '../scenes';

/** The editor is switched to English by opening it with `?locale=en`; the renderer sets the variable itself. */
const asked = new URLSearchParams(globalThis.location.search).get('locale');
const locale = locales.find(known => known === asked) ?? locales[0];

export default makeProject({
  name: 'activation-lecture',
  scenes: [...chapters],
  variables: {locale, captions: true},
});
