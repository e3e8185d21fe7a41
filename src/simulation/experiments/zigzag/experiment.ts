import {defineExperiment} from '../../experiment';
import {runZigzag, zigzagParameters} from './run';
import {studyZigzag} from './study';
import {zigzagTables} from './table';

export const zigzag = defineExperiment({
  name: 'zigzag',
  summary: 'The path of two weights whose inputs are all positive, and of its controls.',
  parameters: zigzagParameters,
  run: runZigzag,
  tables: zigzagTables,
  study: studyZigzag,
});
