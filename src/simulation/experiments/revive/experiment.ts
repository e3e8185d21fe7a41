import {defineExperiment} from '../../experiment';
import {reviveParameters, runRevive} from './run';
import {studyDying} from './study';
import {reviveTables} from './table';

export const revive = defineExperiment({
  name: 'revive',
  summary: 'The dead network continued with ReLU, Leaky ReLU, PReLU and ELU.',
  parameters: reviveParameters,
  run: runRevive,
  tables: reviveTables,
  study: studyDying,
});
