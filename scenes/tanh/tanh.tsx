import {layerGrowthParameters, type LayerGrowthParameters} from '../../src/simulation/experiments/layer-growth/run';
import {zigzagParameters, type ZigzagParameters} from '../../src/simulation/experiments/zigzag/run';
import {makeChapter} from '../../src/stage/makeChapter';
import {checkOptions, upholdClaims, type SceneOptions} from '../options';
import {claimsOf} from './claims';
import {fading, stillFlat} from './flat';
import {centred, stretch} from './outputs';
import {setTanh} from './parts';
import {centring, free} from './race';
import {script as lectureScript} from './script';

export {script} from './script';

export interface TanhOptions extends SceneOptions<typeof lectureScript> {
  /** What differs from the experiment of this lecture: the one of the chapter before. */
  readonly experiment?: Partial<ZigzagParameters>;
  /** What differs from chapter 2's network. */
  readonly growth?: Partial<LayerGrowthParameters>;
}

/**
 * Chapter 4: the sigmoid, stretched and centred, walks straight; its ends are as flat as before.
 *
 * @returns a fresh description at each call.
 * @throws OptionError naming the option that does not fit; later, when the scene is played, for parameters that make
 *   one of the lecture's sentences untrue.
 */
export function makeTanhScene(options: TanhOptions = {}) {
  checkOptions('makeTanhScene', options, {
    script: lectureScript,
    experiments: {experiment: zigzagParameters, growth: layerGrowthParameters},
  });
  const {experiment, growth, script = lectureScript, ...look} = options;
  return makeChapter(
    script,
    stage => {
      const parts = setTanh(stage, experiment, growth);
      upholdClaims(lectureScript, script, stage.locale, claimsOf(parts));
      return parts;
    },
    {stretch, centred, free, centring, 'still-flat': stillFlat, fading},
    look,
  );
}

export default makeTanhScene();
