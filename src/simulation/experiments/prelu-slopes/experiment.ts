import {defineExperiment} from '../../experiment';
import {preluSlopesParameters, runPreluSlopes} from './run';
import {studyPreluSlopes} from './study';
import {preluSlopesTables} from './table';

export const preluSlopes = defineExperiment({
  name: 'prelu-slopes',
  summary: 'The learned slope of every PReLU layer during training.',
  parameters: preluSlopesParameters,
  run: runPreluSlopes,
  tables: preluSlopesTables,
  study: studyPreluSlopes,
});
