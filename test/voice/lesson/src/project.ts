import {makeProject} from '@motion-canvas/core';
import first from '../scenes/first/first?scene';
import last from '../scenes/last/last?scene';

const {location} = globalThis;
const locale = new URLSearchParams(location.search).get('locale') ?? 'en';

/** A lesson of four beats, to be recorded. */
export default makeProject({name: 'spoken', scenes: [first, last], variables: {locale, captions: true}});
