import {defineExperiment} from '../../experiment';
import {runVanishing, vanishingParameters} from './run';
import {studyVanishing} from './study';
import {vanishingTables} from './table';

export const vanishing = defineExperiment({
  name: 'vanishing',
  summary: 'How much of the error signal reaches the first layer: sigmoid, tanh and ReLU, by layer and by depth.',
  parameters: vanishingParameters,
  run: runVanishing,
  tables: vanishingTables,
  study: studyVanishing,
});
