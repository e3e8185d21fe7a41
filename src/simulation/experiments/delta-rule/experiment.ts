import {defineExperiment} from '../../experiment';
import {deltaRuleParameters, runDeltaRule} from './run';
import {deltaRuleTables} from './table';

export const deltaRule = defineExperiment({
  name: 'delta-rule',
  summary: 'One update of the delta rule, worked through.',
  parameters: deltaRuleParameters,
  run: runDeltaRule,
  tables: deltaRuleTables,
});
