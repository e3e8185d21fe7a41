import type {z} from 'zod';
import {bentLinesParameters, runBentLines} from './bent-lines/run';
import {comparisonParameters, runComparison} from './comparison/run';
import {deltaRuleParameters, runDeltaRule} from './delta-rule/run';
import {depthTrainingParameters, runDepthTraining} from './depth-training/run';
import {dyingReluParameters, runDyingRelu} from './dying-relu/run';
import {layerGrowthParameters, runLayerGrowth} from './layer-growth/run';
import {meanActivationParameters, runMeanActivation} from './mean-activation/run';
import {describeParameters, parseParameters, type ParameterDescription, type ParameterTable} from '../parameters';
import {preluSlopesParameters, runPreluSlopes} from './prelu-slopes/run';
import {reviveParameters, runRevive} from './revive/run';
import {runSaturation, saturationParameters} from './saturation/run';
import {runStackedLayers, stackedLayersParameters} from './stacked-layers/run';
import {runStepBlindness, stepBlindnessParameters} from './step-blindness/run';
import {studyLayerGrowth, studyVanishing} from '../studies/layers';
import type {SeedStudy} from '../studies/seedStudy';
import {studyDepthTraining, studyDying, studyMeanActivation, studyPreluSlopes} from '../studies/training';
import {studyZigzag} from '../studies/zigzag';
import {printLayerGrowth, printMeanActivation, printVanishing} from '../tables/layers';
import {
  printBentLines,
  printComparison,
  printSaturation,
  printStackedLayers,
  printStepBlindness,
} from '../tables/shapes';
import {printStudy} from '../tables/study';
import type {Printed} from '../tables/table';
import {printDepthTraining, printDyingRelu, printPreluSlopes, printRevive} from '../tables/training';
import {printDeltaRule, printZigzag} from '../tables/zigzag';
import {runVanishing, vanishingParameters} from './vanishing/run';
import {runZigzag, zigzagParameters} from './zigzag/run';

export type {Cell, Printed, Table} from '../tables/table';

/** A run or a study, as data and as tables. */
export interface Outcome extends Printed {
  /** Plain records; undefined where there is nothing. */
  readonly result: object;
}

/** One experiment of the lecture, whatever its parameters and result. */
export interface Experiment {
  readonly name: string;
  /** One sentence: what is measured. */
  readonly summary: string;
  readonly parameters: readonly ParameterDescription[];
  /** The parameters of the run that is shown. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** @throws ParameterError when a parameter is unknown or out of its range. */
  readonly run: (given: Readonly<Record<string, unknown>>) => Outcome;
  /** Over many seeds; where nothing is random there is none. */
  readonly study?: () => Outcome;
}

interface Definition<T extends ParameterTable, Result extends object, Figure extends string> {
  readonly name: string;
  readonly summary: string;
  readonly table: T;
  readonly run: (parameters: z.output<T>, given: Readonly<Record<string, unknown>>) => Result;
  readonly print: (result: Result) => Printed;
  readonly study?: () => SeedStudy<Figure>;
}

function experiment<T extends ParameterTable, Result extends object, Figure extends string>(
  definition: Definition<T, Result, Figure>,
): Experiment {
  const {name, summary, table, run, print, study} = definition;
  return {
    name,
    summary,
    parameters: describeParameters(table),
    defaults: parseParameters(table, {}),
    run(given) {
      const result = run(parseParameters(table, given), given);
      return {result, ...print(result)};
    },
    ...(study && {
      study() {
        const result = study();
        return {result, ...printStudy(result)};
      },
    }),
  };
}

/** Every experiment, in the order of the lecture. */
export const experiments: readonly Experiment[] = [
  experiment({
    name: 'stacked-layers',
    summary: 'What several layers answer without an activation, a straight line, and with one.',
    table: stackedLayersParameters,
    run: runStackedLayers,
    print: printStackedLayers,
  }),
  experiment({
    name: 'step-blindness',
    summary: 'Which differences between inputs a step loses or exaggerates, and a sigmoid keeps.',
    table: stepBlindnessParameters,
    run: runStepBlindness,
    print: printStepBlindness,
  }),
  experiment({
    name: 'saturation',
    summary: 'Where sigmoid and tanh are flat, and how little is left of differences there.',
    table: saturationParameters,
    run: runSaturation,
    print: printSaturation,
  }),
  experiment({
    name: 'layer-growth',
    summary: 'How pre-activations climb through the layers, and what that does to the error signal.',
    table: layerGrowthParameters,
    run: runLayerGrowth,
    print: printLayerGrowth,
    study: studyLayerGrowth,
  }),
  experiment({
    name: 'vanishing',
    summary: 'How much of the error signal reaches the first layer: sigmoid, tanh and ReLU, by layer and by depth.',
    table: vanishingParameters,
    run: runVanishing,
    print: printVanishing,
    study: studyVanishing,
  }),
  experiment({
    name: 'delta-rule',
    summary: 'One update of the delta rule, worked through.',
    table: deltaRuleParameters,
    run: runDeltaRule,
    print: printDeltaRule,
  }),
  experiment({
    name: 'zigzag',
    summary: 'The path of two weights whose inputs are all positive, and of its controls.',
    table: zigzagParameters,
    run: ({learningRates, ...others}, given) =>
      runZigzag('learningRates' in given || isEmpty(given) ? {...others, learningRates} : others),
    print: printZigzag,
    study: studyZigzag,
  }),
  experiment({
    name: 'bent-lines',
    summary: 'A curve fitted by a growing number of ReLUs.',
    table: bentLinesParameters,
    run: runBentLines,
    print: printBentLines,
  }),
  experiment({
    name: 'depth-training',
    summary: 'The same deep network trained with sigmoid, tanh and ReLU.',
    table: depthTrainingParameters,
    run: runDepthTraining,
    print: printDepthTraining,
    study: studyDepthTraining,
  }),
  experiment({
    name: 'dying-relu',
    summary: 'ReLU units that fall silent on every sample, at too large a learning rate and at a fitting one.',
    table: dyingReluParameters,
    run: runDyingRelu,
    print: printDyingRelu,
    study: studyDying,
  }),
  experiment({
    name: 'revive',
    summary: 'The dead network continued with ReLU, Leaky ReLU, PReLU and ELU.',
    table: reviveParameters,
    run: runRevive,
    print: printRevive,
    study: studyDying,
  }),
  experiment({
    name: 'prelu-slopes',
    summary: 'The learned slope of every PReLU layer during training.',
    table: preluSlopesParameters,
    run: runPreluSlopes,
    print: printPreluSlopes,
    study: studyPreluSlopes,
  }),
  experiment({
    name: 'mean-activation',
    summary: 'How far from 0 the outputs of ReLU and ELU layers are on average.',
    table: meanActivationParameters,
    run: runMeanActivation,
    print: printMeanActivation,
    study: studyMeanActivation,
  }),
  experiment({
    name: 'comparison',
    summary: 'All activation functions side by side, and what each is best at.',
    table: comparisonParameters,
    run: runComparison,
    print: printComparison,
  }),
];

function isEmpty(given: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(given).length === 0;
}
