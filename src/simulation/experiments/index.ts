import type {Experiment} from '../experiment';
import {bentLines} from './bent-lines/experiment';
import {comparison} from './comparison/experiment';
import {deltaRule} from './delta-rule/experiment';
import {depthTraining} from './depth-training/experiment';
import {dyingRelu} from './dying-relu/experiment';
import {fading} from './fading/experiment';
import {layerGrowth} from './layer-growth/experiment';
import {meanActivation} from './mean-activation/experiment';
import {preluSlopes} from './prelu-slopes/experiment';
import {revive} from './revive/experiment';
import {saturation} from './saturation/experiment';
import {stackedLayers} from './stacked-layers/experiment';
import {stepBlindness} from './step-blindness/experiment';
import {vanishing} from './vanishing/experiment';
import {zigzag} from './zigzag/experiment';

/** Every experiment, in the order of the lecture. */
export const experiments: readonly Experiment[] = [
  stackedLayers,
  stepBlindness,
  saturation,
  layerGrowth,
  vanishing,
  deltaRule,
  zigzag,
  fading,
  bentLines,
  depthTraining,
  dyingRelu,
  revive,
  preluSlopes,
  meanActivation,
  comparison,
];
