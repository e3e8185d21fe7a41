import type {ChapterScript, InAnyLanguage} from '../script/chapterScript';
import {scriptFaults} from '../script/checkScript';
import {unobserved} from '../script/reads';
import {themeFaults} from '../theme/checkTheme';
import type {Theme} from '../theme/theme';

/** What kind of value a parameter takes. A number on a `log` scale is read by factors. */
export type ExperimentShape =
  | {
      readonly kind: 'number';
      readonly integer: boolean;
      readonly from: number;
      readonly to: number;
      /** Whether `from` itself is excluded. */
      readonly above: boolean;
      readonly scale: 'linear' | 'log';
    }
  | {readonly kind: 'choice'; readonly choices: readonly string[]}
  /** Anything else, written as JSON. */
  | {readonly kind: 'json'};

/** A parameter of an experiment, as it is explained. */
export interface ExperimentParameter {
  /** Where it is: `seed`, or `start.w1` inside another. */
  readonly name: string;
  /** In English; `descriptions` has it in other languages. */
  readonly description: string;
  readonly descriptions: Readonly<Record<string, string>>;
  /** What may be given, in words. */
  readonly allowed: string;
  readonly shape: ExperimentShape;
  /** Whether it changes nothing. */
  readonly idle: boolean;
  /** Undefined where the run itself finds a value. */
  readonly initial: unknown;
}

/** Parameters that differ from an experiment's usual ones. */
export type Given = Readonly<Record<string, unknown>>;

/** What a chapter has to know of an experiment's run: what may be changed in it. `experimentRun` makes it. */
export interface Explorable {
  /** The experiment's name in its lesson. */
  readonly experiment: string;
  /** What it is called, by language. */
  readonly titles: Readonly<Record<string, string>>;
  /** Explains every parameter. */
  readonly describe: () => readonly ExperimentParameter[];
  /** @throws Error named `ParameterError` for a parameter that is unknown or out of its range. */
  readonly parse: (given: Given) => object;
  /** What the run has found for parameters that were left out, as these parameters are written. */
  readonly found: (given: Given) => object;
  /** The parts of the result that have diverged, by name. */
  readonly diverged: (given: Given) => readonly string[];
  /** Whether the result of these parameters is there already. */
  readonly has: (given: Given) => boolean;
  /** Keeps what the lesson's worker has sent for these parameters. */
  readonly receive: (given: Given, sent: readonly unknown[]) => void;
}

/** What differs from the experiments of a chapter, by their names. */
export type GivenOf<E> = {
  readonly [N in keyof E]?: E[N] extends (given?: infer P) => unknown ? NonNullable<P> : never;
};

/** What another lesson may change in a chapter. */
export interface SceneOptions<S extends ChapterScript, E> {
  /** What differs from the parameters of the chapter's experiments. */
  readonly experiments?: GivenOf<E>;
  /** What is said, in any languages: the chapter's own script, translated or reworded. */
  readonly script?: InAnyLanguage<S>;
  /** The look; if left out, the lesson's, or else dark. */
  readonly theme?: Theme;
}

/** An option of a chapter that does not fit. The message names the chapter and the option. */
export class OptionError extends Error {
  public override readonly name = 'OptionError';
}

const optionNames = ['experiments', 'script', 'theme'];

/**
 * Checks a chapter's options before anything is played: types end where JavaScript begins.
 *
 * @throws OptionError
 */
export function checkOptions(
  script: ChapterScript,
  experiments: Readonly<Record<string, Explorable>>,
  options: object,
): void {
  const refuse = (message: string): never => {
    throw new OptionError(`Chapter "${script.id}": ${message}`);
  };
  const given = new Map(Object.entries(options).filter(([, value]) => value !== undefined));
  for (const name of given.keys()) {
    if (!optionNames.includes(name)) refuse(`there is no option ${name}; there is ${optionNames.join(', ')}.`);
  }
  const changed: unknown = given.get('experiments') ?? {};
  if (!isRecord(changed)) return refuse('experiments is an object with parameters by the name of their experiment.');
  for (const [name, parameters] of Object.entries(changed)) {
    const experiment = experiments[name];
    if (!experiment) return refuse(`there is no experiment ${name}; there is ${Object.keys(experiments).join(', ')}.`);
    if (parameters === undefined) continue;
    if (!isRecord(parameters)) {
      return refuse(`experiments.${name} cannot be ${JSON.stringify(parameters)}: it is an object with parameters.`);
    }
    try {
      experiment.parse(parameters);
    } catch (error) {
      if (error instanceof Error && error.name === 'ParameterError') {
        refuse(`experiments.${name}: ${error.message}`);
      }
      throw error;
    }
  }
  const [fault] = [
    ...(given.has('script') ? scriptFaults(unobserved(given.get('script') as ChapterScript), unobserved(script)) : []),
    ...(given.has('theme') ? themeFaults(given.get('theme') as Theme) : []),
  ];
  if (fault !== undefined) refuse(`${fault}.`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
