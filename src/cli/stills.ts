import path from 'node:path';
import {defineCommand} from 'citty';
import {z} from 'zod';
import {renderStills} from '../render/stills';
import {prepareFolder} from '../render/cache/writeWhole';
import {declare, oneOf, Problem, readable, settings, shapeProblem} from '../render/settings';
import {argsOf, readFlags} from './flags';
import {asProject, lessonOf, openLesson, openSession, type Run} from './run';
import {inLesson, selection} from './selection';
import {UserError} from './userError';

const moment = readable(given => {
  const [, chapter, seconds] = /^(.+):(\d+(?:\.\d+)?)$/u.exec(String(given)) ?? [];
  return chapter === undefined
    ? new Problem(`"${String(given)}" is not CHAPTER:SECONDS, as in zigzag:12.5.`)
    : {chapter, seconds: Number(seconds)};
});

export const stillsFlags = {
  ...selection,
  at: declare(z.array(moment).default([]), {
    hint: 'CHAPTER:SECONDS',
    description: 'One frame, by its time in the chapter; repeatable. Without --chapter only these are drawn.',
  }),
  project: settings.project,
  'allow-host': settings['allow-host'],
  size: declare(settings.size.unwrap().optional(), {
    hint: 'WxH',
    description:
      'Size in pixels, even, up to 3840x2160, in the shape that the scenes are laid out in: 16:9 for a lesson.',
    usual: '1920x1080',
  }),
  captions: declare(oneOf(['burned', 'none']).default('burned'), {
    hint: 'burned|none',
    description: 'Captions in the picture.',
    usual: 'burned',
  }),
  output: declare(settings.output.unwrap().optional(), {
    hint: 'DIR',
    description: 'Folder; several languages go into a folder each in it.',
    usual: 'output/stills/LOCALE',
  }),
};

/** One PNG a beat at its last frame, and a contact sheet a chapter. */
export const stills = defineCommand({
  meta: {name: 'stills', description: 'Draw each beat at its last frame, and a contact sheet for each chapter'},
  args: argsOf(stillsFlags),
  run: ({rawArgs, data}) => run(rawArgs, data as Run),
});

export const stillsExamples = [
  ['lecture stills --chapter zigzag', 'its beats and its contact sheet, in output/stills/ko'],
  ['lecture stills --at zigzag:12.5 --locale en --output /tmp/look', 'one frame'],
] as const;

async function run(rawArgs: readonly string[], run: Run): Promise<void> {
  const {signal, stdout, stderr} = run;
  const given = readFlags(rawArgs, stillsFlags);
  const lesson = lessonOf(run, given.project);
  const {frames} = lesson;
  const flags = inLesson(lesson, given);
  const size = flags.size ?? {width: frames?.width ?? 1920, height: frames?.height ?? 1080};
  const shape = shapeProblem(size, frames);
  if (shape !== undefined) throw new UserError(`--size: ${shape}`);
  const folders = new Map(
    flags.locale.map(locale => [
      locale,
      flags.output === undefined
        ? path.resolve('output', 'stills', locale)
        : flags.locale.length === 1
          ? path.resolve(flags.output)
          : path.resolve(flags.output, locale),
    ]),
  );
  for (const folder of folders.values()) await prepareFolder(folder);
  const beats = flags.chapter.length > 0 || flags.at.length === 0;
  const session = await openLesson(lesson, flags, signal, openSession, {
    allowHosts: flags['allow-host'],
    onWarning: text => stderr(`${text}\n`),
  });
  try {
    const files: string[] = [];
    for (const [locale, folder] of folders) {
      const selection = {
        chapters:
          beats && flags.chapter.length === 0 ? [] : [...flags.chapter, ...flags.at.map(({chapter}) => chapter)],
        locale,
        fps: frames?.fps ?? 60,
        captions: flags.captions === 'burned',
        ...size,
        ...asProject(lesson),
      };
      const onFile = (file: string) => flags.json || stderr(`${path.relative('', file)}\n`);
      files.push(...(await renderStills(session, selection, {beats, moments: flags.at, folder, onFile})));
    }
    if (flags.json) stdout(`${JSON.stringify({files}, undefined, 2)}\n`);
  } finally {
    await session.close();
  }
}
