import {z} from 'zod';
import {shapeOf, type ParameterShape} from './parameterShape';
import {packed, unpacked} from './transfer';

/**
 * An experiment's parameters: a strict zod object in which every field has a default and a description.
 *
 * This one table gives the parameters their type, checks them, and explains them in `lecture simulate`.
 */
export type ParameterTable = z.ZodType<Readonly<Record<string, unknown>>, Record<string, unknown>>;

/** One parameter as it is explained to its reader. */
export interface ParameterDescription {
  /** Where it is: `seed`, or `start.w1` inside another. */
  readonly name: string;
  readonly description: string;
  /** The description in other languages than English, by their BCP 47 tags. */
  readonly descriptions: Readonly<Record<string, string>>;
  /** What may be given, in words: `an integer from 0 to 4294967295`. */
  readonly allowed: string;
  readonly shape: ParameterShape;
  /** Whether it changes nothing. */
  readonly idle: boolean;
  /** Undefined where the run itself finds a value. */
  readonly initial: unknown;
}

/** Parameters that do not fit. The message names the parameter, what was given, and what is allowed. */
export class ParameterError extends Error {
  public override readonly name = 'ParameterError';
}

/** The seed of an experiment's random numbers. */
export const seed = z.int().min(0).max(0xffff_ffff);

/** Stands where others have a seed, so that `--seed` may be given to every experiment. */
export const noSeed = seed.default(0).describe('without effect: nothing here is random').meta({idle: true});

/** A parameter's description in Korean: `z.int().describe('samples').meta(korean('표본의 수'))`. */
export function korean(description: string): Record<string, unknown> {
  return {descriptions: {ko: description}};
}

/** Explains every parameter of a table, nested ones by their full names, in the table's order. */
export function describeParameters(table: ParameterTable): readonly ParameterDescription[] {
  return describe('', z.toJSONSchema(table, {io: 'input'}));
}

/**
 * Completes the given parameters with the table's defaults.
 *
 * @throws ParameterError when one is unknown or out of its range.
 */
export function parseParameters<T extends ParameterTable>(
  table: T,
  given: Readonly<Record<string, unknown>>,
): z.output<T> {
  const parsed = table.safeParse(given);
  if (parsed.success) return parsed.data;
  const descriptions = describeParameters(table);
  throw new ParameterError(
    [...new Set(parsed.error.issues.map(issue => explain(issue, given, descriptions)))].join('\n'),
  );
}

/** Runs kept, so that scenes may ask for the same run as often as they like. */
const runsKept = 8;

/** An experiment's run: a function of its parameters that knows what may be given. */
export interface ExperimentRun<T extends ParameterTable, Result> {
  (given?: Partial<z.output<T>>): Result;
  /** The experiment's name in `lecture simulate`. */
  readonly experiment: string;
  /** What it is called, by language. */
  readonly titles: Readonly<Record<string, string>>;
  /** Explains every parameter. */
  readonly describe: () => readonly ParameterDescription[];
  /**
   * Completes parameters with their defaults.
   *
   * @throws ParameterError
   */
  readonly parse: (given: Readonly<Record<string, unknown>>) => z.output<T>;
  /** What the run has found for parameters that were left out, as these parameters are written. */
  readonly found: (given: Readonly<Record<string, unknown>>) => object;
  /** The parts of the result that have diverged, by name. */
  readonly diverged: (given: Readonly<Record<string, unknown>>) => readonly string[];
  /** Whether the result of these parameters is there already. */
  readonly has: (given: Readonly<Record<string, unknown>>) => boolean;
  /** Computes the run and what belongs to it, for another thread. */
  readonly send: (given: Readonly<Record<string, unknown>>) => readonly unknown[];
  /** Keeps what another thread has sent: whoever asks for the same parameters gets it at once. */
  readonly receive: (given: Readonly<Record<string, unknown>>, sent: readonly unknown[]) => void;
}

/** What there is to say of a run besides its parameters and its computation. */
export interface RunOptions<Result> {
  /** What it is called, by language; by its name if left out. */
  readonly titles?: Readonly<Record<string, string>>;
  /** Other runs of the same parameters, which are shown together with it. */
  readonly alongside?: () => readonly Pick<ExperimentRun<ParameterTable, unknown>, 'has' | 'send' | 'receive'>[];
  /** What a result has found for parameters that were left out, as these parameters are written. */
  readonly found?: (result: Result) => object;
}

/**
 * Turns a computation into an experiment's run: its parameters are checked and completed, and the results of the last
 * few parameters are kept. Nothing is computed before the first call.
 */
