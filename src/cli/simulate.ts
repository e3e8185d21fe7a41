import {parseArgs} from 'node:util';
import {defineCommand} from 'citty';
import {z} from 'zod';
import type {Experiment, Outcome} from '../simulation/experiment';
import type {ParameterDescription} from '../simulation/parameters';
import type {Cell, Table} from '../simulation/table';
import {declare, settings} from '../render/settings';
import {argsOf, readFlags} from './flags';
import {RenderError} from '../render/RenderError';
import {readLesson} from './readLesson';
import type {Run} from './run';
import {UserError} from './userError';

export const simulateFlags = {
  json: settings.json,
  csv: declare(z.boolean().default(false), {description: 'Print every step or point as comma-separated values.'}),
  study: declare(z.boolean().default(false), {
    description: 'Run over many seeds and print medians and quartiles; may take a minute.',
  }),
  seed: declare(z.string().optional(), {hint: 'N', description: 'The same as --set seed=N.'}),
  set: declare(z.array(z.string()).default([]), {
    hint: 'NAME=VALUE',
    description: 'Set a parameter; values are JSON or words; repeatable.',
    usual: 'those of the lesson',
  }),
};

/** What `lecture simulate` is asked for besides the experiment's name. */
export type SimulateFlags = z.output<z.ZodObject<typeof simulateFlags>>;

/** Lists and runs the experiments behind a lesson. */
export const simulate = defineCommand({
  meta: {name: 'simulate', description: 'List the experiments behind the lesson, or run one (lecture simulate NAME)'},
  args: argsOf(simulateFlags),
  async run({rawArgs, data}) {
    const {stdout} = data as Run;
    const {name, rest} = splitName(rawArgs);
    const flags = readFlags(rest, simulateFlags);
    const {experiments} = await experimentsOf(data as Run);
    stdout(simulated(experiments, name, flags));
  },
});

/** Those of the lesson; outside of one, those of this package. */
async function experimentsOf(run: Run): Promise<{readonly experiments: readonly Experiment[]}> {
  let lesson;
  try {
    ({lesson} = run);
  } catch (error) {
    if (!(error instanceof RenderError) || error.code !== 'no-lesson') throw error;
    return import('../simulation/experiments');
  }
  return readLesson(lesson);
}

export const simulateExamples = [
  ['lecture simulate', 'the list of experiments'],
  ['lecture simulate zigzag', 'one experiment, with its parameters, as tables'],
  ['lecture simulate zigzag --seed 7 --set steps=200 --csv', 'another seed, every step, for a spreadsheet'],
  ['lecture simulate zigzag --study', 'medians and quartiles over many seeds'],
] as const;

/**
 * What `lecture simulate` prints.
 *
 * @param experiments - those of the lesson.
 * @param name - of an experiment; without it they are listed.
 * @throws UserError for an unknown experiment, parameter or value, and for flags that exclude each other.
 */
export function simulated(experiments: readonly Experiment[], name: string | undefined, flags: SimulateFlags): string {
  const {json, csv, study, set, seed} = flags;
  if (json && csv) throw new UserError('--json and --csv exclude each other; give one.');
  if (name === undefined) {
    if (csv || study || set.length > 0 || seed !== undefined) {
      throw new UserError(`Name the experiment to run: ${namesOf(experiments)}.`);
    }
    return json ? printJson(experiments.map(described)) : printTable(listOf(experiments));
  }
  const experiment = experiments.find(one => one.name === name);
  if (!experiment) throw new UserError(`There is no experiment "${name}". There are: ${namesOf(experiments)}.`);
  const outcome = study ? studied(experiment, flags) : run(experiment, flags);
  if (json) return printJson({experiment: name, ...outcome.result});
  if (csv) return printCsv(outcome.trajectory);
  const tables = outcome.tables.map(printTable);
  return [`${name}: ${experiment.summary}\n`, ...(study ? [] : [printTable(parametersOf(experiment))]), ...tables].join(
    '\n',
  );
}

function run(experiment: Experiment, {set, seed}: SimulateFlags): Outcome {
  const assignments = seed === undefined ? set : [...set, `seed=${seed}`];
  const given = assignments.reduce((all, assignment) => assign(all, assignment, experiment), {});
  try {
    return experiment.run(given);
  } catch (error) {
    // By its name: the lesson has brought along a class of its own.
    if (error instanceof Error && error.name === 'ParameterError')
      throw new UserError(`${experiment.name}: ${error.message}`);
    throw error;
  }
}

