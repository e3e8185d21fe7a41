import {defineExperiment} from '../../experiment';
import {runSaturation, saturationParameters} from './run';
import {saturationTables} from './table';

export const saturation = defineExperiment({
  name: 'saturation',
  summary: 'Where sigmoid and tanh are flat, and how little is left of differences there.',
  parameters: saturationParameters,
  run: runSaturation,
  tables: saturationTables,
});
