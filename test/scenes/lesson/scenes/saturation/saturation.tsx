import {makeSaturationScene} from '../../../../../scenes/saturation/saturation';
import {scripts} from '../../../../../scenes/scripts';
import {light} from '../../../../../src/theme/theme';
import {inLatin} from '../../src/inLatin';

export default makeSaturationScene({
  experiments: {growth: {width: 6, depth: 6, seed: 3}},
  script: inLatin(scripts.saturation),
  theme: light,
});
