import {parseArgs} from 'node:util';
import type {ArgsDef} from 'citty';
import type {z} from 'zod';
import {UserError} from './userError';

/** What stands on the command line: each flag's values in the order given, booleans as `true`. */
export type RawFlags = Readonly<Record<string, readonly (string | boolean)[] | undefined>>;

/**
 * Reads a command's flags. citty describes them and writes the help; it lets unknown flags pass and forgets repeated
 * ones, so they are read here: strictly, and then by the schema.
 *
 * @param args - the flags as citty has them.
 * @param schema - gets a list for each flag in `repeatable`, one value for each other; it gives the defaults.
 * @throws UserError for an unknown flag, a missing or repeated value, or one that the schema refuses.
 */
export function readFlags<S extends z.ZodType>(
  rawArgs: readonly string[],
  args: ArgsDef,
  schema: S,
  repeatable: readonly string[] = [],
): z.infer<S> {
  const given = parseStrictly(rawArgs, args);
  const flags = Object.entries(given).map(([name, values]) => {
    if (repeatable.includes(name)) return [name, values];
    if (values && values.length > 1) throw new UserError(`--${name} is given ${values.length} times; give it once.`);
    return [name, values?.[0]];
  });
  const parsed = schema.safeParse(Object.fromEntries(flags));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(issue ? `--${String(issue.path[0])}: ${issue.message}` : parsed.error.message);
}

function parseStrictly(rawArgs: readonly string[], args: ArgsDef): RawFlags {
  const options = Object.fromEntries(
    Object.entries(args).map(([name, {type}]) => [
      name,
      {type: type === 'boolean' ? ('boolean' as const) : ('string' as const), multiple: true},
    ]),
  );
  try {
    const {values, positionals} = parseArgs({args: [...rawArgs], options, strict: true, allowPositionals: true});
    const [stray] = positionals;
    if (stray !== undefined) throw new UserError(`"${stray}" is not expected here; every option begins with --.`);
    return values as RawFlags;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const {message} = error instanceof Error ? error : new Error(String(error));
    const unknown = /Unknown option '([^']+)'/u.exec(message)?.[1];
    const known = Object.keys(args).map(name => `--${name}`);
    if (unknown) throw new UserError(`There is no option ${unknown}. There are ${known.join(', ')}.`);
    throw new UserError(message.split('\n', 1)[0] ?? message);
  }
}
