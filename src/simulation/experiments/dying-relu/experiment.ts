import {defineExperiment} from '../../experiment';
import {studyDying} from '../revive/study';
import {dyingReluParameters, runDyingRelu} from './run';
import {dyingReluTables} from './table';

export const dyingRelu = defineExperiment({
  name: 'dying-relu',
  summary: 'ReLU units that fall silent on every sample, at too large a learning rate and at a fitting one.',
  parameters: dyingReluParameters,
  run: runDyingRelu,
  tables: dyingReluTables,
  study: studyDying,
});
