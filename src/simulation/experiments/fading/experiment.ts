import {defineExperiment} from '../../experiment';
import {fadingParameters, runFading} from './run';
import {studyFading} from './study';
import {fadingTables} from './table';

export const fading = defineExperiment({
  name: 'fading',
  summary: 'How tanh loses the error signal of a very deep network, although its weights are initialised for it.',
  parameters: fadingParameters,
  run: runFading,
  tables: fadingTables,
  study: studyFading,
});
