import {defineExperiment} from '../../experiment';
import {bentLinesParameters, runBentLines} from './run';
import {bentLinesTables} from './table';

export const bentLines = defineExperiment({
  name: 'bent-lines',
  summary: 'A curve fitted by a growing number of ReLUs.',
  parameters: bentLinesParameters,
  run: runBentLines,
  tables: bentLinesTables,
});
