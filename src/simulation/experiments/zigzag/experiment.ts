import {defineExperiment} from '../../experiment';
import {runZigzag, zigzagParameters} from './run';
import {studyZigzag} from './study';
import {zigzagTables} from './table';

export const zigzag = defineExperiment({
  name: 'zigzag',
  summary: 'The path of two weights whose inputs are all positive, and of its controls.',
  parameters: zigzagParameters,
  run: ({learningRates, ...others}, given) =>
    runZigzag('learningRates' in given || isEmpty(given) ? {...others, learningRates} : others),
  tables: zigzagTables,
  study: studyZigzag,
});

function isEmpty(given: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(given).length === 0;
}
