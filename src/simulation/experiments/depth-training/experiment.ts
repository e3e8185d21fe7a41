import {defineExperiment} from '../../experiment';
import {depthTrainingParameters, runDepthTraining} from './run';
import {studyDepthTraining} from './study';
import {depthTrainingTables} from './table';

export const depthTraining = defineExperiment({
  name: 'depth-training',
  summary: 'The same deep network trained with sigmoid, tanh and ReLU.',
  parameters: depthTrainingParameters,
  run: runDepthTraining,
  tables: depthTrainingTables,
  study: studyDepthTraining,
});