function studied({name, study}: Experiment, {set, seed}: SimulateFlags): Outcome {
  if (!study) throw new UserError(`${name} has no study: nothing in it is random.`);
  if (set.length > 0 || seed !== undefined) {
    throw new UserError(
      '--study runs over its own seeds with the parameters that are shown; leave out --set and --seed.',
    );
  }
  return study();
}

type Given = Readonly<Record<string, unknown>>;

/** `start.w1=2` sets one field of a parameter and leaves its others at their defaults. */
function assign(all: Given, assignment: string, {name: experiment, defaults, parameters}: Experiment): Given {
  const [, name, text] = /^([^=]+)=(.*)$/su.exec(assignment) ?? [];
  if (name === undefined || text === undefined) {
    throw new UserError(
      `--set "${assignment}" cannot be read: write NAME=VALUE, such as ${parameters[0]?.name ?? 'seed'}=1.`,
    );
  }
  const [outer = name, inner] = name.split('.', 2);
  if (inner === undefined) return {...all, [outer]: valueOf(text)};
  const whole = all[outer] ?? defaults[outer];
  if (typeof whole !== 'object' || whole === null) {
    throw new UserError(
      `${experiment}: there is no parameter ${name}. There are: ${parameters.map(one => one.name).join(', ')}.`,
    );
  }
  return {...all, [outer]: {...whole, [inner]: valueOf(text)}};
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The first word that is not a flag or a flag's value. */
function splitName(rawArgs: readonly string[]): {readonly name: string | undefined; readonly rest: readonly string[]} {
  const options = Object.fromEntries(
    Object.entries(argsOf(simulateFlags)).map(([name, {type}]) => [
      name,
      {type: type === 'boolean' ? 'boolean' : 'string'} as const,
    ]),
  );
  const {tokens} = parseArgs({args: [...rawArgs], options, strict: false, allowPositionals: true, tokens: true});
  const word = tokens.find(token => token.kind === 'positional');
  return {name: word?.value, rest: rawArgs.filter((_, index) => index !== word?.index)};
}

function namesOf(experiments: readonly Experiment[]): string {
  return experiments.map(({name}) => name).join(', ');
}

function described({name, summary, parameters, study}: Experiment): object {
  return {name, summary, study: study !== undefined, parameters};
}

function listOf(all: readonly Experiment[]): Table {
  return {
    title: 'Experiments (run one with lecture simulate NAME)',
    columns: ['name', 'study', 'what is measured'],
    rows: all.map(({name, summary, study}) => [name, study !== undefined, summary]),
  };
}

function parametersOf({parameters}: Experiment): Table {
  return {
    title: 'Parameters (change one with --set NAME=VALUE)',
    columns: ['name', 'default', 'allowed', 'what it is'],
    rows: parameters.map(({name, initial, allowed, description}: ParameterDescription) => [
      name,
      JSON.stringify(initial),
      allowed,
      description,
    ]),
  };
}

function printJson(value: object): string {
  return `${JSON.stringify(value, (_, inner: unknown) => (inner === undefined ? null : inner), 2)}\n`;
}

/** RFC 4180, with a line feed at the end of each line. */
function printCsv({columns, rows}: Table): string {
  const quoted = (cell: Cell) => {
    const text = cell === undefined ? '' : String(cell);
    return /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns, ...rows].map(row => `${row.map(quoted).join(',')}\n`).join('');
}

function printTable({title, columns, rows: all, excerpt = all.length}: Table): string {
  const every = Math.ceil(all.length / excerpt);
  const rows = all.filter((_, index) => index % every === 0 || index === all.length - 1);
  const cells = [columns, ...rows.map(row => row.map(readable))];
  const widths = columns.map((_, column) => Math.max(...cells.map(row => row[column]?.length ?? 0)));
  const isNumeric = columns.map((_, column) => rows.every(row => typeof row[column] !== 'string'));
  const lines = cells.map(row =>
    row
      .map((cell, column) =>
        isNumeric[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return [title, ...lines.map(line => `  ${line}`), ''].join('\n');
}

/** Five digits are enough to read. */
function readable(cell: Cell): string {
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'number') return String(Number(cell.toPrecision(5)));
  return cell ?? '-';
}
