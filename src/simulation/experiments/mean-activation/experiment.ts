import {defineExperiment} from '../../experiment';
import {meanActivationParameters, runMeanActivation} from './run';
import {studyMeanActivation} from './study';
import {meanActivationTables} from './table';

export const meanActivation = defineExperiment({
  name: 'mean-activation',
  summary: 'How far from 0 the outputs of ReLU and ELU layers are on average.',
  parameters: meanActivationParameters,
  run: runMeanActivation,
  tables: meanActivationTables,
  study: studyMeanActivation,
});
