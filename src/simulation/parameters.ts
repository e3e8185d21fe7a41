import {z} from 'zod';

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
  /** What may be given, in words: `an integer from 0 to 4294967295`. */
  readonly allowed: string;
  readonly initial: unknown;
}

/** Parameters that do not fit. The message names the parameter, what was given, and what is allowed. */
export class ParameterError extends Error {
  public override readonly name = 'ParameterError';
}

/** The seed of an experiment's random numbers. */
export const seed = z.int().min(0).max(0xffff_ffff);

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
  throw new ParameterError(parsed.error.issues.map(issue => explain(issue, given, descriptions)).join('\n'));
}

/** Runs kept, so that scenes may ask for the same run as often as they like. */
const runsKept = 8;

/** An experiment's run: a function of its parameters that knows what may be given. */
export interface ExperimentRun<T extends ParameterTable, Result> {
  (given?: Partial<z.output<T>>): Result;
  /** Explains every parameter. */
  readonly describe: () => readonly ParameterDescription[];
  /**
   * Completes parameters with their defaults.
   *
   * @throws ParameterError
   */
  readonly parse: (given: Readonly<Record<string, unknown>>) => z.output<T>;
}

/**
 * Turns a computation into an experiment's run: its parameters are checked and completed, and the results of the last
 * few parameters are kept. Nothing is computed before the first call.
 */
export function experimentRun<T extends ParameterTable, Result>(
  table: T,
  compute: (parameters: z.output<T>) => Result,
): ExperimentRun<T, Result> {
  const results = new Map<string, Result>();
  const run = (given: Partial<z.output<T>> = {}) => {
    const parameters = parseParameters(table, given);
    const key = JSON.stringify(parameters);
    const result = results.get(key) ?? compute(parameters);
    results.delete(key);
    results.set(key, result);
    const [oldest] = results.keys();
    if (results.size > runsKept && oldest !== undefined) results.delete(oldest);
    return result;
  };
  return Object.assign(run, {
    describe: () => describeParameters(table),
    parse: (given: Readonly<Record<string, unknown>>) => parseParameters(table, given),
  });
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

interface Inherited {
  readonly description: string;
  readonly initial: unknown;
}

function describe(
  name: string,
  schema: JsonSchema,
  inherited: Inherited = {description: '', initial: undefined},
): readonly ParameterDescription[] {
  const description = schema.description ?? inherited.description;
  const initial: unknown = schema.default ?? inherited.initial;
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([field, inner]) =>
      typeof inner === 'boolean'
        ? []
        : describe(name ? `${name}.${field}` : field, inner, {description, initial: fieldOf(initial, field)}),
    );
  }
  return [{name, description, allowed: allowed(schema), initial}];
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
