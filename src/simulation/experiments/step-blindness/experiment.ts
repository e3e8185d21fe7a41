import {defineExperiment} from '../../experiment';
import {runStepBlindness, stepBlindnessParameters} from './run';
import {stepBlindnessTables} from './table';

export const stepBlindness = defineExperiment({
  name: 'step-blindness',
  summary: 'Which differences between inputs a step loses or exaggerates, and a sigmoid keeps.',
  parameters: stepBlindnessParameters,
  run: runStepBlindness,
  tables: stepBlindnessTables,
});
