import type {BeatOf, ChapterScript, InAnyLanguage, WordOf} from '../src/script/chapterScript';
import {sentences} from '../src/script/retell';
import {scriptFaults} from '../src/script/checkScript';
import {ParameterError, parseParameters, type ParameterTable} from '../src/simulation/parameters';
import {themeFaults} from '../src/theme/checkTheme';
import type {Theme} from '../src/theme/theme';

/** What every chapter lets another lesson change. */
export interface SceneOptions<S extends ChapterScript> {
  /** What is said, in any languages: that of the lecture, translated or reworded. */
  readonly script?: InAnyLanguage<S>;
  /** The look; dark if left out. */
  readonly theme?: Theme;
}

/** An option of a scene factory that does not fit. The message names the factory and the option. */
export class OptionError extends Error {
  public override readonly name = 'OptionError';
}

/** What a factory knows about its options. */
interface Known {
  readonly script: ChapterScript;
  /** The parameters of each experiment, by the option's name; inside `experiments` as `experiments.NAME`. */
  readonly experiments: Readonly<Record<string, ParameterTable>>;
}

/**
 * Looks at a factory's options before anything is played: their types end where JavaScript begins.
 *
 * @throws OptionError
 */
export function checkOptions(factory: string, options: object, {script, experiments}: Known): void {
  const refuse = (message: string): never => {
    throw new OptionError(`${factory}: ${message}`);
  };
  const paths = [...Object.keys(experiments), 'script', 'theme'];
  const known = new Set(paths.flatMap(path => [path, path.split('.')[0] ?? path]));
  const given = flat(options);
  for (const path of given.keys()) {
    if (!known.has(path)) refuse(`there is no option ${path}; there is ${paths.join(', ')}.`);
  }
  for (const [path, table] of Object.entries(experiments)) {
    const parameters = given.get(path);
    if (parameters === undefined) continue;
    if (!isRecord(parameters)) {
      refuse(`${path} cannot be ${JSON.stringify(parameters)}: it is an object with parameters of that experiment.`);
      continue;
    }
    try {
      parseParameters(table, parameters);
    } catch (error) {
      if (error instanceof ParameterError) refuse(`${path}: ${error.message}`);
      throw error;
    }
  }
  const [fault] = [
    ...(given.has('script') ? scriptFaults(given.get('script') as ChapterScript, script) : []),
    ...(given.has('theme') ? themeFaults(given.get('theme') as Theme) : []),
  ];
  if (fault !== undefined) refuse(`${fault}.`);
}

/** The options that are given, those in `experiments` by their full names. */
function flat(options: object): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(options)
      .flatMap(([name, value]: [string, unknown]): (readonly [string, unknown])[] =>
        name === 'experiments' && isRecord(value)
          ? Object.entries(value).map(([inner, parameters]) => [`experiments.${inner}`, parameters] as const)
          : [[name, value]],
      )
      .filter(([, value]) => value !== undefined),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** For beats and words of a script: what makes their text untrue, or undefined where it is true. */
export interface Claims<S extends ChapterScript> {
  readonly beats?: {readonly [B in BeatOf<S>]?: string | undefined};
  readonly words?: {readonly [W in WordOf<S>]?: string | undefined};
}

/**
 * Holds the lecture's own sentences to the experiment that is shown under them. A text that the lesson has written
 * itself is its own affair.
 *
 * @param script - the one that is played, in `locale`.
 * @throws OptionError for the first text that other parameters have made untrue.
 */
export function upholdClaims<S extends ChapterScript>(
  lecture: S,
  script: InAnyLanguage<S>,
  locale: string,
  {beats = {}, words = {}}: Claims<S>,
): void {
  const texts = [
    ...Object.entries<string | undefined>(beats).map(([beat, fault]) => ({
      what: `The sentence of beat "${beat}"`,
      fault,
      ...sentences(lecture, script, beat, locale),
    })),
    ...Object.entries<string | undefined>(words).map(([word, fault]) => ({
      what: `The word "${word}"`,
      fault,
      own: lecture.words[word]?.[locale],
      played: (script as ChapterScript).words[word]?.[locale],
    })),
  ];
  const untrue = texts.find(({fault, own, played}) => fault !== undefined && own !== undefined && own === played);
  if (!untrue) return;
  throw new OptionError(
    `${untrue.what}, “${untrue.played ?? ''}”, is not true of this experiment: ${untrue.fault ?? ''}. ` +
      'Give other parameters, or a script that says something else there (reword).',
  );
}
