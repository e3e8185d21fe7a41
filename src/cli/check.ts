import path from 'node:path';
import type {ArgsDef, CommandDef} from 'citty';
import {z} from 'zod';
import type {CheckResult} from '../check/check';
import {printResult} from '../check/print';
import {prepareFolder} from '../render/cache/writeWhole';
import {readFlags} from './flags';
import {openLesson, type Run} from './run';
import {fps, inLesson, jobs, jobsArg, output, repeatable, selectionArgs, selectionSchema} from './selection';
import {UserError} from './userError';

const args = {
  ...selectionArgs,
  fps: {type: 'string', valueHint: 'N', description: 'Frames a second that are looked at. (Default: 60, all)'},
  against: {
    type: 'string',
    valueHint: 'DIR',
    description: 'Compare each beat with its earlier still in DIR; several languages have a folder each in it.',
  },
  output: {
    type: 'string',
    valueHint: 'DIR',
    description: 'Folder for pictures of what differs. (Default: output/check/LOCALE)',
  },
  ...jobsArg,
} as const satisfies ArgsDef;

export const checkSchema = z.object({
  ...selectionSchema,
  fps: fps.default(60),
  against: output.optional(),
  output: output.optional(),
  jobs,
});

/** Everything a viewer would stumble over, found before anyone watches. */
export const check: CommandDef = {
  meta: {name: 'check', description: 'Play every frame and say what a viewer would stumble over'},
  args,
  run: ({rawArgs, data}) => run(rawArgs, data as Run),
};

export const checkExamples = [
  ['lecture check --locale ko --locale en', 'all of it, in both languages'],
  ['lecture check --chapter zigzag --against output/stills/ko', 'one chapter, and what has changed since the stills'],
] as const;

async function run(rawArgs: readonly string[], {lesson, signal, stdout}: Run): Promise<void> {
  const flags = inLesson(lesson, readFlags(rawArgs, args, checkSchema, repeatable));
  const {against, locale: locales} = flags;
  const inLocale = (folder: string, locale: string) =>
    locales.length === 1 ? path.resolve(folder) : path.resolve(folder, locale);
  const outputOf = (locale: string) =>
    flags.output === undefined ? path.resolve('output', 'check', locale) : inLocale(flags.output, locale);
  if (against !== undefined) for (const locale of locales) await prepareFolder(outputOf(locale));
  const {root} = lesson;
  const [{checkLecture}, {Checkers}] = await Promise.all([import('../check/check'), import('../check/Checkers')]);
  const checkers = await openLesson(lesson, flags.browser, signal, options => Checkers.open(options, flags.jobs));
  const results: CheckResult[] = [];
  try {
    for (const locale of locales) {
      const compared =
        against === undefined ? undefined : {folder: inLocale(against, locale), output: outputOf(locale)};
      const request = {chapters: flags.chapter, locale, fps: flags.fps, against: compared};
      results.push(await checkLecture(checkers, root, request));
    }
  } finally {
    await checkers.close();
  }
  if (flags.json) stdout(`${JSON.stringify(results, undefined, 2)}\n`);
  else for (const result of results) stdout(printResult(result));
  const count = results.reduce((sum, {findings}) => sum + findings.length, 0);
  if (count > 0) throw new UserError(`The check found ${count} ${count === 1 ? 'fault' : 'faults'}.`, 1);
}
