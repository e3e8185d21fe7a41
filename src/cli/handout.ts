import path from 'node:path';
import {defineCommand} from 'citty';
import {z} from 'zod';
import {prepareFolder} from '../render/cache/writeWhole';
import {declare, settings} from '../render/settings';
import {argsOf, readFlags} from './flags';
import {openLesson, type Run} from './run';
import {inLesson, selection} from './selection';

export const handoutFlags = {
  ...selection,
  notes: declare(z.boolean().default(false), {
    description: 'Print the speaker notes as well, into a file of their own name.',
  }),
  output: settings.output,
};

/** The lecture on paper: a PDF for each locale. */
export const handout = defineCommand({
  meta: {name: 'handout', description: 'Print the lecture as a PDF: pictures, sentences and, if asked, notes'},
  args: argsOf(handoutFlags),
  run: ({rawArgs, data}) => run(rawArgs, data as Run),
});

export const handoutExamples = [
  ['lecture handout --locale ko --locale en', 'for the audience, in both languages, in output'],
  ['lecture handout --notes --chapter zigzag', 'one chapter, for the lecturer'],
] as const;

async function run(rawArgs: readonly string[], {lesson, signal, stdout, stderr}: Run): Promise<void> {
  const flags = inLesson(lesson, readFlags(rawArgs, handoutFlags));
  const folder = path.resolve(flags.output);
  await prepareFolder(folder);
  const {openForHandouts, writeHandout} = await import('../handout/handout');
  const {name, title} = lesson;
  const session = await openLesson(lesson, flags, signal, openForHandouts);
  try {
    const handouts = [];
    for (const locale of flags.locale) {
      const written = await writeHandout(session, {
        chapters: flags.chapter,
        locale,
        title: title?.[locale],
        notes: flags.notes,
        folder,
        name,
      });
      handouts.push(written);
      if (!flags.json) {
        const megabytes = (written.bytes / 1e6).toFixed(1);
        stderr(`${path.relative('', written.file)}: ${written.pages} pages, ${megabytes} MB\n`);
      }
    }
    if (flags.json) stdout(`${JSON.stringify({handouts}, undefined, 2)}\n`);
  } finally {
    await session.close();
  }
}
