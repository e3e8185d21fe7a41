import path from 'node:path';
import {defineCommand} from 'citty';
import {z} from 'zod';
import {declare, nonEmpty, Problem, readable, settings} from '../render/settings';
import {argsOf, readFlags} from './flags';
import {openLesson, type Run} from './run';
import {inLesson} from './selection';

const address = readable(given => {
  const text = String(given);
  const whole = /^(?:https?:\/\/[^\s/]+)?\/(?:[^\s?#]*\/)?$/u.test(text);
  return whole
    ? text
    : new Problem(`"${text}" is neither a path as /lecture/ nor an address as https://example.org/lecture/.`);
});

export const siteFlags = {
  locale: declare(settings.locale.clone(), {
    hint: 'TAG',
    description: 'Language of the lesson, such as ko or en; repeatable.',
    usual: 'all of them',
  }),
  output: declare(nonEmpty('a folder').default('output/site'), {
    hint: 'DIR',
    description: 'Folder that becomes the site; a site that is there is replaced.',
    usual: 'output/site',
  }),
  base: declare(address.optional(), {
    hint: 'PATH',
    description: 'Where it will be found: a path or a whole address, with a slash at its end.',
  }),
  serve: declare(z.boolean().default(false), {
    description: 'Serve the site on this machine, and on no other, until Ctrl-C.',
  }),
  browser: settings.browser,
  patience: settings.patience,
  json: settings.json,
};

/** The lecture as a page. */
export const site = defineCommand({
  meta: {name: 'site', description: 'Write the lecture as a page that plays it, for any web server'},
  args: argsOf(siteFlags),
  run: ({rawArgs, data}) => run(rawArgs, data as Run),
});

export const siteExamples = [
  ['lecture site', 'in all languages, in output/site'],
  ['lecture site --locale en --output public --base https://example.org/lecture/', 'for a server'],
  ['lecture site --serve', 'and look at it at once'],
] as const;

async function run(rawArgs: readonly string[], {lesson, signal, stdout, stderr}: Run): Promise<void> {
  const given = readFlags(rawArgs, siteFlags);
  const flags = inLesson(lesson, given.locale.length > 0 ? given : {...given, locale: lesson.locales});
  const folder = path.resolve(flags.output);
  const {openForSite, prepareSite, writeSite} = await import('../site/site');
  await prepareSite(folder);
  const session = await openLesson(lesson, flags, signal, openForSite);
  try {
    await writeSite(session, {
      lesson,
      locales: flags.locale,
      folder,
      base: flags.base,
      onChapter: (locale, chapter) => flags.json || stderr(`${locale}: ${chapter}\n`),
    });
  } finally {
    await session.close();
  }
  if (flags.json) stdout(`${JSON.stringify({folder, locales: flags.locale}, undefined, 2)}\n`);
  else stderr(`${path.relative('', folder)}\n`);
  if (!flags.serve) return;
  const {serveSite} = await import('../site/serve');
  const server = await serveSite(folder, flags.base);
  stderr(`${server.address}\n`);
  await new Promise<void>(resolve => signal.addEventListener('abort', () => resolve(), {once: true}));
  await server.close();
}
