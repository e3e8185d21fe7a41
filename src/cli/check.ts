import path from 'node:path';
import type {CommandDef} from 'citty';
import {z} from 'zod';
import type {BrowserPool} from '../render/browser/BrowserPool';
import type {CheckResult} from '../check/check';
import {printResult} from '../check/print';
import {prepareFolder} from '../render/cache/writeWhole';
import {openCache} from '../render/cache/openCache';
import {declare, frameRate, nonEmpty, settings} from '../render/settings';
import {argsOf, readFlags} from './flags';
import type {Run} from './run';
import {inLesson, selection} from './selection';
import {UserError} from './userError';

export const checkFlags = {
  ...selection,
  fps: frameRate(60, 'Frames a second that are looked at; 60 is all of them.'),
  against: declare(nonEmpty('a folder').optional(), {
    hint: 'DIR',
    description: 'Compare each beat with its earlier still in DIR; several languages have a folder each in it.',
  }),
  suggest: declare(z.boolean().default(false), {
    description: 'Print what is shown at each beat’s end, as the entries of its truth.ts.',
  }),
  output: declare(settings.output.unwrap().optional(), {
    hint: 'DIR',
    description: 'Folder for pictures of what differs.',
    usual: 'output/check/LOCALE',
  }),
  jobs: settings.jobs,
};

/** Everything a viewer would stumble over, found before anyone watches. */
export const check: CommandDef = {
  meta: {name: 'check', description: 'Play every frame and say what a viewer would stumble over'},
  args: argsOf(checkFlags),
  run: ({rawArgs, data}) => run(rawArgs, data as Run),
};

export const checkExamples = [
  ['lecture check --locale ko --locale en', 'all of it, in both languages'],
  ['lecture check --chapter zigzag --against output/stills/ko', 'one chapter, and what has changed since the stills'],
] as const;

async function run(rawArgs: readonly string[], {lesson, signal, stdout}: Run): Promise<void> {
  const flags = inLesson(lesson, readFlags(rawArgs, checkFlags));
  const {against, locale: locales} = flags;
  const inLocale = (folder: string, locale: string) =>
    locales.length === 1 ? path.resolve(folder) : path.resolve(folder, locale);
  const outputOf = (locale: string) =>
    flags.output === undefined ? path.resolve('output', 'check', locale) : inLocale(flags.output, locale);
  if (against !== undefined) for (const locale of locales) await prepareFolder(outputOf(locale));
  const {root, project} = lesson;
  const {checkLecture, openForChecks} = await import('../check/check');
  const {cache, close} = await openCache(root, undefined, () => undefined);
  const {browser, patience, jobs} = flags;
  const results: CheckResult[] = [];
  let pool: BrowserPool | undefined;
  try {
    pool = await openForChecks({root, project, browser, patience, signal, cache, jobs});
    for (const locale of locales) {
      const compared =
        against === undefined ? undefined : {folder: inLocale(against, locale), output: outputOf(locale)};
      const request = {chapters: flags.chapter, locale, fps: flags.fps, against: compared, suggest: flags.suggest};
      results.push(await checkLecture(pool, root, request));
    }
  } finally {
    await pool?.close();
    // A command that makes no film drops nothing of the cache.
    await close(Infinity);
  }
  if (flags.json) stdout(`${JSON.stringify(results, undefined, 2)}\n`);
  else for (const result of results) stdout(printResult(result));
  const count = results.reduce((sum, {findings}) => sum + findings.filter(({note}) => !note).length, 0);
  if (count > 0) throw new UserError(`The check found ${count} ${count === 1 ? 'fault' : 'faults'}.`, 1);
}
