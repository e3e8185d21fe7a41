import {defineExperiment} from '../../experiment';
import {comparisonParameters, runComparison} from './run';
import {comparisonTables} from './table';

export const comparison = defineExperiment({
  name: 'comparison',
  summary: 'All activation functions side by side, and what each is best at.',
  parameters: comparisonParameters,
  run: runComparison,
  tables: comparisonTables,
});
