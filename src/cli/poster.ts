import path from 'node:path';
import {defineCommand, type ArgsDef} from 'citty';
import {z} from 'zod';
import {prepareFolder} from '../render/cache/writeWhole';
import {readFlags} from './flags';
import {openLesson, type Run} from './run';
import {inLesson, output, repeatable, selectionArgs, selectionSchema} from './selection';

const args: ArgsDef = {
  beat: {
    type: 'string',
    valueHint: 'CHAPTER:BEAT',
    description:
      'The beat whose last frame it is. (Default: lecture.poster in package.json, else the one in the middle)',
  },
  locale: selectionArgs.locale,
  browser: selectionArgs.browser,
  json: selectionArgs.json,
  output: {type: 'string', valueHint: 'DIR', description: 'Folder. (Default: output/poster)'},
};

const beat = z
  .string()
  .transform((text, context) => {
    const [, chapter, name] = /^([^:]+):([^:]+)$/u.exec(text) ?? [];
    if (chapter === undefined || name === undefined) {
      context.addIssue({code: 'custom', message: `"${text}" is not CHAPTER:BEAT, as in zigzag:path.`});
      return z.NEVER;
    }
    return {chapter, beat: name};
  })
  .optional();

const {locale, browser, json} = selectionSchema;
export const posterSchema = z.object({beat, locale, browser, json, output: output.default('output/poster')});

/** The lecture's picture: one frame without captions, and a thumbnail with the title. */
export const poster = defineCommand({
  meta: {name: 'poster', description: 'Draw the poster, and a thumbnail with the title'},
  args,
  run: ({rawArgs, data}) => run(rawArgs, data as Run),
});

export const posterExamples = [
  ['lecture poster --locale ko --locale en', 'poster and thumbnail in both languages, in output/poster'],
  ['lecture poster --beat zigzag:path --output /tmp/look', 'of another beat'],
] as const;

async function run(rawArgs: readonly string[], {lesson, signal, stdout, stderr}: Run): Promise<void> {
  const flags = inLesson(lesson, readFlags(rawArgs, args, posterSchema, repeatable));
  const shown = flags.beat ?? beat.parse(lesson.poster);
  const folder = path.resolve(flags.output);
  await prepareFolder(folder);
  const {openForPosters, renderPoster} = await import('../render/poster');
  const {name, title} = lesson;
  const session = await openLesson(lesson, flags.browser, signal, openForPosters);
  try {
    const posters = [];
    for (const locale of flags.locale) {
      const files = await renderPoster(session, {shown, locale, folder, name, title: title?.[locale]});
      posters.push(files);
      if (!flags.json) for (const file of [files.poster, files.thumbnail]) stderr(`${path.relative('', file)}\n`);
    }
    if (flags.json) stdout(`${JSON.stringify({posters}, undefined, 2)}\n`);
  } finally {
    await session.close();
  }
}
