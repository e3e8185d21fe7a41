import {stripVTControlCharacters} from 'node:util';
import {renderUsage, runCommand, type CommandDef} from 'citty';
import {findLesson} from '../render/bundle/lesson';
import {ownPackage} from '../render/bundle/ownPackage';
import {RenderError} from '../render/RenderError';
import type {Shape} from './flags';
import {check, checkExamples, checkFlags} from './check';
import {clean, cleanExamples, cleanFlags} from './clean';
import {handout, handoutExamples, handoutFlags} from './handout';
import {merge, mergeExamples, mergeFlags} from './merge';
import {narrate, narrateExamples, narrateFlags} from './narrate';
import {newExamples, newFlags, newLesson} from './new';
import {poster, posterExamples, posterFlags} from './poster';
import {render, renderExamples, renderFlags} from './render';
import {VoiceError} from '../voice/VoiceError';
import type {Run} from './run';
import {simulate, simulateExamples, simulateFlags} from './simulate';
import {site, siteExamples, siteFlags} from './site';
import {start, startExamples, startFlags} from './start';
import {stills, stillsExamples, stillsFlags} from './stills';
import {timeline, timelineExamples, timelineFlags} from './timeline';
import {verify, verifyExamples, verifyFlags} from './verify';
import {UserError} from './userError';

type Examples = readonly (readonly [command: string, what: string])[];

interface Command {
  readonly command: CommandDef;
  readonly flags: Shape;
  readonly examples: Examples;
}

export const commands: Readonly<Record<string, Command>> = {
  render: {command: render, flags: renderFlags, examples: renderExamples},
  start: {command: start, flags: startFlags, examples: startExamples},
  stills: {command: stills, flags: stillsFlags, examples: stillsExamples},
  simulate: {command: simulate, flags: simulateFlags, examples: simulateExamples},
  timeline: {command: timeline, flags: timelineFlags, examples: timelineExamples},
  check: {command: check, flags: checkFlags, examples: checkExamples},
  site: {command: site, flags: siteFlags, examples: siteExamples},
  handout: {command: handout, flags: handoutFlags, examples: handoutExamples},
  poster: {command: poster, flags: posterFlags, examples: posterExamples},
  narrate: {command: narrate, flags: narrateFlags, examples: narrateExamples},
  verify: {command: verify, flags: verifyFlags, examples: verifyExamples},
  merge: {command: merge, flags: mergeFlags, examples: mergeExamples},
  new: {command: newLesson, flags: newFlags, examples: newExamples},
  clean: {command: clean, flags: cleanFlags, examples: cleanExamples},
};

const description = 'Play, draw and render the lecture.';

const lecture: CommandDef = {
  meta: {name: 'lecture', description},
  subCommands: Object.fromEntries(Object.entries(commands).map(([name, {command}]) => [name, command])),
};

/**
 * The command line.
 *
 * @returns the exit code: 0, 2 for a wrong command line, 130 after Ctrl-C, 1 for any other failure.
 */
export async function main(rawArgs: readonly string[]): Promise<number> {
  const abort = new AbortController();
  const stop = () => {
    // Whoever asks twice does not want to wait.
    if (abort.signal.aborted) process.exit(130);
    abort.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  process.stdout.on('error', endAtClosedPipe);
  try {
    await run(rawArgs, abort.signal);
    return 0;
  } catch (error) {
    return report(error, abort.signal.aborted);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** Whoever reads the output may have read enough, as `head -1` has: that is no failure. */
function endAtClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}

async function run([name, ...rest]: readonly string[], signal: AbortSignal): Promise<void> {
  const stdout = (text: string) => void process.stdout.write(text);
  if (name === undefined || name === '--help' || name === '-h') {
    stdout(
      `${await usage(
        lecture,
        Object.values(commands).flatMap(({examples}) => examples.slice(0, 1)),
      )}\n`,
    );
    return;
  }
  if (name === '--version') {
    stdout(`${ownPackage.version}\n`);
    return;
  }
  const asked = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!asked) throw new UserError(`There is no command "${name}". There is ${Object.keys(commands).join(', ')}.`);
  if (rest.includes('--help') || rest.includes('-h')) {
    stdout(`${await usage(asked.command, asked.examples)}\n`);
    return;
  }
  const data: Run = {
    get lesson() {
      return findLesson(process.cwd());
    },
    signal,
    stdout,
    stderr: text => void process.stderr.write(text),
  };
  await runCommand(asked.command, {rawArgs: rest, data});
}

async function usage(command: CommandDef, examples: Examples): Promise<string> {
  const colored = await renderUsage(command, command === lecture ? undefined : lecture);
  const text = process.stdout.isTTY ? colored : stripVTControlCharacters(colored);
  const width = Math.max(...examples.map(([line]) => line.length));
  const lines = examples.map(([line, what]) => `  ${line.padEnd(width)}  ${what}`);
  return [text.trimEnd(), '', 'EXAMPLES', '', ...lines].join('\n');
}

function report(error: unknown, stopped: boolean): number {
  const known = error instanceof UserError || error instanceof RenderError || error instanceof VoiceError;
  const {message, stack} = error instanceof Error ? error : new Error(String(error));
  const told = stopped ? 'Stopped; nothing unfinished was left behind.' : message;
  process.stderr.write(`lecture: ${told}\n`);
  if (process.env['LECTURE_DEBUG'] === '1') {
    process.stderr.write(`${stack ?? ''}\n`);
    if (error instanceof Error && error.cause instanceof Error) process.stderr.write(`${error.cause.stack ?? ''}\n`);
  } else if (!known && !stopped) {
    process.stderr.write('This is a fault of the program; LECTURE_DEBUG=1 shows where.\n');
  }
  if (stopped) return 130;
  if (error instanceof RenderError && error.code === 'option') return 2;
  return error instanceof UserError ? error.exitCode : 1;
}
