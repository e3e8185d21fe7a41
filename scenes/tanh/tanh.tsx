import {runLayerGrowth} from '../../src/simulation/experiments/layer-growth/run';
import {runZigzag} from '../../src/simulation/experiments/zigzag/run';
import {defineChapter, type ExperimentsOf} from '../../src/stage/defineChapter';
import {claimsOf} from './claims';
import {fading, stillFlat} from './flat';
import {centred, stretch} from './outputs';
import {setTanh} from './parts';
import {centring, free} from './race';
import {script} from './script';

export {script} from './script';

/**
 * Chapter 5: the sigmoid, stretched and centred, walks straight; its ends are as flat as before.
 */
export const makeTanhScene = defineChapter({
  script,
  experiments: {zigzag: runZigzag, growth: runLayerGrowth},
  set: (stage, {zigzag, growth}) => setTanh(stage, zigzag, growth),
  beats: {stretch, centred, free, centring, 'still-flat': stillFlat, fading},
  claims: claimsOf,
});

/** What another lesson may change in this chapter's experiments. */
export type TanhExperiments = ExperimentsOf<typeof makeTanhScene>;

export default makeTanhScene();
