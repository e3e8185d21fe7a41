import {runFading} from '../../src/simulation/experiments/fading/run';
import {runZigzag} from '../../src/simulation/experiments/zigzag/run';
import {defineChapter, type ExperimentsOf} from '../../src/stage/defineChapter';
import {claimsOf} from './claims';
import {fading} from './fading';
import {stillFlat} from './flat';
import {centred, stretch} from './outputs';
import {setTanh} from './parts';
import {centring, free} from './race';
import {script} from './script';
import {sharesOf} from './shares';

export {script} from './script';

/**
 * Chapter 5: the sigmoid, stretched and centred, walks straight; its ends are as flat as before, and the error still fades.
 */
export const makeTanhScene = defineChapter({
  script,
  experiments: {zigzag: runZigzag, fading: runFading},
  shows: {centred: ['zigzag'], free: ['zigzag'], centring: ['zigzag'], fading: ['fading']},
  set: (stage, {zigzag, fading: flow}) => setTanh(stage, zigzag, flow),
  beats: {stretch, centred, free, centring, 'still-flat': stillFlat, fading},
  answers: {
    free: ({zigzag}) => zigzag.tanh.summary.arrivalStep,
    fading: ({fading: {tanh}}) => 100 * (sharesOf(tanh)[0]?.[1] ?? Number.NaN),
  },
  claims: claimsOf,
});

/** What another lesson may change in this chapter's experiments. */
export type TanhExperiments = ExperimentsOf<typeof makeTanhScene>;

export default makeTanhScene();