export function experimentRun<T extends ParameterTable, Result>(
  experiment: string,
  table: T,
  compute: (parameters: z.output<T>) => Result,
  {titles = {}, alongside = () => [], found = () => ({})}: RunOptions<NoInfer<Result>> = {},
): ExperimentRun<T, Result> {
  const results = new Map<string, Result>();
  let described: readonly ParameterDescription[] | undefined;
  const keep = (key: string, result: Result) => {
    results.delete(key);
    results.set(key, result);
    const [oldest] = results.keys();
    if (results.size > runsKept && oldest !== undefined) results.delete(oldest);
    return result;
  };
  const parse = (given: Readonly<Record<string, unknown>>) => parseParameters(table, given);
  const keyOf = (given: Readonly<Record<string, unknown>>) => JSON.stringify(parse(given));
  const run = (given: Partial<z.output<T>> = {}) => {
    const parameters = parse(given);
    const key = JSON.stringify(parameters);
    return keep(key, results.get(key) ?? compute(parameters));
  };
  return Object.assign(run, {
    experiment,
    titles: {en: experiment, ...titles},
    parse,
    describe: () => (described ??= describeParameters(table)),
    found: (given: Readonly<Record<string, unknown>>) => found(run(parse(given))),
    diverged: (given: Readonly<Record<string, unknown>>) =>
      Object.entries(run(parse(given)) as object).flatMap(([part, found]) =>
        fieldOf(found, 'diverged') === true ? [part] : [],
      ),
    has: (given: Readonly<Record<string, unknown>>) =>
      results.has(keyOf(given)) && alongside().every(({has}) => has(given)),
    send: (given: Readonly<Record<string, unknown>>) => [
      packed(run(parse(given))),
      ...alongside().flatMap(({send}) => send(given)),
    ],
    receive(given: Readonly<Record<string, unknown>>, [own, ...others]: readonly unknown[]) {
      keep(keyOf(given), unpacked(own) as Result);
      for (const [index, {receive}] of alongside().entries()) receive(given, [others[index]]);
    },
  });
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

type Inherited = Pick<ParameterDescription, 'description' | 'descriptions' | 'initial'>;

const texts = z.record(z.string(), z.string()).catch({});

function describe(
  name: string,
  schema: JsonSchema,
  inherited: Inherited = {description: '', descriptions: {}, initial: undefined},
): readonly ParameterDescription[] {
  const description = schema.description ?? inherited.description;
  const descriptions =
    schema['descriptions'] === undefined ? inherited.descriptions : texts.parse(schema['descriptions']);
  const initial: unknown = schema.default ?? inherited.initial;
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([field, inner]) =>
      typeof inner === 'boolean'
        ? []
        : describe(name ? `${name}.${field}` : field, inner, {
            description,
            descriptions,
            initial: fieldOf(initial, field),
          }),
    );
  }
  const idle = schema['idle'] === true;
  return [{name, description, descriptions, allowed: allowed(schema), shape: shapeOf(schema), idle, initial}];
}

function allowed(schema: JsonSchema): string {
  if (schema.enum) return `one of ${schema.enum.map(String).join(', ')}`;
  const {prefixItems, items, minItems, maxItems} = schema;
  if (prefixItems) return `a list [${prefixItems.flatMap(each).join(', ')}]`;
  if (items !== undefined) {
    return `a list [...] of ${String(minItems)} to ${String(maxItems)}, each ${[items].flat().flatMap(each).join(' or ')}`;
  }
  if (schema.type !== 'number' && schema.type !== 'integer') return `a ${String(schema.type)}`;
  const kind = schema.type === 'integer' ? 'an integer' : 'a number';
  const above = schema.exclusiveMinimum === undefined ? '' : ` above ${String(schema.exclusiveMinimum)}`;
  const from = schema.minimum === undefined ? '' : ` from ${String(schema.minimum)}`;
  const to = schema.maximum === undefined ? '' : ` to ${String(schema.maximum)}`;
  return `${kind}${above}${from}${above && to ? ' and up' : ''}${to}`;
}

function each(item: JsonSchema | boolean): readonly string[] {
  return typeof item === 'boolean' ? [] : [allowed(item)];
}

function explain(
  issue: z.core.$ZodIssue,
  given: Readonly<Record<string, unknown>>,
  descriptions: readonly ParameterDescription[],
): string {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const unknown = issue.keys.map(key => [...path, key].join('.')).join(', ');
    return `There is no parameter ${unknown}. There are: ${descriptions.map(({name}) => name).join(', ')}.`;
  }
  if (issue.code === 'custom') return issue.message;
  const name = path.join('.');
  const value = path.reduce<unknown>(fieldOf, given);
  const known = descriptions.filter(parameter => name === parameter.name || name.startsWith(`${parameter.name}.`));
  const would = known[0]?.allowed ?? 'an object with ' + fieldsOf(name, descriptions);
  return `${name} cannot be ${print(value)}: it must be ${would}.`;
}

function fieldOf(whole: unknown, field: string): unknown {
  return typeof whole === 'object' && whole !== null
    ? Object.entries(whole).find(([name]) => name === field)?.[1]
    : undefined;
}

function fieldsOf(name: string, descriptions: readonly ParameterDescription[]): string {
  return descriptions
    .filter(parameter => parameter.name.startsWith(`${name}.`))
    .map(parameter => parameter.name.slice(name.length + 1))
    .join(', ');
}

function print(value: unknown): string {
  if (typeof value === 'number' || value === undefined) return String(value);
  return JSON.stringify(value);
}
