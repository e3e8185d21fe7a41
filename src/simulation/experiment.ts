import type {z} from 'zod';
import {describeParameters, parseParameters, type ParameterDescription, type ParameterTable} from './parameters';
import {studyTables, type SeedStudy} from './seedStudy';
import type {ResultTables} from './table';

/** A run or a study, as data and as tables. */
export interface Outcome extends ResultTables {
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

/** What an experiment is made of. */
export interface ExperimentDefinition<T extends ParameterTable, Result extends object, Figure extends string> {
  readonly name: string;
  readonly summary: string;
  readonly parameters: T;
  readonly run: (parameters: z.output<T>) => Result;
  readonly tables: (result: Result) => ResultTables;
  readonly study?: () => SeedStudy<Figure>;
}

/** Makes an experiment from its parameters, its run and what they are printed as. */
export function defineExperiment<T extends ParameterTable, Result extends object, Figure extends string>(
  definition: ExperimentDefinition<T, Result, Figure>,
): Experiment {
  const {name, summary, parameters, run, tables, study} = definition;
  return {
    name,
    summary,
    parameters: describeParameters(parameters),
    defaults: parseParameters(parameters, {}),
    run(given) {
      const result = run(parseParameters(parameters, given));
      return {result, ...tables(result)};
    },
    ...(study && {
      study() {
        const result = study();
        return {result, ...studyTables(result)};
      },
    }),
  };
}
