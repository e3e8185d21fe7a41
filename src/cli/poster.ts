import path from 'node:path';
import {defineCommand} from 'citty';
import {prepareFolder} from '../render/cache/writeWhole';
import {declare, Problem, readable, settings} from '../render/settings';
import {argsOf, readFlags} from './flags';
import {openLesson, type Run} from './run';
import {inLesson, selection} from './selection';

const beat = readable(given => {
  const [, chapter, name] = /^([^:]+):([^:]+)$/u.exec(String(given)) ?? [];
  return chapter === undefined || name === undefined
    ? new Problem(`"${String(given)}" is not CHAPTER:BEAT, as in zigzag:path.`)
    : {chapter, beat: name};
}).optional();

const {locale, browser, json} = selection;

export const posterFlags = {
  beat: declare(beat, {
    hint: 'CHAPTER:BEAT',
    description: 'The beat whose last frame it is.',
    usual: 'lecture.poster in package.json, else the one in the middle',
  }),
  locale,
  browser,
  json,
  output: declare(settings.output.unwrap().default('output/poster'), {
    hint: 'DIR',
    description: 'Folder for the files.',
    usual: 'output/poster',
  }),
};

/** The lecture's picture: one frame without captions, and a thumbnail with the title. */
export const poster = defineCommand({
  meta: {name: 'poster', description: 'Draw the poster, and a thumbnail with the title'},
  args: argsOf(posterFlags),
  run: ({rawArgs, data}) => run(rawArgs, data as Run),
});

export const posterExamples = [
  ['lecture poster --locale ko --locale en', 'poster and thumbnail in both languages, in output/poster'],
  ['lecture poster --beat zigzag:path --output /tmp/look', 'of another beat'],
] as const;

async function run(rawArgs: readonly string[], {lesson, signal, stdout, stderr}: Run): Promise<void> {
  const flags = inLesson(lesson, readFlags(rawArgs, posterFlags));
  const shown = flags.beat ?? beat.parse(lesson.poster);
  const folder = path.resolve(flags.output);
  await prepareFolder(folder);
  const {openForPosters, renderPoster} = await import('../render/poster');
  const {name, title} = lesson;
  const session = await openLesson(lesson, flags, signal, openForPosters);
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
