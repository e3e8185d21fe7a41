import {parseArgs} from 'node:util';
import type {ArgDef, ArgsDef} from 'citty';
import {z} from 'zod';
import {flagOf} from '../render/settings';
import {UserError} from './userError';

/** The settings of a command, by their flags. */
export type Shape = Readonly<Record<string, z.ZodType>>;

/** A command's flags as citty has them, for its help. */
export function argsOf(shape: Shape): ArgsDef {
  return Object.fromEntries(
    Object.entries(shape).map(([name, setting]): [string, ArgDef] => {
      const {hint, description, usual} = flagOf(setting);
      const text = usual === undefined ? description : `${description} (Default: ${usual})`;
      if (isSwitch(setting)) return [name, {type: 'boolean', description: text}];
      return [name, {type: 'string', ...(hint !== undefined && {valueHint: hint}), description: text}];
    }),
  );
}

/**
 * Reads a command's flags. citty writes the help; it lets unknown flags pass and forgets repeated ones, so they are
 * read here: strictly, and then by their schemas.
 *
 * @param shape - a schema whose input is a list takes a flag that is repeated.
 * @throws UserError for an unknown flag, a missing or repeated value, or one that a schema refuses.
 */
export function readFlags<S extends Shape>(rawArgs: readonly string[], shape: S): z.output<z.ZodObject<S>> {
  const given = parseStrictly(rawArgs, shape);
  const values = Object.entries(given).map(([name, all]) => {
    const setting = shape[name];
    if (setting && isList(setting)) return [name, all];
    if (all && all.length > 1) throw new UserError(`--${name} is given ${all.length} times; give it once.`);
    return [name, all?.[0]];
  });
  const parsed = z.object(shape).safeParse(Object.fromEntries(values));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(issue ? `--${String(issue.path[0])}: ${issue.message}` : parsed.error.message);
}

/** Of a schema with a default, a transformation or the like: what is inside. */
function inner(setting: z.ZodType): z.ZodType {
  if (setting instanceof z.ZodPipe) return inner(setting.in as z.ZodType);
  if (setting instanceof z.ZodDefault || setting instanceof z.ZodOptional || setting instanceof z.ZodReadonly) {
    return inner(setting.unwrap() as z.ZodType);
  }
  return setting;
}

const isSwitch = (setting: z.ZodType) => inner(setting) instanceof z.ZodBoolean;
const isList = (setting: z.ZodType) => inner(setting) instanceof z.ZodArray;

type RawFlags = Readonly<Record<string, readonly (string | boolean)[] | undefined>>;

function parseStrictly(rawArgs: readonly string[], shape: Shape): RawFlags {
  const options = Object.fromEntries(
    Object.entries(shape).map(([name, setting]) => [
      name,
      {type: isSwitch(setting) ? ('boolean' as const) : ('string' as const), multiple: true},
    ]),
  );
  try {
    const {values, positionals} = parseArgs({
      args: withDashedValues(rawArgs, shape),
      options,
      strict: true,
      allowPositionals: true,
    });
    const [stray] = positionals;
    if (stray !== undefined) throw new UserError(`"${stray}" is not expected here; every option begins with --.`);
    return values as RawFlags;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const {message} = error instanceof Error ? error : new Error(String(error));
    const unknown = /Unknown option '([^']+)'/u.exec(message)?.[1];
    const known = Object.keys(shape).map(name => `--${name}`);
    if (unknown) throw new UserError(`There is no option ${unknown}. There are ${known.join(', ')}.`);
    const lacking = /'(?:-\w, )?--([\w-]+)(?: <value>)?'.* argument (?:missing|is ambiguous)/u.exec(message)?.[1];
    const setting = shape[lacking ?? ''];
    if (setting)
      throw new UserError(`--${lacking ?? ''} needs a value: --${lacking ?? ''} ${flagOf(setting).hint ?? ''}.`);
    throw new UserError(message.split('\n', 1)[0] ?? message);
  }
}

/** `--seed -1` as `--seed=-1`: what begins with a dash and is no flag is the value of the flag before it. */
function withDashedValues(rawArgs: readonly string[], shape: Shape): string[] {
  const takesValue = (arg: string | undefined) => {
    const setting = arg?.startsWith('--') ? shape[arg.slice(2)] : undefined;
    return setting !== undefined && !isSwitch(setting);
  };
  const args: string[] = [];
  for (const arg of rawArgs) {
    const flag = args.at(-1);
    if (/^-[^-]/u.test(arg) && takesValue(flag)) args.splice(-1, 1, `${flag ?? ''}=${arg}`);
    else args.push(arg);
  }
  return args;
}
