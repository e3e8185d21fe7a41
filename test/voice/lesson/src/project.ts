import {makeProject} from '@motion-canvas/core';
import {base64} from '../../../../src/render/page/bytes';
import {sampleRate} from '../../../../src/voice/speech';
import {wavFile} from '../../../../src/voice/wavFile';
import first from '../scenes/first/first?scene';
import last from '../scenes/last/last?scene';

const {location} = globalThis;
const locale = new URLSearchParams(location.search).get('locale') ?? 'en';

/** Of its own it has a soft click, 2 s after its start. */
const click = new Float32Array(2.5 * sampleRate);
click[2 * sampleRate] = 0.2;
const audio = `data:audio/wav;base64,${base64(wavFile(click))}`;

/** A lesson of four beats, to be recorded. */
export default makeProject({name: 'spoken', scenes: [first, last], audio, variables: {locale, captions: true}});
