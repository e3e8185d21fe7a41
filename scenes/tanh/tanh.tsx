import type {ZigzagParameters} from '../../src/simulation/zigzag';
import {makeChapter} from '../../src/stage/makeChapter';
import type {Theme} from '../../src/theme/theme';
import {fading, stillFlat} from './flat';
import {centred, stretch} from './outputs';
import {setTanh} from './parts';
import {centring, free} from './race';
import {script as lectureScript} from './script';

export interface TanhOptions {
  /** What differs from the experiment of this lecture: the one of the chapter before. */
  readonly experiment?: Partial<ZigzagParameters>;
  readonly script?: typeof lectureScript;
  readonly theme?: Theme;
}

/** Chapter 4: the sigmoid, stretched and centred, walks straight; its ends are as flat as before. */
export function makeTanhScene({experiment, script = lectureScript, ...options}: TanhOptions = {}) {
  return makeChapter(
    script,
    stage => setTanh(stage, experiment),
    {stretch, centred, free, centring, 'still-flat': stillFlat, fading},
    options,
  );
}

export default makeTanhScene();
