import {defineExperiment} from '../../experiment';
import {runStackedLayers, stackedLayersParameters} from './run';
import {stackedLayersTables} from './table';

export const stackedLayers = defineExperiment({
  name: 'stacked-layers',
  summary: 'What several layers answer without an activation, a straight line, and with one.',
  parameters: stackedLayersParameters,
  run: runStackedLayers,
  tables: stackedLayersTables,
});
