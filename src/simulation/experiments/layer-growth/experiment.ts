import {defineExperiment} from '../../experiment';
import {layerGrowthParameters, runLayerGrowth} from './run';
import {studyLayerGrowth} from './study';
import {layerGrowthTables} from './table';

export const layerGrowth = defineExperiment({
  name: 'layer-growth',
  summary: 'How pre-activations climb through the layers, and what that does to the error signal.',
  parameters: layerGrowthParameters,
  run: runLayerGrowth,
  tables: layerGrowthTables,
  study: studyLayerGrowth,
});
